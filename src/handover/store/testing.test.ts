import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '#platform/testing/test-database.ts'
import { states } from '../handover.ts'
import { brokenInvariants } from '../invariants.ts'
import { loadHandover } from './load-handover.sql.ts'
import { aHandoverIn, aNetworkWithPartners, testDeps } from './testing.ts'

const data = await testDatabase()
after(() => data.drop())
const deps = testDeps(data.database)
const place = await aNetworkWithPartners(data.database)

for (const state of states) {
  test(`a handover can be brought to ${state} by the commands that people use, and is read back as it was`, async () => {
    const handover = await aHandoverIn(state, { deps, place })
    assert.equal(handover.state, state)
    assert.deepEqual(brokenInvariants(handover, deps.now(), { closingDays: [] }), [])
    const kept = await data.database.asActor(place.desk.actor, (tx) => loadHandover(tx, handover.id))
    assert.deepEqual(kept, handover)
  })
}
