import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { givenNetworks } from './import/given-networks.ts'
import { loadTerms, saveTaxonomies } from './taxonomies.sql.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await givenNetworks(db.database, [{ slug: 'ommen' }])
})
after(() => db.drop())

const version = () =>
  db.database.asNobody((tx) => tx.selectFrom('network').select('contentVersion').executeTakeFirstOrThrow())

test('every taxonomy has its terms in its own order', async () => {
  const terms = await db.database.asNobody(loadTerms)
  assert.deepEqual(
    terms.filter(({ taxonomy }) => taxonomy === 'FUN').map(({ code }) => code),
    ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'],
  )
  assert.equal(terms.find(({ code }) => code === 'B6')?.name, 'Respijtzorg')
  assert.deepEqual([...new Set(terms.map(({ taxonomy }) => taxonomy))].length, 9)
})

test('saving the taxonomies at every start empties no cache', async () => {
  const before = await version()
  await saveTaxonomies(db.database)
  assert.deepEqual(await version(), before)
})

test('a term that was changed by hand is mended', async () => {
  await db.database.asOwner((tx) =>
    tx.updateTable('taxonomyTerm').set({ name: 'Anders' }).where('code', '=', 'B6').execute(),
  )
  await saveTaxonomies(db.database)
  const terms = await db.database.asNobody(loadTerms)
  assert.equal(terms.find(({ code }) => code === 'B6')?.name, 'Respijtzorg')
})
