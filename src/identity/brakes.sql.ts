import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { countTry, type Limit, restsUntil } from './brake.ts'

type Try = { readonly key: Buffer; readonly limit: Limit; readonly now: Date }

/** Counts one try, also when two come at once. Returns until when to wait; null when it may go on. */
export async function brake(tx: Transaction, { key, limit, now }: Try): Promise<Date | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key.toString('hex')}, 1))`.execute(tx)
  const known = await tx.selectFrom('attemptCounter').selectAll().where('key', '=', key).executeTakeFirst()
  const counter = countTry(known ?? null, limit, now)
  await tx
    .insertInto('attemptCounter')
    .values({ key, ...counter })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ ...counter }))
    .execute()
  return restsUntil(counter, now)
}

/** Forgets the tries of somebody who turned out to be who they say. */
export async function release(tx: Transaction, key: Buffer): Promise<void> {
  await tx.deleteFrom('attemptCounter').where('key', '=', key).execute()
}
