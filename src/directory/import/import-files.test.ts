import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { loadOffers } from '../offers.sql.ts'
import { aFile, anImport, anOrganizationLine, aServiceLine } from './factories.ts'
import { givenNetworks } from './given-networks.ts'
import { type ImportRequest, importFiles } from './import-files.ts'
import { country, type Owner } from './owner.sql.ts'

let db: TestDatabase
let hardenberg: Owner

before(async () => {
  db = await testDatabase()
  const networks = await givenNetworks(db.database, [{ slug: 'hardenberg' }])
  hardenberg = networks[0] ?? country
})
after(() => db.drop())

test.beforeEach(() =>
  db.database.asOwner((tx) => sql`truncate organization, location, import_run, audit_event cascade`.execute(tx)),
)

const services = (...lines: (object | string)[]) => aFile('services.jsonl', lines)
const organizations = (...lines: (object | string)[]) => aFile('organizations.jsonl', lines)
const run = (given: Partial<ImportRequest> = {}) =>
  importFiles(db.database, anImport({ owners: [hardenberg], ...given }))
const totals = async (given: Partial<ImportRequest> = {}) => {
  const { counts } = await run(given)
  return counts.map(({ added, changed, unchanged, removed }) => [added, changed, unchanged, removed])
}

const seenBy = (owner: Owner) =>
  owner.id === null ? db.database.forCountry(loadOffers) : db.database.inNetwork(owner.id, loadOffers)
const onlyOffer = async (owner = hardenberg) => {
  const offers = await seenBy(owner)
  assert.equal(offers.length, 1)
  return offers[0] ?? assert.fail()
}

/** Every row of every table that an import writes, as the owner of the schema sees them. */
const allRows = () =>
  db.database.asOwner(async (tx) => {
    const tables =
      'organization service service_area location address service_at_location phone schedule cost_option language attribute'
    const found: Record<string, unknown[]> = {}
    for (const table of [...tables.split(' '), 'import_run', 'audit_event']) {
      found[table] = (await sql`select * from ${sql.table(table)} order by id`.execute(tx)).rows
    }
    return found
  })
const versions = () =>
  db.database.asNobody((tx) => tx.selectFrom('network').select(['slug', 'contentVersion']).orderBy('slug').execute())

test('what was in the file is what readers get', async () => {
  await run()
  const offer = await onlyOffer()
  assert.equal(offer.networkId, hardenberg.id)
  assert.equal(offer.slug, 'inloop-voor-mantelzorgers')
  assert.deepEqual(offer.codes, ['B3', 'AAN-INLOOP'])
  assert.deepEqual(offer.languages, ['nl', 'tr'])
  assert.deepEqual(offer.fee, { kind: 'gratis', text: 'Koffie 1 euro' })
  assert.deepEqual([offer.municipalities, offer.places, offer.nationwide], [['Hardenberg'], ['Gramsbergen'], false])
  assert.deepEqual(offer.locations, [
    {
      name: 'De Kring',
      address: 'Stationsstraat 4a',
      postalCode: '7772 AB',
      city: 'Hardenberg',
      latitude: 52.57,
      longitude: 6.62,
    },
  ])
  assert.deepEqual(offer.schedules, [
    { freq: 'WEEKLY', byday: ['TU'], opensAt: '09:30', closesAt: '11:30', description: null },
  ])
  assert.deepEqual(offer.eligibility, { minimumAge: 18, maximumAge: null, text: 'Inwoners' })
  assert.deepEqual(offer.phone, { number: '0523 000 124', checked: true })
  assert.equal(offer.organization.name, 'Welzijn De Linde')
  assert.deepEqual([offer.assuredDate, offer.modifiedAt], ['2026-09-01', '2026-11-22T10:00:00.000Z'])
})

test('importing twice changes nothing and empties no cache', async () => {
  assert.deepEqual(await totals(), [
    [1, 0, 0, 0],
    [1, 0, 0, 0],
  ])
  const [offer, before] = [await onlyOffer(), await versions()]
  assert.deepEqual(await totals({ now: new Date('2026-11-23T10:00:00Z') }), [
    [0, 0, 1, 0],
    [0, 0, 1, 0],
  ])
  assert.deepEqual(await onlyOffer(), offer)
  assert.deepEqual(await versions(), before)
})

test('a changed row keeps its id and its address, and loses what fell out of it', async () => {
  await run()
  const old = await onlyOffer()
  const changed = aServiceLine({ name: 'Koffie voor mantelzorgers', locations: [], languages: ['nl'], phone: null })
  assert.deepEqual(await totals({ files: [services(changed)] }), [[0, 1, 0, 0]])
  const { id, slug, name, locations, languages, phone } = await onlyOffer()
  assert.deepEqual([id, slug, name], [old.id, old.slug, 'Koffie voor mantelzorgers'])
  assert.deepEqual([locations, languages, phone], [[], ['nl'], null])
  assert.equal((await allRows()).location?.length, 0)
})

test('one bad row refuses everything, and the report names all', async () => {
  const bad = [
    aServiceLine(),
    aServiceLine({ id: 'svc-2', name: '', access: 'x' }),
    aServiceLine({ id: 'svc-3', codes: ['Q'] }),
  ]
  const report = await run({ files: [organizations(anOrganizationLine()), services(...bad)] })
  assert.equal(report.outcome, 'refused')
  assert.deepEqual(
    report.problems.map(({ line, id, field }) => [line, id, field]),
    [
      [2, 'svc-2', 'name'],
      [2, 'svc-2', 'access'],
      [3, 'svc-3', 'codes'],
    ],
  )
  assert.ok(Object.values(await allRows()).every((rows) => rows.length === 0))
})

test('a dry run says what would happen and writes nothing', async () => {
  const before = await versions()
  const report = await run({ dryRun: true })
  assert.equal(report.outcome, 'would-write')
  assert.deepEqual(
    report.counts.map(({ file, owner, added }) => [file, owner, added]),
    [
      ['organizations.jsonl', 'hardenberg', 1],
      ['services.jsonl', 'hardenberg', 1],
    ],
  )
  assert.ok(Object.values(await allRows()).every((rows) => rows.length === 0))
  assert.deepEqual(await versions(), before)
})

test('an import that breaks off halfway leaves everything as it was', async () => {
  await run()
  const before = await allRows()
  const breaksOff = () => {
    throw new Error('power cut')
  }
  const files = [organizations(anOrganizationLine({ name: 'Anders' })), services(aServiceLine({ id: 'svc-9' }))]
  await assert.rejects(run({ files, removeMissing: true, newId: breaksOff }), /power cut/)
  assert.deepEqual(await allRows(), before)
})

test('what is missing stays, unless it is asked to go', async () => {
  await run({ files: [organizations(anOrganizationLine()), services(aServiceLine(), aServiceLine({ id: 'svc-2' }))] })
  assert.deepEqual(await totals({ files: [services(aServiceLine())] }), [[0, 0, 1, 0]])
  assert.equal((await seenBy(hardenberg)).length, 2)
  assert.deepEqual(await totals({ files: [services(aServiceLine())], removeMissing: true }), [[0, 0, 1, 1]])
  assert.equal((await onlyOffer()).sourceId, 'svc-1')
  assert.equal((await allRows()).location?.length, 1)
})

test('an organisation that still has services is not removed', async () => {
  await run()
  const other = organizations(anOrganizationLine({ id: 'org-2' }))
  assert.deepEqual(await totals({ files: [other], removeMissing: true }), [[1, 0, 0, 0]])
  assert.deepEqual(
    await totals({ files: [other, services(aServiceLine({ organization_id: 'org-2' }))], removeMissing: true }),
    [
      [0, 0, 1, 1],
      [0, 1, 0, 0],
    ],
  )
})

test('two imports at the same moment wait for each other', async () => {
  const both = await Promise.all([run(), run()])
  assert.deepEqual(both.flatMap(({ counts }) => counts.map(({ added }) => added)).sort(), [0, 0, 1, 1])
})

test('an import leaves a run and a trace for each file', async () => {
  await run({ actor: 'iemand' })
  const rows = await allRows()
  assert.equal(rows.import_run?.length, 2)
  assert.ok(rows.audit_event?.every((row) => JSON.stringify(row).includes('"actor":"iemand"')))
})

test('an offer that is not active is not shown', async () => {
  await run({ files: [organizations(anOrganizationLine()), services(aServiceLine({ status: 'temporarily closed' }))] })
  assert.deepEqual(await seenBy(hardenberg), [])
})
