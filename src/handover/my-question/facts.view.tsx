import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { texts } from './my-question.texts.nl.ts'
import { nameIn } from './my-question.ts'
import type { MyQuestionProps } from './my-question.view.tsx'
import { timelineOf } from './timeline.ts'
import { whoLooked } from './who-looked.ts'

/** What happened so far, the latest first. */
export function Timeline({ question }: MyQuestionProps) {
  const lines = timelineOf(question.events, (id) => nameIn(question, id))
  return (
    <section class="naast-flow" aria-labelledby="verloop">
      <h2 id="verloop">{texts.timelineTitle}</h2>
      <ol class="naast-list naast-timeline">
        {lines.map(({ at, words }) => (
          <li key={`${at.toISOString()} ${words}`}>
            <time dateTime={localDay(at)}>{dayInWords(localDay(at))}</time>
            <span class="naast-block">{words}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Who looked: the desk, or an organisation. */
export function Looked({ question, network }: MyQuestionProps) {
  const lines = whoLooked(question.traces, { network, nameOf: (id) => nameIn(question, id) })
  return (
    <section class="naast-flow" aria-labelledby="bekeken">
      <h2 id="bekeken">{texts.lookedTitle}</h2>
      {lines.length === 0 ? <p>{texts.lookedNone}</p> : null}
      <ul class="naast-list naast-timeline">
        {lines.map(({ who, day, what, times }) => (
          <li key={`${day} ${who} ${what}`}>
            <time dateTime={day}>{dayInWords(day)}</time>
            <span class="naast-block">
              {who} {what} ({texts.looked.times(times)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Her own words and ways of contact, so that she can see whether they are right. Nothing after they were erased. */
export function OwnWords({ question: { content } }: MyQuestionProps) {
  if (!content) return null
  const { own } = texts
  const rows: readonly (readonly [string, string | null])[] = [
    [own.name, content.name],
    [own.phone, content.phone],
    [own.email, content.email],
    [own.bestMoment, content.bestMoment],
    [own.voicemail, content.voicemail ? own.yes : own.no],
    [own.language, content.language],
    [own.postcode, content.postcode4],
    [own.question, content.question],
    [own.broughtBy, content.broughtBy?.name ?? null],
  ]
  return (
    <section class="naast-flow" aria-labelledby="gegevens">
      <h2 id="gegevens">{texts.ownTitle}</h2>
      <dl class="naast-data">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p>{own.wrong}</p>
    </section>
  )
}
