import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

/** Takes jobs out of the queue that failed for the last time before a moment: a letter that could not be sent has an address in it. */
export const dropDeadJobs = (database: Database, before: Date): Promise<void> =>
  database.asOwner(async (tx) => {
    await sql`
      delete from graphile_worker._private_jobs
      where attempts >= max_attempts and locked_at is null and updated_at < ${before}`.execute(tx)
  })
