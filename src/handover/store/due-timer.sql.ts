import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'

export type DueTimer = {
  readonly id: string
  readonly handoverId: string
  readonly networkId: string
  readonly kind: string
  /** False when it acted or was stopped while we waited for the lock. */
  readonly runs: boolean
}

type Asked = { readonly now: Date; readonly passedOver: readonly string[] }

/**
 * The first that is due of a handover that nobody else has in hand. The handover is locked before its timer, in the order in which
 * everybody does that, so that two can never wait for each other; whether the timer still runs is asked after the lock.
 */
export async function takeDueTimer(tx: Transaction, { now, passedOver }: Asked): Promise<DueTimer | null> {
  const found = await tx
    .selectFrom('handoverTimer')
    .innerJoin('handover', 'handover.id', 'handoverTimer.handoverId')
    .select('handoverTimer.id')
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .where('handoverTimer.dueAt', '<=', now)
    // One parameter, however many there are.
    .where(sql<boolean>`handover.id <> all(${passedOver}::uuid[])`)
    .orderBy('handoverTimer.dueAt')
    .orderBy('handoverTimer.id')
    .limit(1)
    .forUpdate('handover')
    .skipLocked()
    .executeTakeFirst()
  if (!found) return null
  const row = await tx
    .selectFrom('handoverTimer')
    .select(['id', 'handoverId', 'networkId', 'kind', 'doneAt', 'stoppedAt'])
    .where('id', '=', found.id)
    .executeTakeFirst()
  return row ? { ...row, runs: row.doneAt === null && row.stoppedAt === null } : null
}
