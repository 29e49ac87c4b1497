import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createSealer } from '#platform/seal/network-keys.ts'
import { testConfig } from '#platform/testing/config.ts'
import { sealingServices } from '#platform/testing/sealed-things.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { asSystem, aTrace } from '#platform/testing/traces.ts'
import { leaveTraces } from '#platform/trace/trace.ts'

let db: TestDatabase
let folder = ''
let networkId = ''
before(async () => {
  db = await testDatabase({ demo: true })
  folder = await mkdtemp('/tmp/naast-')
  const network = await db.database.asNobody((tx) =>
    tx.selectFrom('network').select('id').where('slug', '=', 'westland').executeTakeFirstOrThrow(),
  )
  networkId = network.id
})
after(async () => {
  await db.drop()
  await rm(folder, { recursive: true })
})

type Ended = { code: number | string; out: string; error: string }
const secret = 'a secret that only tests know, 32+'

const naast = (args: readonly string[], more: Record<string, string> = {}) =>
  new Promise<Ended>((resolve) => {
    const env = { ...process.env, DATABASE_URL: db.url, NAAST_VAR: folder, NAAST_SECRET: secret, ...more }
    execFile(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { env }, (error, out, errorOut) =>
      resolve({ code: error?.code ?? 0, out, error: errorOut }),
    )
  })

test('the trace of every network is verified, and a link to keep is shown', async () => {
  await asSystem(db.database, networkId, (tx) => leaveTraces(tx, [aTrace(networkId), aTrace(networkId)]))
  const { code, out } = await naast(['audit', 'verify'])
  assert.equal(code, 0)
  assert.match(out, /westland: het logboek klopt \(2 regels\)\./)
  assert.match(out, /hardenberg: het logboek klopt \(0 regels\)\./)
  const link = /Bewaar dit ergens anders: (\S+)/.exec(out)?.[1] ?? ''
  assert.equal((await naast(['audit', 'verify', 'westland', '--seen', link])).code, 0)
  const other = await naast(['audit', 'verify', 'westland', '--seen', `2:${'0'.repeat(64)}`])
  assert.equal(other.code, 1)
  assert.match(other.out, /klopt NIET bij regel 2: deze regel is anders/)
})

test('a trace that somebody changed ends with 1 and its number', async () => {
  await db.database.asOwner(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`update access_event set outcome = 'refused' where seq = 2`.execute(tx)
  })
  const { code, out } = await naast(['audit', 'verify', 'westland'])
  assert.equal(code, 1)
  assert.equal(out, 'westland: het logboek klopt NIET bij regel 2: deze regel is veranderd.\n')
})

test('a network gets a new key, under the same secret only', async () => {
  assert.match((await naast(['keys', 'rotate', 'westland'])).out, /nog niets verzegeld/)
  const sealer = createSealer(sealingServices(db.database, { config: testConfig({ cookieSecret: secret }) }))
  await db.database.inNetwork(networkId, (tx) => sealer.seal(tx, networkId, 'x', 'x'))
  const { code, out } = await naast(['keys', 'rotate', 'westland'])
  assert.equal(code, 0)
  assert.match(out, /westland: nieuwe sleutel, 0 gegevens opnieuw verzegeld/)
  const stranger = await naast(['keys', 'rotate', 'westland'], {
    NAAST_SECRET: 'another secret than it was, 32 or more',
  })
  assert.equal(stranger.code, 3)
  assert.match(stranger.error, /NAAST_MASTER_KEY or NAAST_SECRET is another/)
})

test('the keys get a master key of their own', async () => {
  const masterKey = { NAAST_MASTER_KEY: 'a master key that only tests know' }
  const { code, out } = await naast(['keys', 'rewrap'], { ...masterKey, NAAST_MASTER_KEY_BEFORE: secret })
  assert.equal(code, 0)
  assert.match(out, /2 sleutels opnieuw verzegeld/)
  assert.equal((await naast(['keys', 'rotate', 'westland'], masterKey)).code, 0)
  const kept = await db.database.inNetwork(networkId, (tx) =>
    tx.selectFrom('auditEvent').select('action').where('action', 'like', 'keys.%').orderBy('at').execute(),
  )
  assert.deepEqual(
    kept.map(({ action }) => action),
    ['keys.rotated', 'keys.rewrapped', 'keys.rotated'],
  )
})

test('what cannot be understood ends with 2 and explains itself', async () => {
  for (const args of [
    ['audit'],
    ['audit', 'verify', 'nergens'],
    ['audit', 'verify', '--seen', `1:${'0'.repeat(64)}`],
    ['audit', 'verify', 'westland', '--seen', '1'],
    ['keys', 'rotate'],
    ['keys', 'rotate', 'nergens'],
    ['keys', 'rewrap'],
  ]) {
    const { code, error } = await naast(args)
    assert.equal(code, 2, args.join(' '))
    assert.match(error, /bin\/naast audit verify \[netwerk\]/)
  }
})
