import { sql } from 'kysely'
import pg from 'pg'
import type { Transaction } from '#platform/database/database.ts'

declare global {
  namespace GraphileWorker {
    /** What each job needs to be done. A slice adds its own names here, beside the code that does them. */
    interface Tasks {
      'delete-expired': Record<string, never>
    }
  }
}

/** The names and payloads of all jobs. */
export type Jobs = GraphileWorker.Tasks

/** How a job is known, so that it can be dropped or replaced; and not before when it is done. */
export type JobOptions = { readonly key?: string; readonly at?: Date }

/**
 * Asks for a job in the same transaction as the fact that causes it: both are kept, or neither. The worker does it after the
 * commit and tries again (up to 25 times, ever later) when it fails. One with the same key that still waits is replaced.
 */
export async function enqueue<Name extends keyof Jobs>(
  tx: Transaction,
  name: Name,
  ...[payload, options]: [payload: Jobs[Name], options?: JobOptions]
): Promise<void> {
  const { key = null, at = null } = options ?? {}
  const json = JSON.stringify(payload)
  await sql`select graphile_worker.naast_enqueue(${name}, ${json}::json, ${key}, ${at})`.execute(tx)
}

/** Takes back the job with this key, if it still waits; one that is being done is not done again. */
export async function dropJob(tx: Transaction, key: string): Promise<void> {
  await sql`select graphile_worker.naast_drop(${key})`.execute(tx)
}

/** Makes the tables of the queue and the one function through which the app may fill it. Safe to repeat. */
export async function prepareJobs(url: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: url, maxPoolSize: 1, logger: await quietLogger() })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(door)
  } finally {
    await client.end()
  }
}

/** Tells what goes wrong in the queue; the rest is noise. */
export async function quietLogger() {
  const { Logger } = await import('graphile-worker')
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') console.error(`Jobs: ${message}`)
  })
}

// The tables of the queue have row-level security without policies. The app's role gets no rights on them, only these doors.
const door = `
  begin;
  select pg_advisory_xact_lock(7226279);
  drop function if exists graphile_worker.naast_enqueue(text, json);
  create or replace function graphile_worker.naast_enqueue(task text, payload json, key text default null, at timestamptz default null)
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$ begin perform graphile_worker.add_job(task, payload, run_at => at, job_key => key); end $$;
  create or replace function graphile_worker.naast_drop(key text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$ begin perform graphile_worker.remove_job(key); end $$;
  revoke all on function graphile_worker.naast_enqueue, graphile_worker.naast_drop from public;
  grant usage on schema graphile_worker to naast_app;
  grant execute on function graphile_worker.naast_enqueue, graphile_worker.naast_drop to naast_app;
  commit`
