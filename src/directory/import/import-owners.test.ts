import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { loadOffers } from '../offers.sql.ts'
import { aFile, anImport, anOrganizationLine, aServiceLine } from './factories.ts'
import { aContact, givenNetworks } from './given-networks.ts'
import { type ImportRequest, importFiles } from './import-files.ts'
import { country, type Owner } from './owner.sql.ts'

let db: TestDatabase
let hardenberg: Owner
let ommen: Owner

before(async () => {
  db = await testDatabase()
  const networks = await givenNetworks(db.database, [
    { slug: 'hardenberg', sharesWith: ['ommen'], contacts: [aContact('own', '0523 000 100')] },
    { slug: 'ommen', contacts: [aContact('own', '0529 000 100')] },
  ])
  hardenberg = networks[0] ?? country
  ommen = networks[1] ?? country
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

const phones = () => db.database.asOwner((tx) => tx.selectFrom('phone').select(['number', 'contactKey']).execute())

test('two services with one name get an address each, and keep it in any order', async () => {
  const [one, two] = [aServiceLine(), aServiceLine({ id: 'svc-2' })]
  await run({ files: [organizations(anOrganizationLine()), services(one, two)] })
  const slugs = async () => new Map((await seenBy(hardenberg)).map(({ sourceId, slug }) => [sourceId, slug]))
  const first = await slugs()
  assert.equal(first.get('svc-1'), 'inloop-voor-mantelzorgers')
  assert.match(first.get('svc-2') ?? '', /^inloop-voor-mantelzorgers-[0-9a-f]{6}$/)
  await run({ files: [services({ ...two, summary: 'Anders' }, { ...one, summary: 'Anders' })] })
  assert.deepEqual(await slugs(), first)
})

test('the address of a removed service never leads to another, but it gets it back itself', async () => {
  const files = [organizations(anOrganizationLine()), services(aServiceLine())]
  await run({ files })
  await run({ files: [services(aServiceLine({ id: 'svc-2' }))], removeMissing: true })
  assert.match((await onlyOffer()).slug, /^inloop-voor-mantelzorgers-/)
  await run({ files, removeMissing: true })
  assert.equal((await onlyOffer()).slug, 'inloop-voor-mantelzorgers')
})

test('a row belongs to the first named network that has one of its municipalities', async () => {
  const lines = [
    ['svc-1', ['Ommen']],
    ['svc-2', ['Ommen', 'Hardenberg']],
    ['svc-3', ['Dalfsen']],
  ] as const
  const rows = lines.map(([id, municipalities]) => aServiceLine({ id, name: id, municipalities }))
  const report = await run({
    owners: [hardenberg, ommen],
    files: [organizations(anOrganizationLine()), services(...rows)],
  })
  assert.deepEqual(
    report.counts.map(({ owner, added }) => [owner, added]),
    [
      ['hardenberg', 1],
      ['ommen', 0],
      ['hardenberg', 2],
      ['ommen', 1],
    ],
  )
})

test('an organisation whose services are all of the second network belongs to the second', async () => {
  const report = await run({
    owners: [hardenberg, ommen],
    files: [organizations(anOrganizationLine()), services(aServiceLine({ municipalities: ['Ommen'] }))],
  })
  assert.deepEqual(
    report.counts.map(({ owner, added }) => [owner, added]),
    [
      ['hardenberg', 0],
      ['ommen', 1],
      ['hardenberg', 0],
      ['ommen', 1],
    ],
  )
})

test('a service that goes to another network takes its address along', async () => {
  const owners = [hardenberg, ommen]
  await run({ owners })
  const report = await run({ owners, files: [services(aServiceLine({ municipalities: ['Ommen'] }))] })
  assert.deepEqual(
    report.counts.map(({ owner, added, changed, removed }) => [owner, added, changed, removed]),
    [
      ['hardenberg', 0, 0, 0],
      ['ommen', 0, 1, 0],
    ],
  )
  const offer = await onlyOffer(ommen)
  assert.deepEqual([offer.networkId, offer.slug], [ommen.id, 'inloop-voor-mantelzorgers'])
  assert.equal((await seenBy(hardenberg)).length, 0)
})

test('a national service is seen by every network, and a local one may be of a national organisation', async () => {
  await run({
    owners: [country],
    files: [organizations(anOrganizationLine()), services(aServiceLine({ nationwide: true }))],
  })
  assert.equal((await onlyOffer(ommen)).nationwide, true)
  await run({ owners: [ommen], files: [services(aServiceLine({ id: 'svc-2', municipalities: ['Ommen'] }))] })
  assert.deepEqual((await seenBy(ommen)).map(({ networkId }) => networkId).sort(), [ommen.id, null].sort())
  assert.equal((await seenBy(hardenberg)).length, 1)
})

test('a number of the contact registry is kept as its key and read from the registry', async () => {
  await run({
    files: [
      organizations(anOrganizationLine({ phone: '+31 523 000100' })),
      services(aServiceLine({ phone: '088-0767000' })),
    ],
  })
  assert.deepEqual((await phones()).map(({ contactKey }) => contactKey).sort(), ['luisterlijn', 'own'])
  assert.equal((await onlyOffer()).phone?.number, '088 0767 000')
  assert.deepEqual(await totals({ files: [services(aServiceLine({ phone: '0880767000' }))] }), [[0, 0, 1, 0]])
})

test('a reader in another network never gets the number of his own network under an offer of ours', async () => {
  await run({ files: [organizations(anOrganizationLine()), services(aServiceLine({ phone: '0523 000 100' }))] })
  assert.equal((await onlyOffer(hardenberg)).phone?.number, '0523 000 100')
  assert.notEqual((await onlyOffer(ommen)).phone?.number, '0529 000 100')
})
