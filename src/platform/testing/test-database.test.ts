import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { emptyDatabase, testDatabase } from './test-database.ts'

const [one, other] = await Promise.all([testDatabase(), testDatabase()])
after(async () => {
  await one.drop()
  await other.drop()
})

const addTaxonomy = (database: typeof one.database, code: string) =>
  database.asOwner((tx) => tx.insertInto('taxonomy').values({ code, name: code }).execute())
const taxonomies = (database: typeof one.database) =>
  database.asOwner((tx) => tx.selectFrom('taxonomy').select('code').orderBy('code').execute())

test('two test files do not see each other', async () => {
  await addTaxonomy(one.database, 'FUN')
  assert.deepEqual(await taxonomies(one.database), [{ code: 'FUN' }])
  assert.deepEqual(await taxonomies(other.database), [])
})

test('what one test file wrote is not in a database that is made later', async () => {
  const later = await testDatabase()
  assert.deepEqual(await taxonomies(later.database), [])
  await later.drop()
})

test('an empty database has no schema', async () => {
  const { url, drop } = await emptyDatabase()
  assert.match(url, /^postgres:/)
  await drop()
})
