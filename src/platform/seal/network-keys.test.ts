import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testConfig } from '#platform/testing/config.ts'
import { sealingServices } from '#platform/testing/sealed-things.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { createSealer, type Sealer } from './network-keys.ts'

const { database, drop } = await testDatabase()
after(drop)

const sealer = createSealer(sealingServices(database))
const content = { name: 'Ria de Vries', phone: '06 12 34 56 78', question: 'Wie kan er een middag bij mijn man zijn?' }
const context = `handover_content:${randomUUID()}`

const sealIn = (networkId: string, by: Sealer = sealer) =>
  database.inNetwork(networkId, (tx) => by.seal(tx, networkId, context, content))
const keysOf = (networkId: string) =>
  database.inNetwork(networkId, (tx) => tx.selectFrom('networkKey').selectAll().execute())

test('what was sealed is opened by another process with the same master key', async () => {
  const networkId = await aNetwork(database)
  const sealed = await sealIn(networkId)
  assert.ok(!sealed.sealed.includes('Ria'))
  for (const by of [sealer, createSealer(sealingServices(database))]) {
    assert.deepEqual(await database.inNetwork(networkId, (tx) => by.open(tx, { ...sealed, context })), content)
  }
})

test('a network has one key, another network another', async () => {
  const [one, other] = [await aNetwork(database), await aNetwork(database)]
  const keys = [await sealIn(one), await sealIn(one), await sealIn(other)].map(({ keyId }) => keyId)
  assert.equal(keys[0], keys[1])
  assert.notEqual(keys[0], keys[2])
  assert.equal((await keysOf(one)).length, 1)
})

test('when two make the first key at once there is one, and both have sealed with it', async () => {
  const networkId = await aNetwork(database)
  const both = [createSealer(sealingServices(database)), createSealer(sealingServices(database))]
  const sealed = await Promise.all([...both, ...both].map((by) => sealIn(networkId, by)))
  assert.equal((await keysOf(networkId)).length, 1)
  assert.equal(new Set(sealed.map(({ keyId }) => keyId)).size, 1)
  const fresh = createSealer(sealingServices(database))
  for (const value of sealed) {
    assert.deepEqual(await database.inNetwork(networkId, (tx) => fresh.open(tx, { ...value, context })), content)
  }
})

test('the second waits for the first, and makes a key itself when that one is undone', async () => {
  const networkId = await aNetwork(database)
  const [second, other] = [Promise.withResolvers<void>(), createSealer(sealingServices(database))]
  const undone = database.inNetwork(networkId, async (tx) => {
    await sealer.seal(tx, networkId, context, content)
    second.resolve()
    await new Promise((resolve) => setTimeout(resolve, 50))
    throw new Error('changed my mind')
  })
  const [, sealed] = await Promise.all([
    assert.rejects(undone, /changed my mind/),
    second.promise.then(() => sealIn(networkId, other)),
  ])
  assert.deepEqual(
    (await keysOf(networkId)).map(({ id }) => id),
    [sealed.keyId],
  )
})

test('the key of a network that seals for the first time after an undone try is not the undone one', async () => {
  const networkId = await aNetwork(database)
  const undone = database.inNetwork(networkId, async (tx) => {
    await sealer.seal(tx, networkId, context, content)
    throw new Error('changed my mind')
  })
  await assert.rejects(undone)
  const sealed = await sealIn(networkId)
  assert.deepEqual(await database.inNetwork(networkId, (tx) => sealer.open(tx, { ...sealed, context })), content)
})

test('another master key opens nothing, and says which setting to look at', async () => {
  const networkId = await aNetwork(database)
  const sealed = await sealIn(networkId)
  for (const config of [
    testConfig({ masterKey: 'another master key than it was, 32+' }),
    testConfig({ cookieSecret: 'another secret than it was, 32 or more' }),
  ]) {
    const stranger = createSealer(sealingServices(database, { config }))
    const opened = database.inNetwork(networkId, (tx) => stranger.open(tx, { ...sealed, context }))
    await assert.rejects(opened, /NAAST_MASTER_KEY or NAAST_SECRET/)
  }
})

test('with a master key of its own the secret of the cookies may change', async () => {
  const networkId = await aNetwork(database)
  const masterKey = 'a master key that only tests know'
  const before = createSealer(sealingServices(database, { config: testConfig({ masterKey }) }))
  const sealed = await sealIn(networkId, before)
  const config = testConfig({ masterKey, cookieSecret: 'another secret than it was, 32 or more' })
  const later = createSealer(sealingServices(database, { config }))
  assert.deepEqual(await database.inNetwork(networkId, (tx) => later.open(tx, { ...sealed, context })), content)
})

test('a sealed value that was moved to another row or changed does not open', async () => {
  const networkId = await aNetwork(database)
  const sealed = await sealIn(networkId)
  const flipped = Buffer.from(sealed.sealed)
  flipped.writeUInt8(flipped.readUInt8(40) ^ 1, 40)
  for (const value of [
    { ...sealed, context: `handover_content:${randomUUID()}` },
    { ...sealed, sealed: flipped, context },
  ]) {
    await assert.rejects(
      database.inNetwork(networkId, (tx) => sealer.open(tx, value)),
      /was tampered with/,
    )
  }
})

test('another network neither sees nor uses a key, also one that this process has opened before', async () => {
  const [networkId, elsewhere] = [await aNetwork(database), await aNetwork(database)]
  const sealed = await sealIn(networkId)
  for (const by of [createSealer(sealingServices(database)), sealer]) {
    const opened = database.inNetwork(elsewhere, (tx) => by.open(tx, { ...sealed, context }))
    await assert.rejects(opened, /is not there, or is of another network/)
  }
})

test('a key that is gone opens nothing any more, also where it was opened before', async () => {
  const networkId = await aNetwork(database)
  const sealed = await sealIn(networkId)
  await database.asOwner((tx) => tx.deleteFrom('networkKey').where('id', '=', sealed.keyId).execute())
  const opened = database.inNetwork(networkId, (tx) => sealer.open(tx, { ...sealed, context }))
  await assert.rejects(opened, /is not there/)
})
