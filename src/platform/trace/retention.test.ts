import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { deleteExpired } from '#platform/jobs/delete-expired.ts'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testConfig } from '#platform/testing/config.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { asSystem, aTrace } from '#platform/testing/traces.ts'
import { leaveTraces } from './trace.ts'
import { verifyTrace } from './verify.ts'

const { database, drop } = await testDatabase()
after(drop)

const now = new Date('2027-12-01T02:17:00Z')
const { retentionDays } = testConfig()
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

const leaveAged = (networkId: string, ages: readonly number[]) =>
  asSystem(database, networkId, (tx) =>
    leaveTraces(
      tx,
      ages.map((days) => aTrace(networkId, { at: daysAgo(days) })),
    ),
  )
const verify = (networkId: string) => asSystem(database, networkId, (tx) => verifyTrace(tx, networkId))
const cut = () => deleteExpired({ database, retentionDays, now: () => now })
const anchorOf = (networkId: string) =>
  asSystem(database, networkId, (tx) =>
    tx.selectFrom('accessAnchor').select(['seq', 'cutAt']).where('networkId', '=', networkId).execute(),
  )

test('a trace goes after a year and not a day sooner, and what is left is still whole', async () => {
  const [networkId, other] = [await aNetwork(database), await aNetwork(database)]
  await leaveAged(networkId, [400, 380, 366, 364, 10])
  await leaveAged(other, [3, 2])
  assert.equal(await cut(), 3)
  assert.deepEqual(await anchorOf(networkId), [{ seq: 3, cutAt: daysAgo(365) }])
  assert.deepEqual(await anchorOf(other), [])
  const verdict = await verify(networkId)
  assert.ok(verdict.ok && verdict.count === 2 && verdict.head.seq === 5)
  assert.equal(await cut(), 0)
})

test('a chain that is cut altogether goes on where it was', async () => {
  const networkId = await aNetwork(database)
  await leaveAged(networkId, [500, 400])
  assert.equal(await cut(), 2)
  const empty = await verify(networkId)
  assert.ok(empty.ok && empty.count === 0 && empty.head.seq === 2)
  await leaveAged(networkId, [1])
  const verdict = await verify(networkId)
  assert.ok(verdict.ok && verdict.count === 1 && verdict.head.seq === 3)
})

test('an old trace behind a young one stays until that one goes too, so that the chain has no hole', async () => {
  const networkId = await aNetwork(database)
  await leaveAged(networkId, [400, 364, 400])
  assert.equal(await cut(), 1)
  const verdict = await verify(networkId)
  assert.ok(verdict.ok && verdict.count === 2)
})

test('a link that was written down still proves what came after it when it is the anchor', async () => {
  const networkId = await aNetwork(database)
  await leaveAged(networkId, [500])
  const before = await verify(networkId)
  assert.ok(before.ok)
  await leaveAged(networkId, [1])
  await cut()
  const again = await asSystem(database, networkId, (tx) => verifyTrace(tx, networkId, { seen: before.head }))
  assert.ok(again.ok)
  const other = { ...before.head, hash: Buffer.alloc(32) }
  const differs = await asSystem(database, networkId, (tx) => verifyTrace(tx, networkId, { seen: other }))
  assert.deepEqual(differs, { ok: false, seq: 1, reason: 'rewritten' })
})
