import type { Consent, ContactWay, Outcome, RefuseReason, TrySlot, WaitReason } from './handover.ts'
import type { Calendar, TimerKind } from './timers.ts'

/** What somebody wants to do with a handover. Days are ISO days in the Netherlands. */
export type Command =
  /** T02 from concept, T15 after it came back. `consent` is null when one that is still valid covers this partner. */
  | {
      readonly kind: 'offer'
      readonly attemptId: string
      readonly partner: Recipient
      readonly consent: Consent | null
    }
  /** T03: with the partner on the line. */
  | {
      readonly kind: 'take_in_call'
      readonly attemptId: string
      readonly partner: Recipient
      readonly consent: Consent | null
      readonly promisedOn: string
    }
  | { readonly kind: 'confirm_call' }
  /** T04 */
  | { readonly kind: 'open' }
  /** T05 */
  | { readonly kind: 'accept'; readonly promisedOn: string }
  /** T06 */
  | { readonly kind: 'refuse'; readonly reason: RefuseReason; readonly betterOrganizationId: string | null }
  /** T09 */
  | { readonly kind: 'contact'; readonly on: string; readonly way: ContactWay }
  /** T10. The carer hears it first: `told` says that the partner told her. */
  | {
      readonly kind: 'waitlist'
      readonly until: string
      readonly reason: WaitReason
      readonly told: boolean
    }
  /** T11 */
  | { readonly kind: 'resume'; readonly promisedOn: string }
  | { readonly kind: 'try'; readonly slot: TrySlot }
  /** T12 */
  | { readonly kind: 'give_up' }
  /** T14 */
  | { readonly kind: 'say_back'; readonly answer: 'NIET_GEBELD' | 'PAST_NIET' }
  /** The answer to "Bent u gebeld?"; a "nee" is T14 where that is possible, and a task for the desk elsewhere. */
  | { readonly kind: 'answer_called'; readonly answer: 'ja' | 'nee' }
  | { readonly kind: 'desk_try'; readonly slot: TrySlot }
  | { readonly kind: 'desk_message' }
  /** T16 */
  | { readonly kind: 'close_not_reached' }
  /**
   * T17. `told`: the carer heard it in a conversation. `targetCode`: for which group the help is missing (WIE), left out when nobody said so.
   * It goes into the anonymous count only: what is kept of her handover never says of which group she is.
   */
  | {
      readonly kind: 'close_without_offer'
      readonly functionCode: string
      readonly targetCode?: string
      readonly told: boolean
    }
  /** T18. `spoken`: the coordinator heard it from the carer herself. */
  | { readonly kind: 'arrive'; readonly spoken: boolean }
  /** T19, T20 */
  | { readonly kind: 'finish'; readonly outcome: Outcome }
  /** T21 */
  | { readonly kind: 'withdraw' }
  /** T22 */
  | { readonly kind: 'mistake'; readonly reason: 'verkeerde_persoon' | 'dubbel' }
  /** T23 */
  | { readonly kind: 'partner_leaves' }
  | { readonly kind: 'renew_consent'; readonly consent: Consent }
  /** T03b, T07, T08, T13, T19, T20, T24, T26 and the reminders. */
  | { readonly kind: 'timer'; readonly timer: TimerKind }

export type CommandKind = Command['kind']

/** The partner that is asked, as it stands at this moment. */
export type Recipient = {
  readonly organizationId: string
  readonly serviceId: string | null
  /** It takes over questions of this kind, and has not stopped. */
  readonly takes: boolean
}

/** What the rules need to know beside the handover. */
export type Circumstances = {
  readonly now: Date
  readonly calendar: Calendar
  /** There is a telephone number, a mail address or a postal way to reach the carer. */
  readonly reachable: boolean
  /** The version that the person was looking at; null for who cannot be late (the machine, a carer who stops). */
  readonly seen: number | null
}

/** Why something may not be done; each has a sentence in texts.nl.ts. */
export const refusals = [
  'stale',
  'ended',
  'not_now',
  'not_yours',
  'no_consent',
  'partner_closed',
  'no_way_to_reach',
  'too_many_attempts',
  'promise_in_past',
  'promise_too_late',
  'closed_day',
  'future_contact',
  'contact_before_offer',
  'carer_not_told',
  'wait_in_past',
  'too_few_tries',
  'not_tried_enough',
  'not_spoken',
  'not_confirmed',
  'too_early',
  'no_outcome',
  'timer_not_due',
] as const
export type Refusal = (typeof refusals)[number]
