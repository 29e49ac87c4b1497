import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Database, Transaction } from '#platform/database/database.ts'
import { deleteUnusedKeys } from '#platform/seal/rotate-key.ts'

type Expiry = { database: Database; retentionDays: Config['retentionDays']; now: () => Date }

/** Deletes every trace that is older than the privacy page promises, and keys that seal nothing. Returns how many rows went. */
export async function deleteExpired({ database, retentionDays, now }: Expiry): Promise<number> {
  const before = cutoffs(retentionDays, now())
  const networks = await database.asNobody((tx) => tx.selectFrom('network').select('id').execute())
  let deleted = await deleteSignals(database, before)
  for (const { id } of networks) {
    deleted += await cutTrace(database, id, before.access)
    deleted += await deleteUnusedKeys(database, { networkId: id, retiredBefore: before.keys })
  }
  return deleted
}

function deleteSignals(database: Database, before: Cutoffs): Promise<number> {
  return database.asOwner(async (tx) => {
    const networks = await tx.selectFrom('network').select('id').execute()
    let deleted = 0
    // Row-level security holds for the owner too when it is not a superuser, so the work goes network by network.
    for (const { id } of networks) {
      await sql`select set_config('naast.network', ${id}, true)`.execute(tx)
      deleted += await deleteOf(tx, id, before)
    }
    await sql`select set_config('naast.network', '', true), set_config('naast.country', 'yes', true)`.execute(tx)
    const traces = await tx
      .deleteFrom('auditEvent')
      .where('networkId', 'is', null)
      .where('at', '<', before.audit)
      .executeTakeFirst()
    return deleted + Number(traces.numDeletedRows)
  })
}

type Cutoffs = { searchGaps: Date; serviceReports: Date; audit: Date; access: Date; keys: Date; lastMonth: string }

async function deleteOf(tx: Transaction, network: string, before: Cutoffs) {
  const results = [
    await tx
      .deleteFrom('searchGap')
      .where('networkId', '=', network)
      .where('createdAt', '<', before.searchGaps)
      .execute(),
    await tx
      .deleteFrom('serviceReport')
      .where('networkId', '=', network)
      .where('createdAt', '<', before.serviceReports)
      .execute(),
    await tx.deleteFrom('auditEvent').where('networkId', '=', network).where('at', '<', before.audit).execute(),
    // What too few people asked to be read is forgotten when its month is over; what many asked stays as long as a report.
    await tx
      .deleteFrom('searchShortfall')
      .where('networkId', '=', network)
      .where((row) =>
        row.or([
          row('month', '<', before.searchGaps.toISOString().slice(0, 10)),
          row.and([row('words', 'is', null), row('month', '<', before.lastMonth)]),
        ]),
      )
      .execute(),
  ]
  return results.flat().reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

/** In a transaction of its own: until it ends nobody in this network can leave a trace. */
function cutTrace(database: Database, networkId: string, before: Date): Promise<number> {
  return database.asOwner(async (tx) => {
    await sql`select set_config('naast.network', ${networkId}, true)`.execute(tx)
    const { rows } = await sql<{ gone: number }>`select cut_access_trace(${before}) as gone`.execute(tx)
    return rows[0]?.gone ?? 0
  })
}

function cutoffs(days: Config['retentionDays'], now: Date): Cutoffs {
  const ago = (count: number) => new Date(now.getTime() - count * 24 * 60 * 60 * 1000)
  return {
    searchGaps: ago(days.searchGaps),
    serviceReports: ago(days.serviceReports),
    audit: ago(days.audit),
    access: ago(days.access),
    // Long enough for who was reading with the old key when the last value got the new one.
    keys: new Date(now.getTime() - 60 * 60 * 1000),
    lastMonth: `${now.toISOString().slice(0, 7)}-01`,
  }
}
