import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { testDatabase } from '#platform/testing/test-database.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { aHandoverIn, aNetworkWithPartners, monday, testDeps } from '../store/testing.ts'
import { listTasks } from './tasks.sql.ts'

const { database, drop } = await testDatabase()
after(drop)
const deps = testDeps(database)
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000)

/** The first so many tasks of a network that are due before the end of that Wednesday. */
const firstTasks = (networkId: string, most: number) =>
  database.asActor({ kind: 'system', networkId }, async (tx) => {
    const question = { now: minutes(600), before: new Date('2026-11-25T23:00:00Z'), ownerId: null, most }
    return (await listTasks(tx, question, await loadCalendar(tx))).tasks
  })

test('of many tasks of one day every page shows others, and together all, in the order in which they came', async () => {
  const place = await aNetworkWithPartners(database)
  const { networkId } = place
  const { id: handoverId } = await aHandoverIn('aangenomen', { deps, place })
  const letters = Array.from({ length: 130 }, (_, count) => ({
    id: randomUUID(),
    networkId,
    handoverId,
    audience: 'carer',
    template: 'carer_accepted',
    channel: 'post',
    // Each minute two, so that something has to say which of the two is first.
    createdAt: minutes(Math.floor(count / 2)),
  }))
  await database.asOwner((tx) => tx.insertInto('notification').values(letters).execute())
  const pages = []
  for (const page of [1, 2, 3]) pages.push((await firstTasks(networkId, page * 50)).slice((page - 1) * 50))
  assert.deepEqual(
    pages.map(({ length }) => length),
    [50, 50, 30],
  )
  const shown = pages.flat()
  assert.equal(new Set(shown.map(({ id }) => id)).size, letters.length)
  const since = shown.map((task) => task.since.getTime())
  assert.deepEqual(
    since,
    since.toSorted((one, other) => one - other),
  )
})

test('what is being prepared stands in the same order as the rest: by its moment, then by when it began', async () => {
  const place = await aNetworkWithPartners(database)
  const concept = await aHandoverIn('concept', { deps, place })
  deps.clock.now = new Date('2026-11-24T09:00:00Z')
  const returned = await aHandoverIn('terug_bij_coordinator', { deps, place })
  deps.clock.now = monday
  const all = await firstTasks(place.networkId, 10)
  assert.deepEqual(
    all.map(({ handoverId }) => handoverId),
    [concept.id, returned.id],
  )
  assert.equal(all[0]?.due.getTime(), all[1]?.due.getTime(), 'they are due at the same moment')
  const [first] = await firstTasks(place.networkId, 1)
  assert.equal(first?.handoverId, concept.id)
})
