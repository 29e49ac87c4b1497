import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createEditions } from '#directory/index.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { loadDemo } from './demo.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase({ demo: true })
})
after(() => db.drop())

const networks = () =>
  db.database.asNobody((tx) =>
    tx.selectFrom('network').select(['id', 'slug', 'contentVersion']).orderBy('slug').execute(),
  )

/** How many offers and organisations each network shows. */
async function figures() {
  const editions = await createEditions(db.database).all()
  return Object.fromEntries(
    editions.map(({ network, directory }) => [network.slug, [directory.offers.length, directory.organizations.length]]),
  )
}

test('every demo network shows its own offers and the national ones; Hardenberg and Ommen show each other’s', async () => {
  assert.deepEqual(await figures(), {
    hardenberg: [116 + 35, 37 + 33],
    ommen: [116 + 35, 37 + 33],
    westerkwartier: [97 + 35, 34 + 33],
    westfriesland: [134 + 35, 49 + 33],
    westland: [99 + 35, 35 + 33],
  })
})

test('loading the demo again changes nothing, also when the clock is behind', async () => {
  const before = await networks()
  await loadDemo(db.database, new Date('2020-01-01'))
  assert.deepEqual(await networks(), before)
})
