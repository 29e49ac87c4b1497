export type { Command, Refusal } from './commands.ts'
export type { CarerContent } from './content.ts'
export { handoverDeskPages } from './desk-routes.ts'
export { eraseExpired } from './erase/erase-expired.ts'
export { reportLines, retentionTexts } from './erase/retention.texts.nl.ts'
export { countErased, retentionReport } from './erase/retention-runs.sql.ts'
export {
  type By,
  type Consent,
  currentAttempt,
  type Handover,
  type State,
  states,
} from './handover.ts'
export { bounceTexts } from './notifications/bounced.texts.nl.ts'
export { noteBounce } from './notifications/bounced.ts'
export { sendNotification } from './notifications/send-notification.ts'
export { answerPath, createPartnerLink } from './one-time-link/partner-links.sql.ts'
export { handoverPortalPages } from './portal-routes.ts'
export { publicLinks } from './public-links.ts'
export { handoverPublicPages } from './public-routes.ts'
export { sendConfirmation } from './refer/send-confirmation.ts'
export { bringIn } from './requests/bring-in.ts'
export { retention } from './retention.ts'
export { type Act, type ActResult, act } from './store/act.ts'
export { type HandoverDeps, handoverDeps } from './store/deps.ts'
export { fireTimers } from './store/fire-timers.ts'
export { type NewHandover, startHandover } from './store/start-handover.ts'
export { openItemsFor } from './succession/succession.ts'
