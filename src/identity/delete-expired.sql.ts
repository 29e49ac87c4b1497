import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database/database.ts'

declare global {
  namespace GraphileWorker {
    interface Tasks {
      'forget-tries': Record<string, never>
    }
  }
}

const days = (count: number) => count * 24 * 60 * 60_000

/** For how long is kept what is over: long enough to answer "was that me?", no longer. */
const keptMs = { session: days(30), invitation: days(30), rest: days(1) }

/** Deletes what is over: codes, challenges, ways to a provider, old sessions and invitations. Returns how many rows went. */
export const deleteExpiredIdentity = (database: Database, now: Date): Promise<number> =>
  database.asIdentity(async (tx) => {
    const before = (ms: number) => new Date(now.getTime() - ms)
    let deleted = 0
    for (const table of ['signInCode', 'passkeyChallenge', 'oidcState'] as const)
      deleted += await count(tx.deleteFrom(table).where('expiresAt', '<', before(keptMs.rest)))
    deleted += await count(tx.deleteFrom('session').where('expiresAt', '<', before(keptMs.session)))
    return deleted + (await deleteInvitations(tx, before(keptMs.invitation)))
  })

/**
 * Deletes tries two hours after they began, or after the rest that they led to: no limit looks back further. The key of a device is made
 * of its internet address, and the privacy page says how long we keep that. Returns how many went.
 */
export const forgetTries = (database: Database, now: Date): Promise<number> =>
  database.asIdentity((tx) => {
    const before = new Date(now.getTime() - 2 * 60 * 60_000)
    return count(tx.deleteFrom('attemptCounter').where(sql<Date>`coalesce(locked_until, since)`, '<', before))
  })

/** Of who said yes the role is the trace; of who did not, nothing should stay. */
const deleteInvitations = (tx: Transaction, before: Date) =>
  count(tx.deleteFrom('invitation').where('expiresAt', '<', before))

const count = async (deleting: { execute(): Promise<readonly { numDeletedRows: bigint }[]> }) =>
  (await deleting.execute()).reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
