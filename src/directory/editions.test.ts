import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { createEditions, type Editions } from './editions.ts'

let data: TestDatabase
let clock = 0
let editions: Editions

before(async () => {
  data = await testDatabase({ demo: true })
  editions = createEditions(data.database, { clock: () => clock })
})
after(() => data.drop())

const rename = (slug: string, name: string) =>
  data.database.asOwner((tx) => tx.updateTable('network').set({ name }).where('slug', '=', slug).execute())

test('every network is there, in order of name, with what it may see', async () => {
  const names = (await editions.all()).map(({ network }) => network.slug)
  assert.deepEqual(names, ['hardenberg', 'ommen', 'westfriesland', 'westerkwartier', 'westland'])
  const ommen = await editions.of('ommen')
  const hardenberg = await editions.of('hardenberg')
  const hoorn = await editions.of('westfriesland')
  assert.equal(ommen?.directory.offers.length, hardenberg?.directory.offers.length)
  assert.notEqual(ommen?.directory.offers.length, hoorn?.directory.offers.length)
  assert.equal(await editions.of('nergens'), null)
})

test('within a tenth of a second nobody asks the database again; after it a change is seen, and only there', async () => {
  clock = 1000
  const before = await editions.of('ommen')
  const other = await editions.of('westland')
  await rename('ommen', 'Mantelzorgnetwerk Ommen en omstreken')
  clock = 1050
  assert.equal(await editions.of('ommen'), before)
  clock = 1200
  const changed = await editions.of('ommen')
  assert.equal(changed?.network.name, 'Mantelzorgnetwerk Ommen en omstreken')
  assert.equal(await editions.of('westland'), other)
})

test('a network with its own host name is found by it', async () => {
  await data.database.asOwner((tx) =>
    tx.updateTable('network').set({ host: 'zorg.example' }).where('slug', '=', 'ommen').execute(),
  )
  clock = 5000
  await editions.all()
  assert.equal(editions.slugOfHost('zorg.example'), 'ommen')
  assert.equal(editions.slugOfHost('elders.example'), null)
})
