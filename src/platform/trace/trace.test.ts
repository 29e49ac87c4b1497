import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor, Transaction } from '#platform/database/database.ts'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { asSystem, aTrace } from '#platform/testing/traces.ts'
import { leaveTrace, leaveTraces, type Trace, tracesOf } from './trace.ts'
import { verifyTrace } from './verify.ts'

const { database, drop } = await testDatabase()
after(drop)

const sequence = (networkId: string) =>
  asSystem(database, networkId, (tx) => tx.selectFrom('accessEvent').select('seq').orderBy('seq').execute())
const leaveAs = (actor: Actor, trace: Trace) => database.asActor(actor, (tx) => leaveTrace(tx, trace))

test('a trace says what happened, when, with which record, by whom, for whom and how it ended', async () => {
  const networkId = await aNetwork(database)
  const [objectId, personId, sessionId] = [randomUUID(), randomUUID(), randomUUID()]
  const actor = { kind: 'staff', personId, role: 'deputy' } as const
  const trace = aTrace(networkId, {
    objectId,
    actor,
    sessionId,
    onBehalfOf: 'carer',
    outcome: 'refused',
    reason: 'gone',
  })
  const kept = await asSystem(database, networkId, async (tx) => {
    await leaveTrace(tx, trace)
    return tracesOf(tx, 'handover', objectId)
  })
  assert.deepEqual(kept, [
    {
      seq: 1,
      at: trace.at,
      event: 'handover.view',
      action: 'R',
      actorKind: 'staff',
      actorId: personId,
      actorRole: 'deputy',
      organizationId: null,
      onBehalfOf: 'carer',
      outcome: 'refused',
      reason: 'gone',
    },
  ])
})

test('a list of a hundred records leaves a hundred traces, in their order', async () => {
  const networkId = await aNetwork(database)
  const traces = Array.from({ length: 100 }, () => aTrace(networkId))
  const kept = await asSystem(database, networkId, async (tx) => {
    await leaveTraces(tx, traces)
    return tx.selectFrom('accessEvent').select(['seq', 'objectId']).orderBy('seq').execute()
  })
  assert.deepEqual(
    kept,
    traces.map(({ objectId }, index) => ({ seq: index + 1, objectId })),
  )
  await asSystem(database, networkId, (tx) => leaveTraces(tx, []))
})

test('a trace with a name, a number or words in it is refused', async () => {
  const networkId = await aNetwork(database)
  for (const changes of [
    { event: 'handover.view Ria' },
    { objectType: 'Ria de Vries' },
    { onBehalfOf: 'ria@example.org' },
    { reason: 'zij is ziek' },
    { reason: '0612345678' },
    { actor: { kind: 'staff', role: 'Mevrouw' } },
  ] as const) {
    const left = asSystem(database, networkId, (tx) => leaveTrace(tx, aTrace(networkId, changes)))
    await assert.rejects(left, /check constraint/, JSON.stringify(changes))
  }
  assert.deepEqual(await sequence(networkId), [])
})

test('nobody chooses a number or a hash', async () => {
  const networkId = await aNetwork(database)
  const { actor, ...trace } = aTrace(networkId)
  const forged = { ...trace, actorKind: actor.kind, seq: 900, hash: Buffer.alloc(32), previousHash: Buffer.alloc(32) }
  const verdict = await asSystem(database, networkId, async (tx) => {
    await tx.insertInto('accessEvent').values([forged, forged]).execute()
    return verifyTrace(tx, networkId)
  })
  assert.ok(verdict.ok)
  assert.deepEqual([verdict.count, verdict.head.seq], [2, 2])
})

test('the app can neither change nor delete a trace, its head or its anchor, nor cut the chain', async () => {
  const networkId = await aNetwork(database)
  await asSystem(database, networkId, (tx) => leaveTrace(tx, aTrace(networkId)))
  for (const statement of [
    sql`update access_event set event = 'handover.nothing'`,
    sql`delete from access_event`,
    sql`truncate access_event`,
    sql`update access_head set seq = 0`,
    sql`delete from access_head`,
    sql`insert into access_anchor values (${networkId}, 1, ${Buffer.alloc(32)}, now())`,
    sql`select cut_access_trace(now())`,
  ]) {
    const attempt = asSystem(database, networkId, (tx) => statement.execute(tx))
    await assert.rejects(attempt, /permission denied/)
  }
  assert.equal((await sequence(networkId)).length, 1)
})

test('the owner of the tables is refused as well', async () => {
  const networkId = await aNetwork(database)
  await asSystem(database, networkId, (tx) => leaveTrace(tx, aTrace(networkId)))
  for (const statement of [
    sql`update access_event set event = 'handover.nothing'`,
    sql`delete from access_event`,
    sql`truncate access_event`,
    sql`truncate network cascade`,
  ]) {
    await assert.rejects(
      database.asOwner((tx) => statement.execute(tx)),
      /A trace is never changed/,
    )
  }
  const gone = database.asOwner((tx) => tx.deleteFrom('network').where('id', '=', networkId).execute())
  await assert.rejects(gone, /access_(event|head)/)
})

test('a carer reads the trace of her own handover, the desk that of its network, others nothing', async () => {
  const [networkId, elsewhere, handoverId] = [await aNetwork(database), await aNetwork(database), randomUUID()]
  const others = [aTrace(networkId), aTrace(networkId, { objectType: 'contact_request', objectId: handoverId })]
  await asSystem(database, networkId, (tx) => leaveTraces(tx, [aTrace(networkId, { objectId: handoverId }), ...others]))
  const personId = randomUUID()
  const seen = async (actor: Actor) => (await database.asActor(actor, readAll)).length
  assert.equal(await seen({ kind: 'carer', networkId, handoverId }), 1)
  assert.equal(await seen({ kind: 'carer', networkId, handoverId: randomUUID() }), 0)
  assert.equal(await seen({ kind: 'desk', networkId, personId }), 3)
  assert.equal(await seen({ kind: 'desk', networkId: elsewhere, personId }), 0)
  assert.equal(await seen({ kind: 'partner', networkId, personId, organizationId: randomUUID() }), 0)
  assert.equal(await seen({ kind: 'public', networkId }), 0)
  assert.equal((await database.inNetwork(networkId, readAll)).length, 0)
  assert.equal((await database.asIdentity(readAll)).length, 0)
})

test('a partner, a carer and a passer-by cannot leave a trace in the name of another', async () => {
  const [networkId, elsewhere, organizationId] = [await aNetwork(database), await aNetwork(database), randomUUID()]
  const partner = { kind: 'partner', networkId, personId: null, organizationId } as const
  const carer = { kind: 'carer', networkId, handoverId: randomUUID() } as const
  const refused = async (actor: Actor, trace: Trace) => assert.rejects(leaveAs(actor, trace), /row-level security/)
  for (const actor of [partner, carer, { kind: 'public', networkId } as const]) {
    await refused(actor, aTrace(networkId))
    await refused(actor, aTrace(elsewhere, { actor: { kind: 'system' } }))
  }
  await refused(partner, aTrace(networkId, { actor: { kind: 'partner', organizationId: randomUUID() } }))
  await refused(carer, aTrace(networkId, { actor: { kind: 'partner', organizationId } }))
  await leaveAs(partner, aTrace(networkId, { actor: { kind: 'partner', organizationId } }))
  await leaveAs(carer, aTrace(networkId, { actor: { kind: 'carer' } }))
  const professional = { kind: 'staff', role: 'professional' } as const
  await leaveAs({ kind: 'public', networkId }, aTrace(networkId, { actor: professional }))
  const named = { ...professional, personId: randomUUID() }
  await refused({ kind: 'public', networkId }, aTrace(networkId, { actor: named }))
  assert.deepEqual(await sequence(networkId), [{ seq: 1 }, { seq: 2 }, { seq: 3 }])
})

test('a trace of a transaction that is undone leaves no gap', async () => {
  const networkId = await aNetwork(database)
  const leave = (tx: Transaction) => leaveTrace(tx, aTrace(networkId))
  await asSystem(database, networkId, leave)
  const undone = asSystem(database, networkId, async (tx) => {
    await leave(tx)
    throw new Error('changed my mind')
  })
  await assert.rejects(undone, /changed my mind/)
  await asSystem(database, networkId, leave)
  assert.deepEqual(await sequence(networkId), [{ seq: 1 }, { seq: 2 }])
})

const readAll = (tx: Transaction) => tx.selectFrom('accessEvent').select('seq').execute()
