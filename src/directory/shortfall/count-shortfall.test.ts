import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testConfig } from '#platform/testing/config.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { shortfallCounter } from './count-shortfall.ts'
import { listShortfalls } from './shortfalls.sql.ts'

const { database, drop } = await testDatabase()
after(drop)

async function aNetworkId(slug: string) {
  const id = crypto.randomUUID()
  const network = { id, slug, name: slug, region: 'Oost', tagline: 'naast' }
  await database.asOwner((tx) => tx.insertInto('network').values(network).execute())
  return id
}

const now = new Date('2026-11-22T20:00:00+01:00')
const rows = () =>
  database.asOwner((tx) =>
    sql<{ times: number; words: string | null }>`select times, words from search_shortfall`.execute(tx),
  )

test('four people who looked in vain leave nothing that can be read; the fifth makes it known', async () => {
  const networkId = await aNetworkId('oost')
  const count = shortfallCounter({ database, config: testConfig() })
  for (const reader of ['a', 'b', 'c', 'd']) await count({ networkId, words: 'Hondenoppas nacht', reader, now })
  assert.deepEqual((await rows()).rows, [{ times: 4, words: null }])
  assert.deepEqual(await database.inNetwork(networkId, listShortfalls), [])
  await count({ networkId, words: 'nacht hondenoppas', reader: 'e', now })
  assert.deepEqual(await database.inNetwork(networkId, listShortfalls), [
    { month: '2026-11-01', words: 'hondenoppas nacht', times: 5 },
  ])
})

test('one person who asks five times is one person', async () => {
  const networkId = await aNetworkId('west')
  const count = shortfallCounter({ database, config: testConfig() })
  for (let time = 0; time < 5; time += 1) await count({ networkId, words: 'parkiet oppas', reader: 'a', now })
  assert.deepEqual(await database.inNetwork(networkId, listShortfalls), [])
})

test('another network sees nothing of it', async () => {
  const other = await aNetworkId('noord')
  assert.deepEqual(await database.inNetwork(other, listShortfalls), [])
})
