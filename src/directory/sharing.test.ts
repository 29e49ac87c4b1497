import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { loadOrganizations } from '#partners/index.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { buildDirectory } from './directory.ts'
import { aFile, anImport, anOrganizationLine, aServiceLine } from './import/factories.ts'
import { givenNetworks } from './import/given-networks.ts'
import { importFiles } from './import/import-files.ts'
import { country, type Owner } from './import/owner.sql.ts'
import { loadOffers } from './offers.sql.ts'

let db: TestDatabase
let networks: Owner[]

// Every network has an offer of the same name, so that their slugs are the same too.
before(async () => {
  db = await testDatabase()
  networks = await givenNetworks(db.database, [
    { slug: 'hardenberg' },
    { slug: 'ommen' },
    { slug: 'westland' },
    { slug: 'hoorn' },
  ])
  for (const owner of [...networks, country]) {
    const files = [
      aFile('o.jsonl', [anOrganizationLine({ id: `org-${owner.slug}` })]),
      aFile('s.jsonl', [aServiceLine({ id: `svc-${owner.slug}`, organization_id: `org-${owner.slug}` })]),
    ]
    await importFiles(db.database, anImport({ owners: [owner], files }))
  }
})
after(() => db.drop())

type Share = { from: number; to: number; ended: boolean }

const share = (shares: readonly Share[]) =>
  db.database.asOwner(async (tx) => {
    await sql`delete from network_share`.execute(tx)
    for (const { from, to, ended } of shares) {
      await sql`insert into network_share values (${idOf(from)}, ${idOf(to)}, '2026-01-01', ${ended ? '2026-11-01' : null})`.execute(
        tx,
      )
    }
  })

const idOf = (index: number) => networks[index]?.id ?? assert.fail()

const readBy = (index: number) =>
  db.database.inNetwork(idOf(index), async (tx) => ({
    offers: await loadOffers(tx),
    organizations: await loadOrganizations(tx),
  }))

const sourcesReadBy = async (index: number) => (await readBy(index)).offers.map(({ sourceId }) => sourceId).sort()

test('what Hardenberg shares with Ommen is read in Ommen, not in Westland', async () => {
  await share([{ from: 0, to: 1, ended: false }])
  assert.deepEqual(await sourcesReadBy(1), ['svc-hardenberg', 'svc-landelijk', 'svc-ommen'])
  assert.deepEqual(await sourcesReadBy(0), ['svc-hardenberg', 'svc-landelijk'])
  assert.deepEqual(await sourcesReadBy(2), ['svc-landelijk', 'svc-westland'])
})

test('when sharing ends, the offers are gone at once', async () => {
  await share([{ from: 0, to: 1, ended: true }])
  assert.deepEqual(await sourcesReadBy(1), ['svc-landelijk', 'svc-ommen'])
})

test('own offers keep their address when another network begins to share', async () => {
  await share([])
  const before = (await readBy(1)).offers.find(({ sourceId }) => sourceId === 'svc-ommen')?.slug
  await share([
    { from: 0, to: 1, ended: false },
    { from: 2, to: 1, ended: false },
  ])
  const { offers, organizations } = await readBy(1)
  assert.equal(offers.find(({ sourceId }) => sourceId === 'svc-ommen')?.slug, before)
  const directory = buildDirectory(offers, organizations, [])
  assert.equal(directory.bySlug.size, offers.length)
  assert.equal(directory.organizationBySlug.size, organizations.length)
  assert.ok(
    offers.every((offer) => directory.organizationBySlug.get(offer.organization.slug)?.id === offer.organization.id),
  )
})

const aShare = fc.record({ from: fc.nat(3), to: fc.nat(3), ended: fc.boolean() }).filter(({ from, to }) => from !== to)
const anyShares = fc.uniqueArray(aShare, { selector: ({ from, to }) => `${from}-${to}`, maxLength: 12 })

test('whoever shares with whom, a network reads its own rows, those of the country and what is shared with it now', () =>
  fc.assert(
    fc.asyncProperty(anyShares, fc.nat(3), async (shares, reader) => {
      await share(shares)
      const { offers, organizations } = await readBy(reader)
      const sharers = shares.filter(({ to, ended }) => to === reader && !ended).map(({ from }) => idOf(from))
      const expected = [null, idOf(reader), ...sharers].map(String).sort()
      assert.deepEqual(offers.map(({ networkId }) => String(networkId)).sort(), expected)
      assert.deepEqual(organizations.map(({ networkId }) => String(networkId)).sort(), expected)
    }),
    { numRuns: 40 },
  ))

test('who asks as nobody reads only what is of the country', async () => {
  assert.deepEqual(
    (await db.database.asNobody(loadOffers)).map(({ networkId }) => networkId),
    [null],
  )
})
