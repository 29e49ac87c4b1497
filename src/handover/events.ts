import type {
  BackReason,
  By,
  Consent,
  ContactWay,
  Handover,
  Outcome,
  RefuseReason,
  State,
  TrySlot,
  Urgency,
  WaitReason,
} from './handover.ts'
import type { TimerKind } from './timers.ts'
import type { TransitionId } from './transitions.ts'

/** What happened, in codes and moments; never what somebody said. Dates are ISO days. */
export type Fact =
  | { readonly kind: 'prepared'; readonly urgency: Urgency }
  | {
      readonly kind: 'offered'
      readonly attemptId: string
      readonly organizationId: string
      readonly serviceId: string | null
    }
  | {
      readonly kind: 'taken_in_call'
      readonly attemptId: string
      readonly organizationId: string
      readonly serviceId: string | null
      readonly promisedOn: string
    }
  | { readonly kind: 'call_confirmed' }
  | { readonly kind: 'call_not_confirmed' }
  | { readonly kind: 'read' }
  | { readonly kind: 'accepted'; readonly promisedOn: string }
  | { readonly kind: 'refused'; readonly reason: RefuseReason; readonly betterOrganizationId: string | null }
  | { readonly kind: 'expired'; readonly timer: TimerKind }
  | { readonly kind: 'contacted'; readonly on: string; readonly way: ContactWay }
  /** Without a reason when it happened before that was asked. */
  | { readonly kind: 'waitlisted'; readonly until: string; readonly reason?: WaitReason }
  | { readonly kind: 'resumed'; readonly promisedOn: string }
  | { readonly kind: 'tried'; readonly slot: TrySlot }
  | { readonly kind: 'gave_up'; readonly tries: number }
  | { readonly kind: 'came_back'; readonly answer: Extract<BackReason, 'NIET_GEBELD' | 'PAST_NIET'> }
  | { readonly kind: 'called_answered'; readonly answer: 'ja' | 'nee' }
  | { readonly kind: 'desk_tried'; readonly slot: TrySlot }
  | { readonly kind: 'desk_messaged' }
  | { readonly kind: 'not_reached'; readonly tries: number }
  | { readonly kind: 'no_offer'; readonly functionCode: string }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'finished'; readonly outcome: Outcome }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'mistaken'; readonly reason: 'verkeerde_persoon' | 'dubbel' }
  | { readonly kind: 'partner_left' }
  | { readonly kind: 'reminded'; readonly timer: TimerKind }
  | { readonly kind: 'desk_late'; readonly timer: TimerKind }
  | { readonly kind: 'renewal_asked' }
  | { readonly kind: 'consent_renewed'; readonly consentId: string }
  | { readonly kind: 'consent_ended' }

/** A step in the life of a handover. `transition` is null for what changes no state, such as a try in vain. */
export type HandoverEvent = {
  readonly seq: number
  readonly at: Date
  readonly by: By
  readonly transition: TransitionId | null
  readonly to: State
  readonly fact: Fact
}

/** What happened, before it has a number. */
export type Happening = Omit<HandoverEvent, 'seq'>

/** What a command leads to: one or more things that happened, and the consent that came with it. */
export type Step = { readonly happenings: readonly Happening[]; readonly consent: Consent | null }

/** A new handover (T01): still being prepared, with the carer on the line or at the table. */
export function prepare(given: { id: string; networkId: string; urgency: Urgency; by: By; at: Date }): Handover {
  const { id, networkId, urgency, by, at } = given
  return {
    id,
    networkId,
    urgency,
    state: 'concept',
    stateSince: at,
    version: 1,
    changedVersion: 1,
    createdAt: at,
    createdBy: by,
    attempts: [],
    consents: [],
    ownTries: [],
    ownMessages: 0,
    deskActedAt: null,
    toldLateAt: null,
    deskRemindedAt: null,
    askedRenewalAt: null,
    reminded: [],
    calledAnswer: null,
    outcome: null,
    endedAt: null,
  }
}

const factKinds: readonly Fact['kind'][] = [
  'prepared',
  'offered',
  'taken_in_call',
  'call_confirmed',
  'call_not_confirmed',
  'read',
  'accepted',
  'refused',
  'expired',
  'contacted',
  'waitlisted',
  'resumed',
  'tried',
  'gave_up',
  'came_back',
  'called_answered',
  'desk_tried',
  'desk_messaged',
  'not_reached',
  'no_offer',
  'arrived',
  'finished',
  'withdrawn',
  'mistaken',
  'partner_left',
  'reminded',
  'desk_late',
  'renewal_asked',
  'consent_renewed',
  'consent_ended',
]

/** Whether a value that was kept is a fact: only we write them, so its kind tells. */
export const isFact = (value: object | null): value is Fact =>
  value !== null && 'kind' in value && factKinds.some((kind) => kind === value.kind)
