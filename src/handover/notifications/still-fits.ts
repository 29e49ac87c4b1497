import type { State } from '../handover.ts'
import type { NoticeTemplate } from '../notices.ts'

type Now = { readonly state: State; readonly organizationId: string | null }
type Notice = { readonly template: NoticeTemplate; readonly organizationId: string | null }

/**
 * Whether a notice still says something true. A mail server that was down for an hour must not make us tell somebody who stopped that she
 * will be called. What concerns a partner must be with that partner still.
 */
export function stillFits({ template, organizationId }: Notice, now: Now): boolean {
  const states = truthfulIn[template]
  if (states !== 'always' && !states.includes(now.state)) return false
  return !template.startsWith('partner_') || states === 'always' || organizationId === now.organizationId
}

const withPartner: readonly State[] = ['aangeboden', 'ontvangen', 'aangenomen', 'wachtlijst', 'contact_gelegd']
const running: readonly State[] = [...withPartner, 'aangekomen', 'terug_bij_coordinator']
const over: readonly State[] = ['afgerond', 'niet_bereikt', 'zonder_aanbod']

const truthfulIn: Readonly<Record<NoticeTemplate, readonly State[] | 'always'>> = {
  carer_offered: ['aangeboden', 'ontvangen'],
  carer_accepted: ['aangenomen'],
  carer_waitlisted: ['wachtlijst'],
  carer_searching: ['terug_bij_coordinator'],
  carer_ask_called: withPartner,
  carer_ask_helped: ['contact_gelegd'],
  carer_ask_helped_again: ['contact_gelegd'],
  carer_late: ['terug_bij_coordinator'],
  carer_finished: ['afgerond'],
  carer_withdrawn: ['ingetrokken'],
  carer_consent_ended: ['ingetrokken'],
  carer_not_reached: ['niet_bereikt'],
  carer_no_offer: ['zonder_aanbod'],
  partner_new: ['aangeboden'],
  partner_confirm_call: ['aangenomen'],
  partner_remind_read: ['aangeboden'],
  partner_remind_decide: ['ontvangen'],
  partner_remind_promise: ['aangenomen'],
  partner_review_waiting: ['wachtlijst'],
  partner_outcome: ['aangekomen'],
  partner_stopped: 'always',
  // The desk decides for itself what is still of use, as long as the handover runs.
  desk_returned: running,
  desk_not_called: running,
  desk_waitlisted: running,
  desk_promise_passed: running,
  desk_call_carer: running,
  desk_reminder: running,
  desk_alert: running,
  desk_ask_renewal: running,
  referrer_state: running,
  referrer_outcome: over,
}
