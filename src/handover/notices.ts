import type { Fact, Happening } from './events.ts'
import { currentAttempt, type Handover } from './handover.ts'
import type { TimerKind } from './timers.ts'

/** Who is told. */
export type Audience = 'carer' | 'partner' | 'coordinator' | 'referrer'

/** What can be told, by whom it is for. Never with the question itself: only names, days and what to do. */
export const noticeTemplates = [
  'carer_offered',
  'carer_accepted',
  'carer_waitlisted',
  'carer_searching',
  'carer_ask_called',
  'carer_ask_helped',
  'carer_ask_helped_again',
  'carer_late',
  'carer_finished',
  'carer_withdrawn',
  'carer_consent_ended',
  'carer_not_reached',
  'carer_no_offer',
  'partner_new',
  'partner_confirm_call',
  'partner_remind_read',
  'partner_remind_decide',
  'partner_remind_promise',
  'partner_review_waiting',
  'partner_outcome',
  'partner_stopped',
  'desk_returned',
  'desk_not_called',
  'desk_waitlisted',
  'desk_promise_passed',
  'desk_call_carer',
  'desk_reminder',
  'desk_alert',
  'desk_ask_renewal',
  'referrer_state',
  'referrer_outcome',
] as const
export type NoticeTemplate = (typeof noticeTemplates)[number]

/** Something to tell. `organizationId` is the partner it is for, or the partner it is about; null when there is none. */
export type Notice = {
  readonly audience: Audience
  readonly template: NoticeTemplate
  readonly organizationId: string | null
}

/**
 * Who has to hear of what happened, by the table "Notifications" of domain file 3.3. `feedback` says that the carer agreed that the
 * referrer hears the state ("terugkoppeling"); without it a referrer hears nothing.
 */
export function noticesOf(
  before: Handover | null,
  happening: Happening,
  ...[after, feedback]: [after: Handover, feedback: boolean]
): Notice[] {
  const attempt = currentAttempt(after) ?? (before && currentAttempt(before))
  const organizationId = attempt?.organizationId ?? null
  return templatesOf(happening.fact, { returned: cameBack(before, after), hadPartner: attempt !== null })
    .map((template) => ({ audience: audienceOf(template), template, organizationId }))
    .filter(({ audience }) => audience !== 'referrer' || feedback)
}

const cameBack = (before: Handover | null, after: Handover) =>
  after.state === 'terug_bij_coordinator' && before?.state !== 'terug_bij_coordinator'

type Around = { readonly returned: boolean; readonly hadPartner: boolean }

function templatesOf(fact: Fact, { returned, hadPartner }: Around): readonly NoticeTemplate[] {
  // Whatever the reason: she never gets a bare "no".
  if (returned) return ['carer_searching', 'desk_returned']
  const stopped = hadPartner ? (['partner_stopped'] as const) : []
  switch (fact.kind) {
    case 'reminded':
      return reminders[fact.timer] ?? []
    case 'desk_late':
      return fact.timer === 'desk_alert' ? ['desk_alert', 'carer_late'] : ['desk_reminder']
    // Telling the referrer rested on the same consent, so who stops is not reported.
    case 'withdrawn':
      return ['carer_withdrawn', ...stopped]
    case 'consent_ended':
      return ['carer_consent_ended', ...stopped]
    // A wrong person or a double one: telling the carer would only confuse.
    case 'mistaken':
      return stopped
    case 'called_answered':
      return fact.answer === 'nee' ? ['desk_not_called'] : []
    default:
      return always[fact.kind] ?? []
  }
}

/** What is told of a fact whatever else is so. T15 tells the same as T02, T11 the same as T05. */
const always: Partial<Record<Fact['kind'], readonly NoticeTemplate[]>> = {
  offered: ['carer_offered', 'partner_new'],
  taken_in_call: ['carer_accepted', 'partner_confirm_call', 'referrer_state'],
  // The carer was promised a call with the partner on the line; until the partner says no, that promise stands.
  call_not_confirmed: ['partner_new'],
  // "Name and date" (T04–T05) reaches the carer in one message, when there is a date; her page shows the name at once.
  read: ['referrer_state'],
  accepted: ['carer_accepted', 'referrer_state'],
  resumed: ['carer_accepted', 'referrer_state'],
  waitlisted: ['carer_waitlisted', 'desk_waitlisted', 'referrer_state'],
  renewal_asked: ['desk_ask_renewal'],
  // The outcome is asked on arrival: after the end a partner can no longer open the question (invariants 5 and 8).
  arrived: ['partner_outcome'],
  finished: ['carer_finished', 'referrer_outcome'],
  not_reached: ['carer_not_reached', 'referrer_outcome'],
  no_offer: ['carer_no_offer', 'referrer_outcome'],
}

const reminders: Partial<Record<TimerKind, readonly NoticeTemplate[]>> = {
  remind_read: ['partner_remind_read'],
  remind_decide: ['partner_remind_decide'],
  promise_reminder: ['partner_remind_promise'],
  promise_alert: ['desk_promise_passed'],
  wait_review: ['partner_review_waiting'],
  ask_called: ['carer_ask_called'],
  ask_helped: ['carer_ask_helped'],
  remind_helped: ['carer_ask_helped_again'],
  call_carer: ['desk_call_carer'],
}

function audienceOf(template: NoticeTemplate): Audience {
  if (template.startsWith('carer_')) return 'carer'
  if (template.startsWith('partner_')) return 'partner'
  return template.startsWith('desk_') ? 'coordinator' : 'referrer'
}
