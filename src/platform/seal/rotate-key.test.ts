import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testConfig } from '#platform/testing/config.ts'
import { makeSealedThings, now, sealingServices } from '#platform/testing/sealed-things.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { masterKeyOf } from './master-key.ts'
import { createSealer, type Sealer } from './network-keys.ts'
import { rewrapKeys } from './rewrap-keys.ts'
import { deleteUnusedKeys, rotateKey } from './rotate-key.ts'
import { sealedTable, sealedTables } from './sealed-tables.ts'

const { database, drop } = await testDatabase()
after(drop)
await makeSealedThings(database)

const services = sealingServices(database)
const tables = [sealedTable('sealed_thing', 'id')]
const later = new Date(now.getTime() + 1)

test('every table that refers to a key is one that is sealed anew', async () => {
  // Asked of a database as the migrations leave it.
  const { rows } = await database.asOwner((tx) =>
    sql<{ table: string; key: string }>`
      select conrelid::regclass::text as table, a.attname as key from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and confrelid = 'network_key'::regclass and conrelid <> 'sealed_thing'::regclass`.execute(
      tx,
    ),
  )
  const names = (list: readonly { table: string; key: string }[]) =>
    list.map(({ table, key }) => `${table}.${key}`).sort()
  assert.deepEqual(names(sealedTables), names(rows))
})

test('the tables of the schema are sealed anew and searched for keys as they are', async () => {
  const networkId = await aNetwork(database)
  await sealMany(networkId, 1)
  assert.equal(await rotateKey(services, networkId), 0)
  await database.inNetwork(networkId, (tx) => sql`delete from sealed_thing where network_id = ${networkId}`.execute(tx))
  assert.equal(await deleteUnusedKeys(database, { networkId, retiredBefore: later }), 1)
})

test('five hundred values get a new key while others read and write, and nobody notices', async () => {
  const networkId = await aNetwork(database)
  const ids = await sealMany(networkId, 500)
  const [oldKey] = await keysInUse(networkId)
  let done = false
  const reader = readWhile(() => !done, { networkId, ids })
  const writer = writeWhile(() => !done, networkId)
  const resealed = await rotateKey(services, networkId, { tables, batch: 40 })
  done = true
  const [read, written] = [await reader, await writer]
  assert.ok(
    resealed !== null && resealed >= 500 && read > 0 && written > 0,
    `${resealed} sealed anew, ${read} read, ${written} written`,
  )
  const inUse = await keysInUse(networkId)
  assert.equal(inUse.length, 1)
  assert.notEqual(inUse[0], oldKey)
  const fresh = createSealer(services)
  for (const id of ids) assert.deepEqual(await openThing(networkId, id, fresh), { words: id })
})

test('a key is deleted when it seals nothing any more and nobody can still be reading with it', async () => {
  const networkId = await aNetwork(database)
  await sealMany(networkId, 3)
  await rotateKey(services, networkId, { tables: [] })
  assert.equal(await deleteUnusedKeys(database, { networkId, retiredBefore: later, tables }), 0, 'it still seals three')
  await rotateKey(services, networkId, { tables })
  assert.equal(
    await deleteUnusedKeys(database, { networkId, retiredBefore: now, tables }),
    0,
    'it was retired just now',
  )
  assert.equal(await deleteUnusedKeys(database, { networkId, retiredBefore: later, tables }), 2)
  assert.equal((await keysOf(networkId)).length, 1)
})

test('a rotation that was broken off is finished by the next', async () => {
  const networkId = await aNetwork(database)
  const ids = await sealMany(networkId, 5)
  await rotateKey(services, networkId, { tables: [] })
  assert.equal(await rotateKey(services, networkId, { tables, batch: 2 }), 5)
  assert.equal((await keysInUse(networkId)).length, 1)
  assert.deepEqual(await openThing(networkId, ids[0] ?? '', createSealer(services)), { words: ids[0] })
})

test('what is being sealed with the old key when the new one comes is taken along', async () => {
  const networkId = await aNetwork(database)
  await sealMany(networkId, 1)
  const [sealed, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const id = randomUUID()
  const slow = database.inNetwork(networkId, async (tx) => {
    await addThing(tx, { networkId, id, sealer: createSealer(services) })
    sealed.resolve()
    await goOn.promise
  })
  await sealed.promise
  const rotation = rotateKey(services, networkId, { tables })
  await new Promise((resolve) => setTimeout(resolve, 50))
  goOn.resolve()
  await slow
  assert.equal(await rotation, 2)
  assert.equal((await keysInUse(networkId)).length, 1)
})

test('a network that never sealed gets no key', async () => {
  const networkId = await aNetwork(database)
  assert.equal(await rotateKey(services, networkId, { tables }), null)
  assert.deepEqual(await keysOf(networkId), [])
})

test('somebody with another master key cannot give a network a key that nobody else can open', async () => {
  const networkId = await aNetwork(database)
  await sealMany(networkId, 1)
  const before = await keysOf(networkId)
  const stranger = sealingServices(database, { config: testConfig({ masterKey: 'another master key than it was' }) })
  await assert.rejects(rotateKey(stranger, networkId, { tables }), /NAAST_MASTER_KEY or NAAST_SECRET/)
  assert.deepEqual(await keysOf(networkId), before)
})

test('keys get another master key, and what they seal stays as it is', async () => {
  const networkId = await aNetwork(database)
  const [id = ''] = await sealMany(networkId, 1)
  const config = testConfig({ masterKey: 'a master key that only tests know' })
  const masters = { before: masterKeyOf(services.config), after: masterKeyOf(config) }
  const wrong = { ...masters, before: masterKeyOf(testConfig({ masterKey: 'not the one before' })) }
  await assert.rejects(rewrapKeys(database, networkId, wrong), /does not open/)
  assert.equal(await rewrapKeys(database, networkId, masters), 1)
  assert.equal(await rewrapKeys(database, networkId, masters), 0)
  const after = createSealer(sealingServices(database, { config }))
  assert.deepEqual(await openThing(networkId, id, after), { words: id })
  await assert.rejects(openThing(networkId, id, createSealer(services)), /NAAST_MASTER_KEY/)
})

test('the values of another network keep their key', async () => {
  const [networkId, elsewhere] = [await aNetwork(database), await aNetwork(database)]
  await sealMany(elsewhere, 2)
  const before = await keysInUse(elsewhere)
  await sealMany(networkId, 1)
  assert.equal(await rotateKey(services, networkId, { tables }), 1)
  assert.deepEqual(await keysInUse(elsewhere), before)
})

async function sealMany(networkId: string, count: number) {
  const sealer = createSealer(services)
  const ids = Array.from({ length: count }, () => randomUUID())
  await database.inNetwork(networkId, async (tx) => {
    for (const id of ids) await addThing(tx, { networkId, id, sealer })
  })
  return ids
}

type Thing = { readonly networkId: string; readonly id: string; readonly sealer: Sealer }

async function addThing(tx: Transaction, { networkId, id, sealer }: Thing) {
  const { keyId, sealed } = await sealer.seal(tx, networkId, `sealed_thing:${id}`, { words: id })
  await sql`insert into sealed_thing values (${id}, ${networkId}, ${keyId}, ${sealed})`.execute(tx)
}

const openThing = (networkId: string, id: string, sealer: Sealer) =>
  database.inNetwork(networkId, async (tx) => {
    const { rows } = await sql<{ keyId: string; sealed: Buffer }>`
      select key_id, sealed from sealed_thing where id = ${id}`.execute(tx)
    const [row] = rows
    assert.ok(row)
    return sealer.open(tx, { ...row, context: `sealed_thing:${id}` })
  })

/** Reads with a sealer that remembers no keys, as a process that has just started does. */
async function readWhile(busy: () => boolean, { networkId, ids }: { networkId: string; ids: readonly string[] }) {
  let read = 0
  while (busy()) {
    const id = ids[(read * 7) % ids.length] ?? ''
    assert.deepEqual(await openThing(networkId, id, createSealer(services)), { words: id })
    read += 1
  }
  return read
}

async function writeWhile(busy: () => boolean, networkId: string) {
  const sealer = createSealer(services)
  let written = 0
  while (busy()) {
    await database.inNetwork(networkId, (tx) => addThing(tx, { networkId, id: randomUUID(), sealer }))
    written += 1
  }
  return written
}

const keysOf = (networkId: string) =>
  database.inNetwork(networkId, (tx) => tx.selectFrom('networkKey').select('id').execute())

const keysInUse = (networkId: string) =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{ keyId: string }>`
      select distinct key_id from sealed_thing where network_id = ${networkId}`.execute(tx)
    return rows.map(({ keyId }) => keyId)
  })
