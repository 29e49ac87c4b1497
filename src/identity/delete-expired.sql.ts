import type { Database, Transaction } from '#platform/database/database.ts'

const days = (count: number) => count * 24 * 60 * 60_000

/** For how long is kept what is over: long enough to answer "was that me?", no longer. */
const keptMs = { session: days(30), invitation: days(30), rest: days(1) }

/** Deletes what is over: codes, challenges, ways to a provider, tries, old sessions and invitations. Returns how many rows went. */
export const deleteExpiredIdentity = (database: Database, now: Date): Promise<number> =>
  database.asIdentity(async (tx) => {
    const before = (ms: number) => new Date(now.getTime() - ms)
    let deleted = 0
    for (const table of ['signInCode', 'passkeyChallenge', 'oidcState'] as const)
      deleted += await count(tx.deleteFrom(table).where('expiresAt', '<', before(keptMs.rest)))
    deleted += await count(tx.deleteFrom('attemptCounter').where('since', '<', before(keptMs.rest)))
    deleted += await count(tx.deleteFrom('session').where('expiresAt', '<', before(keptMs.session)))
    return deleted + (await deleteInvitations(tx, before(keptMs.invitation)))
  })

/** Of who said yes the role is the trace; of who did not, nothing should stay. */
const deleteInvitations = (tx: Transaction, before: Date) =>
  count(tx.deleteFrom('invitation').where('expiresAt', '<', before))

const count = async (deleting: { execute(): Promise<readonly { numDeletedRows: bigint }[]> }) =>
  (await deleting.execute()).reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
