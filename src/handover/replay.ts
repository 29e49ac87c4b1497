import type { Fact, HandoverEvent } from './events.ts'
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
export function replay(handover: Handover, event: HandoverEvent, consent: Consent | null = null): Handover {
  const { at, to, seq } = event
  const moved = event.transition !== null && event.fact.kind !== 'desk_late'
  const next = {
    ...handover,
    consents: consent ? [...handover.consents, consent] : handover.consents,
    version: seq,
    state: to,
    stateSince: moved ? at : handover.stateSince,
    endedAt: isEnded(to) ? (handover.endedAt ?? at) : null,
  }
  const changed = changedBy(event.fact, next, event)
  return leavesPartner(handover.state, to) ? closeAttempt(changed, event) : changed
}

/** All events in order; null when there is not even a first one. */
export function replayAll(start: Handover, events: readonly HandoverEvent[]): Handover {
  return events.reduce((handover, event) => replay(handover, event), start)
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
      return onAttempt(handover, { promisedOn: fact.promisedOn, waitingUntil: null, waitingSince: null })
    case 'waitlisted':
      return onAttempt(handover, { waitingUntil: fact.until, waitingSince: at, promisedOn: null })
    case 'contacted':
      return onAttempt(handover, { contactAt: at, contactWay: fact.way })
    case 'tried':
      return onAttempt(handover, { tries: [...(currentAttempt(handover)?.tries ?? []), { at, slot: fact.slot }] })
    case 'called_answered':
      return { ...handover, calledAnswer: fact.answer }
    case 'desk_tried':
      return { ...handover, ownTries: [...handover.ownTries, { at, slot: fact.slot }] }
    case 'desk_messaged':
      return { ...handover, ownMessages: handover.ownMessages + 1 }
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
    waitingUntil: null,
    waitingSince: null,
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
  toldLateAt: null,
  deskRemindedAt: null,
  calledAnswer: null,
})

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
