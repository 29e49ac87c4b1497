import type { Transaction } from '#platform/database/database.ts'

export type CallRecord = {
  /** Made with the form: the same form sent twice is one call. */
  readonly id: string
  readonly networkId: string
  readonly at: Date
  readonly functionCode: string
  readonly channel: string
  readonly outcome: string
  readonly recordedBy: string
}

/** Keeps that somebody was helped: about what, how it came in and what we did. Nothing about the person. */
export async function saveCallRecord(tx: Transaction, record: CallRecord): Promise<void> {
  await tx
    .insertInto('callRecord')
    .values(record)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
