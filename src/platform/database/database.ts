import { CamelCasePlugin, Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.generated.ts'

export type Transaction = KyselyTransaction<DB>

/**
 * Who asks about handovers.
 * - `desk`: coordinator or deputy of the network. `system`: a timer or a nightly job of the network.
 * - `partner`: somebody of one organisation. `carer`: who holds the private link of one handover.
 * - `public`: anybody; may bring a question in, and reads nothing back.
 */
export type Actor =
  | { readonly kind: 'desk'; readonly networkId: string; readonly personId: string }
  | { readonly kind: 'system'; readonly networkId: string }
  | {
      readonly kind: 'partner'
      readonly networkId: string
      readonly personId: string | null
      readonly organizationId: string
    }
  | { readonly kind: 'carer'; readonly networkId: string; readonly handoverId: string }
  | { readonly kind: 'public'; readonly networkId: string }

/** Every question to the database is asked inside one of these: a transaction that says who is asking. */
export type Database = {
  /** As one network: row-level security shows and accepts only what that network may see and write. */
  inNetwork<T>(networkId: string, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** As the country: writes rows that belong to no network (national offers, help lines). */
  forCountry<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** As nobody: only what every network may know, such as the list of networks. */
  asNobody<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** As somebody who has to do with handovers: what each kind sees is in the policies of the handover's tables. */
  asActor<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** For signing in and for roles: sees people, sessions and grants of all networks, and nothing else that is personal. */
  asIdentity<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
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
    (settings: Settings) =>
    <T>(work: (tx: Transaction) => Promise<T>) =>
      kysely.transaction().execute(async (tx) => {
        const {
          network = '',
          country = '',
          identity = '',
          actor = '',
          person = '',
          organization = '',
          handover = '',
        } = settings
        await sql`select set_config('role', 'naast_app', true), set_config('naast.network', ${network}, true),
                         set_config('naast.country', ${country}, true), set_config('naast.identity', ${identity}, true),
                         set_config('naast.actor', ${actor}, true), set_config('naast.person', ${person}, true),
                         set_config('naast.organization', ${organization}, true),
                         set_config('naast.handover', ${handover}, true)`.execute(tx)
        return work(tx)
      })

  return {
    inNetwork: (network, work) => as({ network })(work),
    forCountry: (work) => as({ country: 'yes' })(work),
    asNobody: (work) => as({})(work),
    asActor: (actor, work) => as(settingsOf(actor))(work),
    asIdentity: (work) => as({ identity: 'yes' })(work),
    asOwner: (work) => kysely.transaction().execute(work),
    close: () => kysely.destroy(),
  }
}

type Settings = {
  readonly network?: string
  readonly country?: 'yes'
  readonly identity?: 'yes'
  readonly actor?: Actor['kind']
  readonly person?: string
  readonly organization?: string
  readonly handover?: string
}

function settingsOf(actor: Actor): Settings {
  const common = { network: actor.networkId, actor: actor.kind }
  if (actor.kind === 'desk') return { ...common, person: actor.personId }
  if (actor.kind === 'carer') return { ...common, handover: actor.handoverId }
  if (actor.kind === 'partner')
    return { ...common, organization: actor.organizationId, ...(actor.personId ? { person: actor.personId } : {}) }
  return common
}
