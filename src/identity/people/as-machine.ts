import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'

/**
 * Lets a transaction of identity also be the machine of a network, from here on: roles and the work that hangs on them then change
 * together, or not at all.
 */
export async function alsoAsMachine(tx: Transaction, networkId: string): Promise<void> {
  const settings = sql`set_config('naast.network', ${networkId}, true), set_config('naast.actor', 'system', true)`
  await sql`select ${settings}`.execute(tx)
}
