import type { Fact, HandoverEvent, Step } from './events.ts'
import {
  type Attempt,
  type Consent,
  currentAttempt,
  type Handover,
  isEnded,
  isWithPartner,
  type State,
} from './handover.ts'

/** The handover after one more event. History is only added to, so replaying all events gives the state again. */
function replay(handover: Handover, event: HandoverEvent, consent: Consent | null = null): Handover {
  const { at, to, seq } = event
  const moved = event.transition !== null && event.fact.kind !== 'desk_late'
  const next = {
    ...handover,
    consents: consent ? [...handover.consents, consent] : handover.consents,
    version: seq,
    changedVersion: onlyReminds(event.fact) ? handover.changedVersion : seq,
    state: to,
    stateSince: moved ? at : handover.stateSince,
    endedAt: isEnded(to) ? (handover.endedAt ?? at) : null,
  }
  const changed = changedBy(event.fact, next, event)
  return leavesPartner(handover.state, to) ? closeAttempt(changed, event) : changed
}

/** The handover after all these events, in order. */
export function replayAll(start: Handover, events: readonly HandoverEvent[]): Handover {
  return events.reduce((handover, event) => replay(handover, event), start)
}

/** What a step that was decided leads to: its events with their numbers, and the handover after them. */
export function applyStep(before: Handover, { happenings, consent }: Step) {
  const events = happenings.map((one, place): HandoverEvent => ({ ...one, seq: before.version + place + 1 }))
  const start = consent ? { ...before, consents: [...before.consents, consent] } : before
  return { events, after: replayAll(start, events) }
}

function changedBy(fact: Fact, handover: Handover, { at, by }: HandoverEvent): Handover {
  switch (fact.kind) {
    case 'offered':
      return freshFromDesk(withAttempt(handover, { ...fact, at, promisedOn: null }))
    case 'taken_in_call':
      return freshFromDesk(withAttempt(handover, { ...fact, at }))
    case 'call_confirmed':
      return onAttempt(handover, { threeWay: 'confirmed', readAt: at, readBy: personOf(by) })
    case 'call_not_confirmed':
      return onAttempt(handover, { threeWay: null, offeredAt: at, acceptedAt: null, promisedOn: null })
    case 'read':
      return onAttempt(handover, { readAt: at, readBy: personOf(by) })
    case 'accepted':
      return onAttempt(handover, { acceptedAt: at, promisedOn: fact.promisedOn })
    case 'resumed':
      return onAttempt(handover, { promisedOn: fact.promisedOn, ...waitsNoMore })
    case 'waitlisted':
      return byPartner(handover, { ...waitingBy(fact, at), promisedOn: null }, { at, by })
    case 'contacted':
      return byPartner(handover, { contactAt: at, contactWay: fact.way }, { at, by })
    case 'tried':
      return byPartner(handover, { tries: [...triesOf(handover), { at, slot: fact.slot }] }, { at, by })
    case 'called_answered':
      return { ...handover, calledAnswer: fact.answer }
    case 'desk_tried':
      return { ...handover, deskActedAt: at, ownTries: [...handover.ownTries, { at, slot: fact.slot }] }
    case 'desk_messaged':
      return { ...handover, deskActedAt: at, ownMessages: handover.ownMessages + 1 }
    case 'reminded':
      return { ...handover, reminded: [...handover.reminded, { timer: fact.timer, at }] }
    case 'desk_late':
      return fact.timer === 'desk_alert' ? { ...handover, toldLateAt: at } : { ...handover, deskRemindedAt: at }
    case 'finished':
      return { ...handover, outcome: fact.outcome }
    case 'renewal_asked':
      return { ...handover, askedRenewalAt: at }
    case 'consent_renewed':
      return { ...handover, askedRenewalAt: null }
    case 'withdrawn':
    case 'consent_ended':
      return { ...handover, consents: handover.consents.map((one) => ({ ...one, withdrawnAt: one.withdrawnAt ?? at })) }
    default:
      return handover
  }
}

const waitsNoMore = { waitingUntil: null, waitingSince: null, waitReason: null } as const

const waitingBy = ({ until, reason }: Extract<Fact, { kind: 'waitlisted' }>, at: Date) => ({
  waitingUntil: until,
  waitingSince: at,
  waitReason: reason ?? null,
})

type NewAttempt = {
  attemptId: string
  organizationId: string
  serviceId: string | null
  at: Date
  promisedOn: string | null
}

function withAttempt(handover: Handover, given: NewAttempt): Handover {
  const { attemptId, organizationId, serviceId, at, promisedOn } = given
  const attempt: Attempt = {
    id: attemptId,
    number: handover.attempts.length + 1,
    organizationId,
    serviceId,
    offeredAt: at,
    readAt: null,
    readBy: null,
    acceptedAt: promisedOn ? at : null,
    promisedOn,
    ...waitsNoMore,
    contactAt: null,
    contactWay: null,
    tries: [],
    threeWay: promisedOn ? 'unconfirmed' : null,
    leftAt: null,
    leftReason: null,
  }
  return { ...handover, attempts: [...handover.attempts, attempt] }
}

/** With a new partner the desk starts with a clean slate. */
const freshFromDesk = (handover: Handover): Handover => ({
  ...handover,
  ownTries: [],
  ownMessages: 0,
  deskActedAt: null,
  toldLateAt: null,
  deskRemindedAt: null,
  askedRenewalAt: null,
  calledAnswer: null,
})

/** Nothing changed for who fills in a form meanwhile. */
export const onlyReminds = ({ kind }: Fact): boolean =>
  kind === 'reminded' || kind === 'renewal_asked' || kind === 'desk_late'

const triesOf = (handover: Handover) => currentAttempt(handover)?.tries ?? []

/** Who works on a question that was taken over on the line confirms with that that it was taken over. */
function byPartner(handover: Handover, change: Partial<Attempt>, { at, by }: Pick<HandoverEvent, 'at' | 'by'>) {
  const confirms = currentAttempt(handover)?.threeWay === 'unconfirmed'
  const confirmed = { threeWay: 'confirmed', readAt: at, readBy: personOf(by) } as const
  return onAttempt(handover, confirms ? { ...change, ...confirmed } : change)
}

function onAttempt(handover: Handover, change: Partial<Attempt>): Handover {
  const current = currentAttempt(handover)
  if (!current) return handover
  return { ...handover, attempts: [...handover.attempts.slice(0, -1), { ...current, ...change }] }
}

const leavesPartner = (from: State, to: State) => isWithPartner(from) && !isWithPartner(to)

function closeAttempt(handover: Handover, { at, fact, to }: HandoverEvent): Handover {
  const left = onAttempt(handover, { leftAt: at, leftReason: reasonOf(fact) })
  return to === 'terug_bij_coordinator' ? { ...left, ownTries: [], ownMessages: 0 } : left
}

function reasonOf(fact: Fact): Attempt['leftReason'] {
  if (fact.kind === 'refused') return fact.reason
  if (fact.kind === 'came_back') return fact.answer
  if (fact.kind === 'gave_up') return 'GEEN_GEHOOR'
  if (fact.kind === 'expired') return 'TE_LAAT'
  if (fact.kind === 'partner_left') return 'PARTNER_WEG'
  return fact.kind === 'finished' ? 'KLAAR' : 'GESTOPT'
}

const personOf = (by: HandoverEvent['by']) => ('personId' in by ? by.personId : null)
