import { listed } from '#directory/index.ts'
import { momentInWords } from '#identity/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import type { HandoverEvent } from '../events.ts'
import type { Attempt, Consent } from '../handover.ts'
import type { Note } from '../store/notes.sql.ts'
import { texts as shared } from '../texts.nl.ts'
import { timersOf } from '../timers.ts'
import { texts } from './case.texts.nl.ts'
import type { CaseProps } from './case.view.tsx'
import { factInWords } from './fact.texts.nl.ts'

const day = (moment: Date) => dayInWords(localDay(moment))

/** What happens when nobody does anything: each with the moment and the reason. */
export function Timers({ found: { handover, calendar } }: CaseProps) {
  const timers = timersOf(handover, calendar).toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
  if (timers.length === 0) return null
  return (
    <section class="naast-flow">
      <h2>{texts.timers.title}</h2>
      <ul class="naast-list naast-timeline">
        {timers.map(({ kind, dueAt }) => (
          <li key={`${kind}-${dueAt.toISOString()}`}>
            <strong>{momentInWords(dueAt)}</strong>
            {`: ${texts.timers.kinds[kind].what}, ${texts.timers.kinds[kind].why}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Attempts = ({ found: { handover, organization } }: CaseProps) => (
  <section class="naast-flow">
    <h2>{texts.attempts.title}</h2>
    {handover.attempts.length === 0 ? <p>{texts.attempts.none}</p> : null}
    <ol>
      {handover.attempts.map((attempt) => (
        <li key={attempt.id}>
          <strong>{organization(attempt.organizationId)}</strong>
          {`: ${attemptInWords(attempt)}`}
        </li>
      ))}
    </ol>
  </section>
)

function attemptInWords(attempt: Attempt) {
  const { offeredAt, promisedOn, waitingUntil, waitReason, tries, threeWay, leftAt, leftReason } = attempt
  const { attempts: words } = texts
  return [
    words.offered(day(offeredAt)),
    threeWay ? words.threeWay : '',
    promisedOn ? words.promised(dayInWords(promisedOn)) : '',
    waitingUntil ? words.waiting(dayInWords(waitingUntil), waitReason && shared.waitReasons[waitReason]) : '',
    tries.length > 0 ? words.tries(tries.length) : '',
    leftAt ? words.left(day(leftAt), reasonInWords(leftReason)) : words.now,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Why a partner no longer has a question; also for who chooses the next one. */
export function reasonInWords(reason: Attempt['leftReason']): string {
  const known: Readonly<Record<string, string>> = {
    ...shared.refuseReasons,
    ...shared.backReasons,
    ...texts.attempts.done,
  }
  return reason ? (known[reason] ?? reason) : ''
}

export const Consents = ({ found: { handover, organization }, now }: CaseProps) => (
  <section class="naast-flow">
    <h2>{texts.consents.title}</h2>
    {handover.consents.length === 0 ? <p>{texts.consents.none}</p> : null}
    <ul>
      {handover.consents.map((consent) => (
        <li key={consent.id}>{consentInWords(consent, organization(consent.organizationId), now)}</li>
      ))}
    </ul>
  </section>
)

function consentInWords({ way, items, at, validUntil, withdrawnAt }: Consent, organization: string, now: Date) {
  const { consents: words } = texts
  const end = withdrawnAt
    ? words.withdrawn(day(withdrawnAt))
    : validUntil > now
      ? words.until(day(validUntil))
      : words.over(day(validUntil))
  const known = words.items(listed(items.map((item) => shared.consentItems[item])))
  return [words.line(organization, shared.consentWays[way]), day(at), known, end].join(' · ')
}

export const Notes = ({ notes }: { notes: readonly Note[] }) =>
  notes.length === 0 ? null : (
    <section class="naast-flow">
      <h2>{texts.notes.title}</h2>
      <ul class="naast-list">
        {notes.map(({ id, kind, at, text }) => (
          <li key={id}>
            <strong>{texts.notes[kind]}</strong>
            {`, ${day(at)}: ${text}`}
          </li>
        ))}
      </ul>
    </section>
  )

/** All that happened, the last first, with who did it. */
export const Timeline = ({ found, colleagues }: CaseProps) => (
  <section class="naast-flow">
    <h2>{texts.timeline.title}</h2>
    <ol class="naast-list naast-timeline">
      {found.events.toReversed().map((event) => (
        <li key={event.seq}>
          <strong>{momentInWords(event.at)}</strong>
          {`: ${factInWords(event.fact, partnerAt(found, event))} (${byInWords(event, colleagues, found)})`}
        </li>
      ))}
    </ol>
  </section>
)

/** The partner that a fact names, or else the one that had the question at that moment. */
function partnerAt({ handover, organization }: CaseProps['found'], { fact, at }: HandoverEvent) {
  const attempt = handover.attempts.findLast((one) => one.offeredAt <= at)
  return organization('organizationId' in fact ? fact.organizationId : (attempt?.organizationId ?? ''))
}

function byInWords({ by }: HandoverEvent, colleagues: CaseProps['colleagues'], { organization }: CaseProps['found']) {
  if (by.kind === 'partner') return organization(by.organizationId)
  const known = by.kind === 'coordinator' ? colleagues.find(({ id }) => id === by.personId)?.name : undefined
  return known ?? shared.byKinds[by.kind]
}
