import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '#platform/testing/test-database.ts'
import { aHandoverIn, aNetworkWithPartners, monday, testDeps } from '../store/testing.ts'
import { handoverCounts } from './handover-counts.sql.ts'

const { database, drop } = await testDatabase()
after(drop)

const deps = testDeps(database)
const [place, other] = [await aNetworkWithPartners(database), await aNetworkWithPartners(database)]
const day = 86_400_000
const period = { from: monday, until: new Date(monday.getTime() + day), now: new Date(monday.getTime() + 30 * day) }
const countsOf = ({ networkId }: typeof place, asked = period) =>
  database.asActor({ kind: 'system', networkId }, (tx) => handoverCounts(tx, asked))

for (let times = 0; times < 5; times += 1) {
  await aHandoverIn('afgerond', { deps, place })
  await aHandoverIn('zonder_aanbod', { deps, place })
  await aHandoverIn('ingetrokken', { deps, place })
  await aHandoverIn('concept', { deps, place })
  await aHandoverIn('fout', { deps, place })
}
await aHandoverIn('terug_bij_coordinator', { deps, place })
await aHandoverIn('aangekomen', { deps, place: other })

test('figures come from the events of the own network, without what was never offered or made by mistake', async () => {
  const figures = await countsOf(place)
  assert.equal(figures.handovers, 16)
  assert.deepEqual(figures.daysToContact, { median: 0, p90: 0, count: 5 })
  assert.equal(figures.confirmed, 100)
  assert.equal(figures.withdrawn, 31)
  assert.deepEqual(figures.attempts, new Map([[1, 16]]))
  assert.deepEqual(figures.refusals, new Map([['VOL', 6]]))
  assert.deepEqual(figures.gaps, new Map([['B6', 5]]))
  // Of the eleven without contact five stopped and five were told at once that there is nothing; one waits for too long.
  assert.equal(figures.contactInTime, 83)
})

test('another network and another period have figures of their own', async () => {
  assert.equal((await countsOf(other)).handovers, null)
  const later = { ...period, from: period.until, until: new Date(period.until.getTime() + day) }
  assert.equal((await countsOf(place, later)).handovers, null)
})
