import assert from 'node:assert/strict'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import type { Mail } from '#platform/mail/mail.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { dropJob, enqueue } from './jobs.ts'
import { startWorker } from './worker.ts'

const { database, url, drop } = await testDatabase()
after(drop)

const letter = (subject: string): Mail => ({ to: 'ria@example.org', subject, text: 'Dag Ria' })
const waiting = () =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from graphile_worker.jobs`.execute(tx)
    return rows[0]?.count
  })

test('a job that the app asks for is done after the commit', async () => {
  const worker = await startWork()
  await database.asNobody((tx) => enqueue(tx, 'send-mail', letter('Hallo')))
  assert.equal(await worker.next(), 'Hallo')
  await worker.stop()
  assert.equal(await waiting(), 0)
})

test('a job of a transaction that is undone is never done', async () => {
  const undone = database.asNobody(async (tx) => {
    await enqueue(tx, 'send-mail', letter('Never'))
    throw new Error('changed my mind')
  })
  await assert.rejects(undone, /changed my mind/)
  assert.equal(await waiting(), 0)
})

test('a job with a key replaces the one that waits, and can be dropped', async () => {
  const later = new Date(Date.now() + 3_600_000)
  await database.asNobody((tx) => enqueue(tx, 'send-mail', letter('First'), { key: 'one', at: later }))
  await database.asNobody((tx) => enqueue(tx, 'send-mail', letter('Second'), { key: 'one', at: later }))
  assert.equal(await waiting(), 1)
  await database.asNobody((tx) => dropJob(tx, 'another'))
  assert.equal(await waiting(), 1)
  await database.asNobody((tx) => dropJob(tx, 'one'))
  assert.equal(await waiting(), 0)
})

test('a job for later is not done before', async () => {
  const worker = await startWork()
  await database.asNobody((tx) =>
    enqueue(tx, 'send-mail', letter('Tomorrow'), { key: 'late', at: new Date(Date.now() + 86_400_000) }),
  )
  await database.asNobody((tx) => enqueue(tx, 'send-mail', letter('Today')))
  assert.equal(await worker.next(), 'Today')
  await worker.stop()
  assert.equal(await waiting(), 1)
  await database.asNobody((tx) => dropJob(tx, 'late'))
})

test('the app can ask for work but cannot read or change the queue', async () => {
  await database.asNobody((tx) => enqueue(tx, 'send-mail', letter('Secret')))
  const look = database.asNobody((tx) => sql`select * from graphile_worker._private_jobs`.execute(tx))
  await assert.rejects(look, /permission denied/)
  const worker = await startWork()
  assert.equal(await worker.next(), 'Secret')
  await worker.stop()
})

test('a job that fails stays in the queue to be tried again', async (t) => {
  t.mock.method(console, 'error', () => {})
  const worker = await startWork(() => Promise.reject(new Error('mail server is down')))
  await database.asNobody((tx) => enqueue(tx, 'send-mail', letter('Later')))
  assert.equal(await worker.next(), 'Later')
  await worker.stop()
  const { rows } = await asAdministrator('select attempts, last_error from graphile_worker.jobs')
  assert.equal(rows[0]?.attempts, 1)
  assert.match(rows[0]?.last_error, /mail server is down/)
  await asAdministrator('delete from graphile_worker._private_jobs')
})

test('a job that a killed worker had in its hands is done at the next start', async () => {
  await database.asNobody((tx) => enqueue(tx, 'send-mail', letter('Left lying')))
  await asAdministrator("update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now()")
  const worker = await startWork()
  assert.equal(await worker.next(), 'Left lying')
  await worker.stop()
})

async function startWork(send: (mail: Mail) => Promise<void> = async () => {}) {
  const subjects = new PassThrough({ objectMode: true })
  const worker = await startWorker({
    url,
    alone: true,
    cron: [],
    tasks: {
      'send-mail': async (mail) => {
        subjects.write(mail.subject)
        await send(mail)
      },
      'delete-expired': async () => {},
      'forget-tries': async () => {},
      'send-notification': async () => {},
      'confirm-referral': async () => {},
      'fire-timers': async () => {},
      'erase-expired': async () => {},
    },
  })
  return {
    ...worker,
    /** The subject of the next letter that is sent. */
    async next(): Promise<unknown> {
      if (!subjects.readableLength) await once(subjects, 'readable')
      return subjects.read()
    },
  }
}

async function asAdministrator(statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}
