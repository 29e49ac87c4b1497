import { CamelCasePlugin, Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.generated.ts'

export type Transaction = KyselyTransaction<DB>

/** Every question to the database is asked inside one of these: a transaction that says who is asking. */
export type Database = {
  /** As one network: row-level security shows and accepts only what that network may see and write. */
  inNetwork<T>(networkId: string, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** As the country: writes rows that belong to no network (national offers, help lines). */
  forCountry<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** As nobody: only what every network may know, such as the list of networks. */
  asNobody<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** As the owner of the schema: for migrations, demo data, housekeeping. Never for a request. */
  asOwner<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// Dates and times stay the text PostgreSQL gives; a Date would move a day through a time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens a pool on a PostgreSQL address such as `postgres://user@/naast?host=/path/of/socket`. */
export function openDatabase(url: string, { connections = 8 } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, idleTimeoutMillis: 60_000 })
  // An idle connection that breaks is replaced by the next question; without a listener Node would stop.
  pool.on('error', () => {})
  // One that breaks in the middle of a transaction fails its question; that is where it is told.
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

  const as =
    (network: string, country: string) =>
    <T>(work: (tx: Transaction) => Promise<T>) =>
      kysely.transaction().execute(async (tx) => {
        await sql`select set_config('role', 'naast_app', true), set_config('naast.network', ${network}, true),
                         set_config('naast.country', ${country}, true)`.execute(tx)
        return work(tx)
      })

  return {
    inNetwork: (networkId, work) => as(networkId, '')(work),
    forCountry: (work) => as('', 'yes')(work),
    asNobody: (work) => as('', '')(work),
    asOwner: (work) => kysely.transaction().execute(work),
    close: () => kysely.destroy(),
  }
}
