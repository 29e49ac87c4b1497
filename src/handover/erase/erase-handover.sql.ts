import type { Transaction } from '#platform/database/database.ts'
import { dropJob } from '#platform/jobs/jobs.ts'
import { jobKeyOf } from '../store/notify.sql.ts'

export const findToErase = (tx: Transaction, handoverId: string) =>
  tx
    .selectFrom('handover')
    .select(['networkId', 'contactRequestId', 'endedAt', 'erasedAt'])
    .where('id', '=', handoverId)
    .executeTakeFirstOrThrow()

/**
 * What was told or still had to be told, with the jobs that name it. Two kinds wait until they are sent, and hold only ids: that the partner
 * and the desk hear that it stopped, or they would go on waiting for her. The nightly job takes their rows away.
 */
export async function eraseNotifications(tx: Transaction, handoverId: string): Promise<void> {
  const gone = await tx
    .deleteFrom('notification')
    .where('handoverId', '=', handoverId)
    .where((row) =>
      row.or([
        row('audience', 'in', ['carer', 'referrer']),
        row('sentAt', 'is not', null),
        row('failedAt', 'is not', null),
        row('settledAt', 'is not', null),
      ]),
    )
    .returning('id')
    .execute()
  for (const { id } of gone) await dropJob(tx, jobKeyOf(id))
}

/** What is personal, and every link that led to it. */
export async function erasePersonal(
  tx: Transaction,
  { handoverId, contactRequestId }: { handoverId: string; contactRequestId: string | null },
): Promise<void> {
  await tx.deleteFrom('handoverContent').where('handoverId', '=', handoverId).execute()
  await tx.deleteFrom('handoverNote').where('handoverId', '=', handoverId).execute()
  await tx.deleteFrom('carerLink').where('handoverId', '=', handoverId).execute()
  await tx.deleteFrom('partnerLink').where('handoverId', '=', handoverId).execute()
  await tx.deleteFrom('referrerLink').where('handoverId', '=', handoverId).execute()
  const came = tx.selectFrom('contactRequest').select('id').where('handoverId', '=', handoverId)
  await tx
    .deleteFrom('contactRequestContent')
    .where((row) => row.or([row('requestId', 'in', came), row('requestId', '=', contactRequestId)]))
    .execute()
}

export async function markErased(tx: Transaction, handoverId: string, at: Date): Promise<void> {
  await tx.updateTable('handover').set({ erasedAt: at }).where('id', '=', handoverId).execute()
}
