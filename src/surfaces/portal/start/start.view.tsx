import { texts } from '../texts.nl.ts'

type Door = { readonly href: string; readonly label: string }
type StartProps = { name: string; lead: string; doors: readonly Door[] }

export const Start = ({ name, lead, doors }: StartProps) => (
  <>
    <h1>{texts.start.title(name)}</h1>
    <p class="naast-lead">{lead}</p>
    <h2>{texts.start.doors}</h2>
    <ul class="naast-list naast-list--links">
      {doors.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  </>
)
