import {
  countErased,
  eraseExpired,
  fireTimers,
  handoverDeps,
  sendConfirmation,
  sendNotification,
} from '#handover/index.ts'
import { deleteExpiredIdentity, forgetLeavers, forgetTries } from '#identity/index.ts'
import { deleteExpired } from '#platform/jobs/delete-expired.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { openPost } from '#platform/mail/mail.ts'
import type { Services } from '#platform/services.ts'

/** All work that is done behind the scenes, and when. `alone`: no other worker uses this database. */
export function startWork(services: Services, queue: { url: string; alone: boolean }) {
  const { config, database, now, newId } = services
  const handover = handoverDeps(services)
  const post = openPost({ config, now, newId })
  return startWorker({
    ...queue,
    tasks: {
      'send-mail': post,
      'confirm-referral': (job) => sendConfirmation(handover, post, job),
      'send-notification': (job) => sendNotification(handover, job),
      'fire-timers': async () => {
        await fireTimers(handover)
      },
      'erase-expired': () => eraseExpired(handover),
      'delete-expired': async () => {
        await deleteExpired({ database, retentionDays: config.retentionDays, now })
        await deleteExpiredIdentity(database, now())
        await forgetLeavers(services, (tx, found) => countErased(tx, { ...found, kind: 'person', cause: 'term' }))
      },
      'forget-tries': async () => {
        await forgetTries(database, now())
      },
    },
    cron: [
      { job: 'fire-timers', at: '* * * * *', catchUp: false },
      { job: 'forget-tries', at: '*/15 * * * *', catchUp: false },
      { job: 'erase-expired', at: '47 1 * * *' },
      { job: 'delete-expired', at: '17 2 * * *' },
    ],
  })
}
