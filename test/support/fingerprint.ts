import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

/** What changes by looking and trying, and may: when a session was last used, how often was guessed, who looked. */
const quiet = ['session', 'attempt_counter', 'access_event', 'oidc_state', 'passkey_challenge']

/**
 * The whole content of the database in one line per table: how many rows, and a sum of all that is in them. Of a session whether it stands
 * and in which role, of the queue how many letters wait.
 */
export async function fingerprint(database: Database): Promise<Readonly<Record<string, string>>> {
  return database.asOwner(async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(
      tx,
    )
    const sums = tables
      .filter(({ name }) => !quiet.includes(name))
      .map(({ name }) => sql`select ${name} as name, ${sumOf(sql`${sql.table(name)} t`, sql`t::text`)}`)
    const sessions = sql`select 'session' as name, ${sumOf(sql`session t`, sql`concat(t.id, t.ended_at, t.grant_id, t.second_factor_at)`)}`
    const jobs = sql`select 'jobs' as name, count(*)::text as sum from graphile_worker._private_jobs`
    const { rows } = await sql<{
      name: string
      sum: string
    }>`${sql.join([...sums, sessions, jobs], sql` union all `)}`.execute(tx)
    return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
  })
}

const sumOf = (from: ReturnType<typeof sql>, text: ReturnType<typeof sql>) =>
  sql`(select count(*) || ' ' || coalesce(sum(hashtextextended(${text}, 0)), 0) from ${from}) as sum`
