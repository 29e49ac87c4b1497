import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase } from '#platform/database/database.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { State } from '../handover.ts'
import { aHandoverIn, aNetworkWithPartners, fireUntil, monday, testDeps } from './testing.ts'

const data = await testDatabase()
const database = openDatabase(data.url, { connections: 8 })
const workers: ChildProcess[] = []
after(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await database.close()
  await data.drop()
})
const deps = testDeps(database)
const place = await aNetworkWithPartners(database)

// Ten working days after that Monday, just after the end of the day.
const then = new Date('2026-12-07T17:00:00Z')

/** What is due by then: four questions to the carer and the desk, or a reminder and a return. */
const expected: Readonly<Record<'contact_gelegd' | 'aangeboden', readonly string[]>> = {
  contact_gelegd: ['ask_called', 'ask_helped', 'call_carer', 'remind_helped'],
  aangeboden: ['remind_read', 'return_unread'],
}
const told: Readonly<Record<string, number>> = {
  carer_ask_called: 200,
  carer_ask_helped: 200,
  carer_ask_helped_again: 200,
  desk_call_carer: 200,
  partner_remind_read: 100,
  carer_searching: 100,
  desk_returned: 100,
}

test('a thousand timers, two workers of which each is killed: every effect happens exactly once', async () => {
  await make('contact_gelegd', 200)
  await make('aangeboden', 100)
  assert.equal(await countDue(), 1000)
  // As the database does by itself after a while: without it the planner takes the tables for empty.
  await database.asOwner((tx) => sql`analyze`.execute(tx))
  const first = aWorker()
  const second = aWorker()
  await untilDone(300)
  await kill(first)
  await untilDone(600)
  await kill(second)
  const left = 1000 - (await countDone())
  assert.ok(left > 0, 'the workers were killed while there was work left')
  await Promise.all([ended(aWorker()), ended(aWorker())])

  assert.equal(await countDone(), 1000)
  for (const state of ['contact_gelegd', 'aangeboden'] as const) await eachOnce(state)
  assert.deepEqual(await notifications(), told)
  assert.equal(await jobsOfNotifications(), 1100)
  assert.equal(await traces(), 1000)
  assert.equal(await fireUntil(data.url, then), 0, 'nothing is left to fire')
})

/** Made at the same time, as far as there are connections. */
async function make(state: State, count: number) {
  let left = count
  const hand = async () => {
    while (left-- > 0) made.set((await aHandoverIn(state, { deps, place })).id, state)
  }
  await Promise.all(Array.from({ length: 6 }, hand))
}
const made = new Map<string, State>()

function aWorker(): ChildProcess {
  const testing = new URL('./testing.ts', import.meta.url).href
  const code = `const { fireUntil } = await import('${testing}'); await fireUntil('${data.url}', new Date('${then.toISOString()}'))`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code]
  const worker = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH },
  })
  workers.push(worker)
  return worker
}

async function kill(worker: ChildProcess) {
  const gone = once(worker, 'exit')
  assert.ok(worker.kill('SIGKILL'), 'it was at work')
  await gone
  assert.equal(worker.signalCode, 'SIGKILL')
}

async function ended(worker: ChildProcess) {
  await once(worker, 'exit')
  assert.equal(worker.exitCode, 0)
}

async function untilDone(count: number) {
  for (let look = 0; look < 1_200; look += 1) {
    if ((await countDone()) >= count) return
    await pause(100)
  }
  throw new Error(`The workers did not get to ${count}`)
}

const timers = () =>
  database.asOwner((tx) =>
    tx.selectFrom('handoverTimer').select(['handoverId', 'kind', 'dueAt', 'stoppedAt']).execute(),
  )
const countDone = () =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from handover_timer where done_at is not null`.execute(tx)
    return rows[0]?.count ?? 0
  })
/** Of a question that goes back unread the carer is not asked whether she was called. */
const countDue = async () =>
  (await timers()).filter(
    ({ dueAt, stoppedAt, kind, handoverId }) =>
      dueAt <= then && !stoppedAt && !(kind === 'ask_called' && made.get(handoverId) === 'aangeboden'),
  ).length

/** Of every handover in this state each of the timers acted once: one event each, and no other event since. */
async function eachOnce(state: 'contact_gelegd' | 'aangeboden') {
  const { rows } = await database.asOwner((tx) =>
    sql<{ handoverId: string; acted: string[] }>`
      select handover_id, array_agg(facts->>'timer' order by facts->>'timer') as acted from handover_event
      where at > ${monday} and by_kind = 'system' group by handover_id`.execute(tx),
  )
  const acted = rows.filter(({ handoverId }) => made.get(handoverId) === state)
  assert.equal(acted.length, [...made.values()].filter((one) => one === state).length)
  for (const one of acted) assert.deepEqual(one.acted, expected[state])
}

async function notifications() {
  const rows = await database.asOwner((tx) =>
    tx
      .selectFrom('notification')
      .select(['template', (eb) => eb.fn.countAll<number>().as('count')])
      .where('createdAt', '=', then)
      .groupBy('template')
      .execute(),
  )
  return Object.fromEntries(rows.map(({ template, count }) => [template, Number(count)]))
}

/** One job for each notification of the workers. */
const jobsOfNotifications = () =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(distinct n.id)::int as count
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      join notification n on n.id = (j.payload->>'notificationId')::uuid
      where t.identifier = 'send-notification' and n.created_at = ${then}`.execute(tx)
    return rows[0]?.count
  })

const traces = () =>
  database.asOwner(async (tx) => {
    const rows = await tx.selectFrom('accessEvent').select('seq').where('event', '=', 'handover.timer').execute()
    return rows.length
  })
