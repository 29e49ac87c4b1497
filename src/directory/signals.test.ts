import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { aFile, anImport, anOrganizationLine, aServiceLine } from './import/factories.ts'
import { givenNetworks } from './import/given-networks.ts'
import { importFiles } from './import/import-files.ts'
import { loadOffers } from './offers.sql.ts'
import { type SearchGap, type ServiceReport, saveSearchGap, saveServiceReport } from './signals.sql.ts'

let db: TestDatabase
let networkId = ''
let serviceId = ''
let otherId = ''

before(async () => {
  db = await testDatabase()
  const owners = await givenNetworks(db.database, [{ slug: 'ommen' }])
  networkId = owners[0]?.id ?? ''
  const services = aFile('s', [aServiceLine(), aServiceLine({ id: 'svc-2' })])
  await importFiles(db.database, anImport({ owners, files: [aFile('o', [anOrganizationLine()]), services] }))
  const offers = await db.database.inNetwork(networkId, loadOffers)
  serviceId = offers[0]?.id ?? ''
  otherId = offers[1]?.id ?? ''
})
after(() => db.drop())

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`)
const report = (given: Partial<ServiceReport>) => {
  const whole = {
    id: randomUUID(),
    networkId,
    serviceId,
    reason: 'telefoon' as const,
    note: '',
    at: at('10:00'),
    ...given,
  }
  return db.database.inNetwork(networkId, (tx) => saveServiceReport(tx, whole))
}
const gap = (given: Partial<SearchGap>) => {
  const whole = { id: randomUUID(), networkId, words: 'zwemmen', place: 'Ommen', note: '', at: at('10:00'), ...given }
  return db.database.inNetwork(networkId, (tx) => saveSearchGap(tx, whole))
}

test('a report that comes twice within ten minutes is kept once', async () => {
  assert.equal(await report({ note: 'Nummer klopt niet' }), true)
  assert.equal(await report({ note: ' Nummer klopt niet ', at: at('10:09') }), false)
  assert.equal(await report({ note: 'Nummer klopt niet', at: at('10:11') }), true)
})

test('another report is another report', async () => {
  const note = 'Dicht'
  assert.deepEqual(
    [
      await report({ note }),
      await report({ note, reason: 'adres' }),
      await report({ note, serviceId: otherId }),
      await report({ note: 'Open' }),
    ],
    [true, true, true, true],
  )
})

test('two clicks at the same moment are one report', async () => {
  const clicks = await Promise.all([1, 2, 3].map(() => report({ note: 'Snel' })))
  assert.deepEqual(clicks.sort(), [false, false, true])
})

test('what somebody misses is kept once, also when it is far too long or strange', async () => {
  const words = `${'é'.repeat(500)}\u0000\ud800`
  assert.equal(await gap({ words, place: 'x'.repeat(99), note: 'n\u0000'.repeat(400) }), true)
  assert.equal(await gap({ words, place: 'x'.repeat(99), note: 'n\u0000'.repeat(400), at: at('10:05') }), false)
  assert.equal(await gap({ words: '\ud83d\ude00'.repeat(150) }), true)
})

test('a signal of one network is not read by another', async () => {
  await gap({ words: 'geheim' })
  const read = await db.database.inNetwork(randomUUID(), (tx) => tx.selectFrom('searchGap').selectAll().execute())
  assert.deepEqual(read, [])
})
