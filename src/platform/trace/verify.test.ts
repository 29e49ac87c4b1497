import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { openDatabase, type Transaction } from '#platform/database/database.ts'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { asSystem, aTrace } from '#platform/testing/traces.ts'
import { type ChainedFields, canonicalText, chainHash } from './canonical.ts'
import { leaveTraces } from './trace.ts'
import { type Link, verifyTrace } from './verify.ts'

const { database, url, drop } = await testDatabase()
after(drop)

const verify = (networkId: string, seen: Link | null = null) =>
  asSystem(database, networkId, (tx) => verifyTrace(tx, networkId, { seen, batch: 3 }))

test('a chain nobody touched is whole, also when it is empty', async () => {
  const networkId = await aNetwork(database)
  const empty = await verify(networkId)
  assert.ok(empty.ok && empty.count === 0)
  await leaveMany(networkId, 10)
  const whole = await verify(networkId)
  assert.ok(whole.ok && whole.count === 10 && whole.head.seq === 10)
})

test('every field that somebody changes is found, also a microsecond', async () => {
  const networkId = await aNetwork(database)
  await leaveMany(networkId, 6)
  for (const change of [
    sql`at = at + interval '1 microsecond'`,
    sql`event = 'handover.edit'`,
    sql`action = 'U'`,
    sql`object_type = 'person'`,
    sql`object_id = ${randomUUID()}`,
    sql`actor_kind = 'system'`,
    sql`actor_id = null`,
    sql`actor_role = 'deputy'`,
    sql`organization_id = ${randomUUID()}`,
    sql`on_behalf_of = 'carer'`,
    sql`session_id = ${randomUUID()}`,
    sql`outcome = 'refused'`,
    sql`reason = 'none'`,
    sql`hash = sha256(hash)`,
    sql`previous_hash = sha256(previous_hash)`,
  ]) {
    const verdict = await undone(networkId, (tx) =>
      sql`update access_event set ${change} where network_id = ${networkId} and seq = 4`.execute(tx),
    )
    assert.deepEqual(verdict, { ok: false, seq: 4, reason: 'changed' })
  }
  assert.ok((await verify(networkId)).ok)
})

test('a row that was removed, at the beginning, in the middle or at the end, is found', async () => {
  const networkId = await aNetwork(database)
  await leaveMany(networkId, 6)
  for (const seq of [1, 3, 6]) {
    const verdict = await undone(networkId, (tx) => remove(tx, networkId, seq))
    assert.deepEqual(verdict, { ok: false, seq, reason: 'missing' })
  }
})

test('a row that was removed, with all after it moved up and hashed anew, no longer ends where the chain was left', async () => {
  const networkId = await aNetwork(database)
  await leaveMany(networkId, 6)
  const verdict = await undone(networkId, async (tx) => {
    await remove(tx, networkId, 3)
    await renumber(tx, networkId, (seq) => (seq > 3 ? seq - 1 : seq))
    await hashAnew(tx, networkId)
    await sql`update access_head set seq = 5 where network_id = ${networkId}`.execute(tx)
  })
  assert.deepEqual(verdict, { ok: false, seq: 5, reason: 'head' })
})

test('a whole chain that was made anew, head included, differs from a link that was written down', async () => {
  const networkId = await aNetwork(database)
  await leaveMany(networkId, 6)
  const before = await verify(networkId)
  assert.ok(before.ok)
  await leaveMany(networkId, 2)
  assert.ok((await verify(networkId, before.head)).ok)
  const rewrite = async (tx: Transaction) => {
    await sql`update access_event set actor_id = null where network_id = ${networkId} and seq = 2`.execute(tx)
    await hashAnew(tx, networkId)
    await sql`update access_head set hash = (select hash from access_event where network_id = ${networkId} and seq = 8)
              where network_id = ${networkId}`.execute(tx)
  }
  assert.ok((await undone(networkId, rewrite)).ok, 'without the link nobody can tell')
  assert.deepEqual(await undone(networkId, rewrite, before.head), { ok: false, seq: 6, reason: 'rewritten' })
})

test('two rows that changed places are found', async () => {
  const networkId = await aNetwork(database)
  await leaveMany(networkId, 6)
  const verdict = await undone(networkId, (tx) =>
    renumber(tx, networkId, (seq) => (seq === 2 || seq === 5 ? 7 - seq : seq)),
  )
  assert.deepEqual(verdict, { ok: false, seq: 2, reason: 'changed' })
})

test('a row that was put in between or at the end is found, also when the head was moved', async () => {
  const networkId = await aNetwork(database)
  await leaveMany(networkId, 6)
  const putIn = async (tx: Transaction) => {
    await renumber(tx, networkId, (seq) => (seq > 3 ? seq + 1 : seq))
    await copy(tx, { networkId, seq: 3, to: 4 })
  }
  assert.deepEqual(await undone(networkId, putIn), { ok: false, seq: 7, reason: 'head' })
  const withHead = await undone(networkId, async (tx) => {
    await putIn(tx)
    await sql`update access_head set seq = 7 where network_id = ${networkId}`.execute(tx)
  })
  assert.deepEqual(withHead, { ok: false, seq: 4, reason: 'changed' })
  const atTheEnd = await undone(networkId, (tx) => copy(tx, { networkId, seq: 6, to: 7 }))
  assert.deepEqual(atTheEnd, { ok: false, seq: 7, reason: 'head' })
})

test('the chains of two networks do not mix: a row of the other is not a link', async () => {
  const [networkId, other] = [await aNetwork(database), await aNetwork(database)]
  await leaveMany(networkId, 3)
  await leaveMany(other, 5)
  await leaveMany(networkId, 1)
  const verdicts = [await verify(networkId), await verify(other)]
  assert.deepEqual(
    verdicts.map((verdict) => verdict.ok && verdict.head.seq),
    [4, 5],
  )
  const moved = await undone(networkId, async (tx) => {
    await remove(tx, networkId, 2)
    await sql`update access_event set network_id = ${networkId} where network_id = ${other} and seq = 2`.execute(tx)
  })
  assert.deepEqual(moved, { ok: false, seq: 2, reason: 'changed' })
})

test('eight who write at once give one chain without gaps', async () => {
  const networkId = await aNetwork(database)
  const many = openDatabase(url, { connections: 8 })
  try {
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let turn = 0; turn < 15; turn += 1) {
          await asSystem(many, networkId, (tx) => leaveTraces(tx, [aTrace(networkId), aTrace(networkId)]))
        }
      }),
    )
  } finally {
    await many.close()
  }
  const verdict = await verify(networkId)
  assert.ok(verdict.ok && verdict.count === 240)
})

test('two rows that differ never have the same text', () => {
  const field = fc.option(fc.string({ maxLength: 6, unit: fc.constantFrom('1', ':', '-', 'a', 'é') }))
  const row = fc.tuple(field, field, field)
  fc.assert(
    fc.property(row, row, (one, other) => {
      assert.equal(textOf(one) === textOf(other), JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

const textOf = ([actorRole, onBehalfOf, reason]: (string | null)[]) => {
  const rest = { networkId: 'n', seq: 1, at: 't', event: 'e', action: 'R', objectType: 'o', objectId: 'i' }
  const who = { actorKind: 'staff', actorId: null, organizationId: null, sessionId: null, outcome: 'ok' }
  const fields = { actorRole: actorRole ?? null, onBehalfOf: onBehalfOf ?? null, reason: reason ?? null }
  return canonicalText({ ...rest, ...who, ...fields })
}

const leaveMany = (networkId: string, count: number) =>
  asSystem(database, networkId, (tx) =>
    leaveTraces(
      tx,
      Array.from({ length: count }, () => aTrace(networkId)),
    ),
  )

class Undo extends Error {}

/** What verification says after a superuser without scruples did something; then all is as it was. */
async function undone(networkId: string, crime: (tx: Transaction) => Promise<unknown>, seen: Link | null = null) {
  let verdict: Awaited<ReturnType<typeof verifyTrace>> | undefined
  const attempt = database.asOwner(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await crime(tx)
    verdict = await verifyTrace(tx, networkId, { seen, batch: 3 })
    throw new Undo()
  })
  await assert.rejects(attempt, Undo)
  assert.ok(verdict)
  return verdict
}

const remove = (tx: Transaction, networkId: string, seq: number) =>
  tx.deleteFrom('accessEvent').where('networkId', '=', networkId).where('seq', '=', seq).execute()

/** In two steps, because a number may be taken for a moment. */
async function renumber(tx: Transaction, networkId: string, newSeq: (seq: number) => number) {
  await sql`update access_event set seq = seq + 1000 where network_id = ${networkId}`.execute(tx)
  for (const { seq } of await tx.selectFrom('accessEvent').select('seq').where('networkId', '=', networkId).execute()) {
    await tx
      .updateTable('accessEvent')
      .set({ seq: newSeq(seq - 1000) })
      .where('networkId', '=', networkId)
      .where('seq', '=', seq)
      .execute()
  }
}

const copy = (tx: Transaction, { networkId, seq, to }: { networkId: string; seq: number; to: number }) =>
  sql`insert into access_event select (jsonb_populate_record(e, jsonb_build_object('seq', ${to}::bigint))).*
      from access_event e where network_id = ${networkId} and seq = ${seq}`.execute(tx)

/** What somebody with all rights could do: compute every hash again. */
async function hashAnew(tx: Transaction, networkId: string) {
  const { rows } = await sql<ChainedFields & { previousHash: Buffer }>`
    select network_id, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, event, action, object_type,
           object_id, actor_kind, actor_id, actor_role, organization_id, on_behalf_of, session_id, outcome, reason, previous_hash
    from access_event where network_id = ${networkId} order by seq`.execute(tx)
  let previous = rows[0]?.previousHash ?? Buffer.alloc(32)
  for (const row of rows) {
    const hash = chainHash(previous, row)
    await tx
      .updateTable('accessEvent')
      .set({ previousHash: previous, hash })
      .where('networkId', '=', networkId)
      .where('seq', '=', row.seq)
      .execute()
    previous = hash
  }
}
