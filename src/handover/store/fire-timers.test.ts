import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { Handover, State } from '../handover.ts'
import { fireTimers } from './fire-timers.ts'
import { aHandoverIn, aNetworkWithPartners, monday, type TestPlace, testDeps } from './testing.ts'

const { database, drop } = await testDatabase()
after(drop)
const deps = testDeps(database)

const tuesdayEvening = '2026-11-24T16:30:00Z'
const wednesdayEvening = '2026-11-25T16:30:00Z'
const thursdayMorning = '2026-11-26T08:00:00Z'
const thursdayEvening = '2026-11-26T16:30:00Z'

/** Fires what is due at a moment, as the worker does. */
function fireAt(moment: string) {
  deps.clock.now = new Date(moment)
  return fireTimers(deps)
}

async function begin(state: State, { place, on = monday }: { place: TestPlace; on?: Date }) {
  deps.clock.now = on
  return aHandoverIn(state, { deps, place })
}

/** The network finds out later that it is closed on a day. */
const closeOn = (networkId: string, day: string) =>
  database.asOwner((tx) => tx.insertInto('closingDay').values({ networkId, day, reason: 'Storm' }).execute())

const rowOf = ({ id, networkId }: Handover) =>
  database.asActor({ kind: 'system', networkId }, (tx) =>
    tx.selectFrom('handover').select(['state', 'dueAt']).where('id', '=', id).executeTakeFirst(),
  )

test('a closing day that is added later moves what was due, and what was due still happens', async () => {
  const place = await aNetworkWithPartners(database)
  const handover = await begin('aangeboden', { place })
  assert.equal(await fireAt(tuesdayEvening), 1, 'the reminder')
  await closeOn(place.networkId, '2026-11-25')
  await fireAt(wednesdayEvening)
  await fireAt(thursdayMorning)
  assert.deepEqual(await rowOf(handover), { state: 'aangeboden', dueAt: new Date('2026-11-26T16:00:00Z') })
  await fireAt(thursdayEvening)
  assert.equal((await rowOf(handover))?.state, 'terug_bij_coordinator')
})

test('a question that is being prepared gets the working day back that was taken from it', async () => {
  const place = await aNetworkWithPartners(database)
  const handover = await begin('concept', { place })
  await closeOn(place.networkId, '2026-11-24')
  await fireAt(wednesdayEvening)
  assert.deepEqual(await rowOf(handover), { state: 'concept', dueAt: new Date('2026-11-26T16:00:00Z') })
  await fireAt(thursdayEvening)
  assert.equal(await rowOf(handover), undefined)
})

test('a timer that fails keeps no other waiting, of its network or of another, and is tried again the next time', async () => {
  const friday = new Date('2026-11-20T09:00:00Z')
  const places = [await aNetworkWithPartners(database), await aNetworkWithPartners(database)]
  const broken: Handover[] = []
  const sound: Handover[] = []
  for (const place of places) {
    broken.push(await begin('aangeboden', { place, on: friday }))
    sound.push(await begin('aangeboden', { place }))
  }
  const kept = await Promise.all(broken.map(spoil))
  await assert.rejects(fireAt(wednesdayEvening), (error) => {
    assert.ok(error instanceof AggregateError)
    assert.equal(error.errors.length, 2, 'once for each handover that fails, however many of its timers are due')
    return true
  })
  for (const handover of sound) assert.equal((await rowOf(handover))?.state, 'terug_bij_coordinator')
  for (const handover of broken) assert.equal((await rowOf(handover))?.state, 'aangeboden')

  await Promise.all(kept.map((sealed, place) => seal(broken[place], sealed)))
  await fireAt(wednesdayEvening)
  for (const handover of broken) assert.equal((await rowOf(handover))?.state, 'terug_bij_coordinator')
})

test('a timer of a kind that this version does not know keeps no other waiting', async () => {
  const place = await aNetworkWithPartners(database)
  const handover = await begin('aangeboden', { place })
  const { id: handoverId, networkId } = await begin('aangeboden', { place })
  const unknown = { id: randomUUID(), handoverId, networkId, kind: 'from_the_future', dueAt: monday }
  await database.asOwner((tx) => tx.insertInto('handoverTimer').values(unknown).execute())
  await assert.rejects(fireAt(wednesdayEvening), AggregateError)
  assert.equal((await rowOf(handover))?.state, 'terug_bij_coordinator')
})

/** Writes something in the place of the content that no key opens. Gives what stood there. */
async function spoil(handover: Handover): Promise<Buffer> {
  const { sealed } = await database.asOwner((tx) =>
    tx.selectFrom('handoverContent').select('sealed').where('handoverId', '=', handover.id).executeTakeFirstOrThrow(),
  )
  await seal(handover, Buffer.from('nothing that opens'))
  return sealed
}

const seal = (handover: Handover | undefined, sealed: Buffer) =>
  database.asOwner((tx) =>
    tx
      .updateTable('handoverContent')
      .set({ sealed })
      .where('handoverId', '=', handover?.id ?? '')
      .execute(),
  )
