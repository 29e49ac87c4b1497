import type { Transaction } from '#platform/database/database.ts'
import type { HandoverEvent } from '../events.ts'
import { eventOf } from '../store/read-rows.ts'

/** What stands in the row of a handover and not in its history. */
export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>

export const findCase = async (tx: Transaction, id: string) =>
  (await tx
    .selectFrom('handover')
    .select(['id', 'reference', 'ownerId', 'channel', 'functionCodes', 'municipalityCode', 'onBehalf', 'dueAt'])
    .select(['eraseAt', 'erasedAt'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** Everything that happened, the first first. */
export async function listEvents(tx: Transaction, id: string): Promise<HandoverEvent[]> {
  const rows = await tx.selectFrom('handoverEvent').selectAll().where('handoverId', '=', id).orderBy('seq').execute()
  return rows.map(eventOf)
}

export type OpenNotice = Awaited<ReturnType<typeof listOpenNotices>>[number]

/** Notices that did not arrive, or that somebody has to bring by post or phone. */
export const listOpenNotices = (tx: Transaction, handoverId: string) =>
  tx
    .selectFrom('notification')
    .select(['id', 'template', 'audience', 'channel', 'createdAt', 'failedAt', 'failure'])
    .where('handoverId', '=', handoverId)
    .where('settledAt', 'is', null)
    .where((row) => row.or([row('failedAt', 'is not', null), row('channel', 'in', ['post', 'telefoon'])]))
    .orderBy('createdAt')
    .execute()
