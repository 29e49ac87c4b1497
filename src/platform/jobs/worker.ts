import { parseCronItems, run } from 'graphile-worker'
import pg from 'pg'
import { type Jobs, quietLogger } from './jobs.ts'

/** Who does which job. Leaving one out is a type error. */
export type Tasks = { readonly [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> }

type Cron = {
  readonly job: keyof Jobs /** Minute, hour, day, month, weekday in UTC, such as `17 2 * * *`. */
  readonly at: string
  /** Whether what was missed while the machine was off is done when it wakes up; so it is unless this says no. */
  readonly catchUp?: boolean
}

type Work = {
  url: string
  tasks: Tasks
  cron: readonly Cron[]
  /** No other worker uses this database, so a job that is still locked was left by one that was killed. */
  alone: boolean
}

/** Starts doing jobs in this process. `stop` waits for the jobs at hand (up to 5 seconds). */
export async function startWorker({ url, tasks, cron, alone }: Work): Promise<{ stop(): Promise<void> }> {
  if (alone) await unlockJobs(url)
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  // A connection that breaks is replaced; without a listener Node would stop.
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    taskList: { ...tasks },
    // A machine that was off at night does its nightly work when it wakes up.
    parsedCronItems: parseCronItems(
      cron.map(({ job, at, catchUp = true }) => ({
        task: job,
        match: at,
        // What comes again in a moment needs no second try.
        options: catchUp ? { backfillPeriod: day } : { backfillPeriod: 0, maxAttempts: 1 },
      })),
    ),
    logger: await quietLogger(),
  })
  return {
    async stop() {
      await runner.stop()
      // Ours and not the runner's own, because that one is still saying goodbye when the runner has stopped.
      await pool.end()
    },
  }
}

const day = 24 * 60 * 60 * 1000

/** Otherwise the queue waits four hours before it gives such a job to another worker. */
async function unlockJobs(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
                        from graphile_worker.jobs where locked_by is not null having count(*) > 0`)
  } finally {
    await client.end()
  }
}
