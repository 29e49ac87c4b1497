import { links } from '#directory/index.ts'
import { texts } from '../texts.nl.ts'
import { type Door, doors } from './doors.ts'

/** The four ways in, each with one sentence in which people know themselves. */
export const Doors = ({ base }: { base: string }) => (
  <div class="naast-doors">
    {doors.map(({ path, key }) => (
      <div key={key} class="naast-door">
        <h3>
          <a href={`${base}/${path}`}>{texts.doors[key].title}</a>
        </h3>
        <p>{texts.doors[key].lead}</p>
      </div>
    ))}
  </div>
)

/** What stands behind a door: a few sentences, and links that go straight to help. */
export function BehindDoor({ base, door }: { base: string; door: Door }) {
  return (
    <>
      <h1>{texts.doors[door.key].title}</h1>
      <p class="naast-lead">{door.lead}</p>
      {door.ask ? (
        <p>
          <a class="naast-button utrecht-button utrecht-button--primary-action" href={door.ask.href(base)}>
            {door.ask.label}
          </a>
        </p>
      ) : null}
      {door.parts.map(({ title, text, searches }) => (
        <section key={title} class="naast-flow">
          <h2>{title}</h2>
          <p>{text}</p>
          <ul class="naast-list naast-list--links">
            {searches.map(({ label, query }) => (
              <li key={label}>
                <a href={`${links.search(base)}?${query}`}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
