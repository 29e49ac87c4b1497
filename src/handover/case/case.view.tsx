import type { Colleague } from '#identity/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { dueInWords } from '../desk/due-words.ts'
import { currentAttempt } from '../handover.ts'
import { texts as shared, stateInWords } from '../texts.nl.ts'
import { timersOf } from '../timers.ts'
import { Actions } from './actions.view.tsx'
import { texts } from './case.texts.nl.ts'
import { Content } from './content.view.tsx'
import { texts as eraseTexts } from './erase-for-carer/erase-for-carer.texts.nl.ts'
import type { Filled } from './filled.ts'
import { Attempts, Consents, Notes, Timeline, Timers } from './history.view.tsx'
import type { Case } from './load-case.ts'
import { Notices } from './notices.view.tsx'
import { CarerLinkForm, Owner } from './owner.view.tsx'

export type CaseProps = {
  found: Case
  now: Date
  me: string
  colleagues: readonly Colleague[]
  municipality: string | null
  /** The name of the organisation that a partner named as a better place. */
  better: (id: string) => string | null
  filled: Filled | null
  refused: string | null
  done: string | null
}

/** One handover: how it stands and why, what can be done now, and all that happened. */
export const CaseView = (props: CaseProps) => {
  const { found, refused, done } = props
  const { content, row } = found
  return (
    <>
      <h1>{content ? texts.of(content.name) : texts.erased}</h1>
      <p>{texts.reference(row.reference)}</p>
      {refused ? (
        <div class="naast-errors" role="alert" tabIndex={-1}>
          <h2>{texts.refusedTitle}</h2>
          <p>{refused}</p>
        </div>
      ) : null}
      {done ? (
        <p class="naast-notice" role="status">
          {done}
        </p>
      ) : null}
      <State {...props} />
      <div class="naast-two">
        <div class="naast-flow">
          <Notices id={row.id} notices={found.notices} />
          <Actions {...props} />
        </div>
        <div class="naast-two__side naast-flow">
          {content ? <Content {...props} content={content} /> : null}
          <Owner {...props} />
          {content ? <CarerLinkForm id={row.id} /> : null}
          {content ? (
            <p>
              <a href={deskLinks.erase(row.id)}>{eraseTexts.link}</a>
            </p>
          ) : null}
          <p>
            <a href={deskLinks.fhir(row.id)}>{texts.fhir}</a>
          </p>
        </div>
        <div class="naast-flow">
          <Notes notes={found.notes} />
          <Timers {...props} />
          <Attempts {...props} />
          <Consents {...props} />
          <Timeline {...props} />
        </div>
      </div>
    </>
  )
}

/** The state for who works with it, the sentence that the carer reads, and the deadline with its reason. */
function State({ found: { handover, organization, row, calendar }, now }: CaseProps) {
  const { state, endedAt, outcome } = handover
  const attempt = currentAttempt(handover)
  const day = attempt?.promisedOn ?? attempt?.waitingUntil
  const words = {
    organization: attempt ? organization(attempt.organizationId) : '',
    day: day ? dayInWords(day) : '',
  }
  const first = timersOf(handover, calendar).find(({ dueAt }) => dueAt.getTime() === row.dueAt?.getTime())
  return (
    <section class="naast-card naast-flow" aria-label={shared.stateNames[state]}>
      <p class="naast-lead">
        <strong>{capital(shared.stateNames[state])}</strong>
        {words.organization ? ` · ${words.organization}` : null}
      </p>
      {first && row.dueAt ? (
        <p>{texts.deadline(capital(dueInWords(row.dueAt, now)), texts.timers.kinds[first.kind].why)}</p>
      ) : null}
      {outcome ? <p>{texts.outcome(shared.outcomes[outcome])}</p> : null}
      <p>
        {texts.carerReads} <q>{stateInWords(state, words)}</q>
      </p>
      {endedAt ? <p>{endInWords(endedAt, row)}</p> : null}
    </section>
  )
}

function endInWords(endedAt: Date, { eraseAt, erasedAt }: Case['row']) {
  const day = (moment: Date) => dayInWords(localDay(moment))
  const erasing = erasedAt ? texts.erasedAt(day(erasedAt)) : eraseAt ? texts.eraseAt(day(eraseAt)) : ''
  return [texts.ended(day(endedAt)), erasing].filter(Boolean).join(' ')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
