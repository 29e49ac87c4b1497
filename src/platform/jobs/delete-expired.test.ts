import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { testConfig } from '#platform/testing/config.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { deleteExpired } from './delete-expired.ts'

const { database, drop } = await testDatabase()
after(drop)

const now = new Date('2027-03-01T12:00:00Z')
const { retentionDays } = testConfig()
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString()

test('each trace goes when its own term is over, in every network and of the country, and not a day sooner', async () => {
  const networks = [await addNetwork('oost'), await addNetwork('west')]
  for (const id of networks) await addTraces(id)
  await addAudit(null, 729)
  await addAudit(null, 731)
  assert.equal(await deleteExpired({ database, retentionDays, now: () => now }), 2 * 3 + 1)
  const left = await database.asOwner(async (tx) => ({
    gaps: await tx.selectFrom('searchGap').select('words').execute(),
    reports: await tx.selectFrom('serviceReport').select('note').execute(),
    audit: await tx.selectFrom('auditEvent').select('action').execute(),
  }))
  assert.deepEqual(left, {
    gaps: [{ words: '364' }, { words: '364' }],
    reports: [{ note: '89' }, { note: '89' }],
    audit: [{ action: '729' }, { action: '729' }, { action: '729' }],
  })
})

async function addNetwork(slug: string) {
  const id = randomUUID()
  const network = { id, slug, name: slug, region: 'Oost', tagline: 'Samen' }
  await database.asOwner((tx) => tx.insertInto('network').values(network).execute())
  return id
}

async function addTraces(networkId: string) {
  const serviceId = randomUUID()
  for (const days of [364, 366]) {
    const gap = { id: randomUUID(), networkId, words: `${days}`, place: '', note: '', createdAt: daysAgo(days) }
    await database.inNetwork(networkId, (tx) => tx.insertInto('searchGap').values(gap).execute())
  }
  await addService(networkId, serviceId)
  for (const days of [89, 91]) {
    const report = {
      id: randomUUID(),
      networkId,
      serviceId,
      reason: 'anders',
      note: `${days}`,
      createdAt: daysAgo(days),
    }
    await database.inNetwork(networkId, (tx) => tx.insertInto('serviceReport').values(report).execute())
  }
  await addAudit(networkId, 729)
  await addAudit(networkId, 731)
}

async function addAudit(networkId: string | null, days: number) {
  const event = { id: randomUUID(), networkId, at: daysAgo(days), actor: 'test', action: `${days}`, subject: 'x' }
  await database.asOwner((tx) => tx.insertInto('auditEvent').values(event).execute())
}

async function addService(networkId: string, id: string) {
  const organizationId = randomUUID()
  const kinds = { sector: 'welzijn', funding: 'gesubsidieerd', partnerRole: 'kernpartner' }
  const common = { networkId, sourceId: 'x', slug: 'x', name: 'Respijt', modifiedAt: now.toISOString() }
  await database.inNetwork(networkId, async (tx) => {
    await tx
      .insertInto('organization')
      .values({ ...common, ...kinds, id: organizationId })
      .execute()
    const words = { summary: '', description: '', access: 'vrij_toegankelijk' }
    await tx
      .insertInto('service')
      .values({ ...common, ...words, id, organizationId })
      .execute()
  })
}
