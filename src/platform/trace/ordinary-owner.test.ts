import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { deleteExpired } from '#platform/jobs/delete-expired.ts'
import { createSealer } from '#platform/seal/network-keys.ts'
import { rotateKey } from '#platform/seal/rotate-key.ts'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testConfig } from '#platform/testing/config.ts'
import { sealingServices } from '#platform/testing/sealed-things.ts'
import { emptyDatabase } from '#platform/testing/test-database.ts'
import { asSystem, aTrace } from '#platform/testing/traces.ts'
import { leaveTraces } from './trace.ts'
import { verifyTrace } from './verify.ts'

// A hosted database gives an owner that is no superuser, for whom row-level security holds too.
const { url, drop } = await emptyDatabase()
const name = /@\/(\w+)/.exec(url)?.[1] ?? ''
const role = `${name}_owner`
await asAdministrator(`create role ${role} login createrole`, `alter database ${name} owner to ${role}`)
await asAdministrator(
  `do $$ begin if not exists (select 1 from pg_roles where rolname = 'naast_app') then create role naast_app nologin; end if; end $$`,
  `grant naast_app to ${role} with admin option`,
)
const ownUrl = url.replace('//naast@', `//${role}@`)
await migrate(ownUrl)
const database = openDatabase(ownUrl, { connections: 2 })
after(async () => {
  await database.close()
  await drop()
})

const now = new Date('2026-11-22T10:00:00Z')
const { retentionDays } = testConfig()

test('an owner that is no superuser chains, verifies, cuts, and replaces keys', async () => {
  const networkId = await aNetwork(database)
  const traces = [400, 366, 1].map((days) => aTrace(networkId, { at: new Date(now.getTime() - days * 86_400_000) }))
  await asSystem(database, networkId, (tx) => leaveTraces(tx, traces))
  const services = sealingServices(database)
  await database.inNetwork(networkId, (tx) => createSealer(services).seal(tx, networkId, 'x', 'x'))
  assert.equal(await rotateKey(services, networkId), 0)
  assert.equal(await deleteExpired({ database, retentionDays, now: () => new Date(now.getTime() + 7_200_000) }), 2 + 1)
  const verdict = await asSystem(database, networkId, (tx) => verifyTrace(tx, networkId))
  assert.ok(verdict.ok && verdict.count === 1 && verdict.head.seq === 3)
})

test('it cannot delete a trace either', async () => {
  const networkId = await aNetwork(database)
  await asSystem(database, networkId, (tx) => leaveTraces(tx, [aTrace(networkId)]))
  const client = new pg.Client({ connectionString: ownUrl })
  await client.connect()
  await client.query(`select set_config('naast.network', $1, false), set_config('naast.actor', 'system', false)`, [
    networkId,
  ])
  await assert.rejects(client.query('delete from access_event'), /A trace is never changed/)
  await assert.rejects(client.query('truncate access_event'), /A trace is never changed/)
  // Row-level security has no policy for changing, so there is nothing to change.
  assert.equal((await client.query("update access_event set outcome = 'refused'")).rowCount, 0)
  await client.end()
})

async function asAdministrator(...statements: string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
