import type { Transaction } from '#platform/database/database.ts'

type Done = { readonly id: string; readonly personId: string; readonly at: Date }
export type Settled = { readonly handoverId: string | null }

/** The desk dealt with a notice. Null when there is none; one that was settled before stays as it was. */
export async function settleNotice(tx: Transaction, { id, at }: Done): Promise<Settled | null> {
  await tx
    .updateTable('notification')
    .set({ settledAt: at })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .execute()
  return (await tx.selectFrom('notification').select('handoverId').where('id', '=', id).executeTakeFirst()) ?? null
}

/** The desk dealt with a report of a wrong offer. Null when there is none. */
export async function settleReport(tx: Transaction, { id, personId, at }: Done): Promise<Settled | null> {
  await tx
    .updateTable('serviceReport')
    .set({ handledAt: at, handledBy: personId })
    .where('id', '=', id)
    .where('handledAt', 'is', null)
    .execute()
  const row = await tx.selectFrom('serviceReport').select('id').where('id', '=', id).executeTakeFirst()
  return row ? { handoverId: null } : null
}
