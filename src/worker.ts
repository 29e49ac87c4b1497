import { deleteExpired } from '#platform/jobs/delete-expired.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { openPost } from '#platform/mail/mail.ts'
import type { Services } from '#platform/services.ts'

/** All work that is done behind the scenes, and when. `alone`: no other worker uses this database. */
export function startWork({ config, database, now, newId }: Services, queue: { url: string; alone: boolean }) {
  return startWorker({
    ...queue,
    tasks: {
      'send-mail': openPost({ config, now, newId }),
      'delete-expired': async () => {
        await deleteExpired({ database, retentionDays: config.retentionDays, now })
      },
    },
    cron: [{ job: 'delete-expired', at: '17 2 * * *' }],
  })
}
