import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { buildApp } from '../src/app.ts'
import { aSession } from '../src/identity/factories.ts'
import { testConfig } from '../src/platform/testing/config.ts'
import { testDatabase } from '../src/platform/testing/test-database.ts'
import { fillDesk } from './fill-desk.ts'

/**
 * The pages of the desk with 20,000 handovers in one network, a quarter of them open: server time of a request from the cookie to the last
 * byte, one after the other, names decrypted and traced as always. Bar: 150 ms at p95.
 */
const count = Number(process.argv[2] ?? 20_000)
const times = 120

const { database, drop } = await testDatabase({ demo: true })
const services = { database, config: testConfig(), now: () => new Date(), newId: () => randomUUID() }
const networkId = await database.asOwner(
  async (tx) =>
    (await tx.selectFrom('network').select('id').where('slug', '=', 'hardenberg').executeTakeFirstOrThrow()).id,
)
const email = 'ellen@netwerk-hardenberg.example'
const personId = await database.asOwner(
  async (tx) => (await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id,
)
const started = performance.now()
const openId = await fillDesk(services, { networkId, personId, count })
await database.asOwner((tx) => sql`analyze`.execute(tx))
console.log(`${count} handovers made in ${((performance.now() - started) / 1000).toFixed(0)} s`)

const app = await buildApp(services)
const session = await aSession(database, { email, network: 'hardenberg', now: new Date() })

const pages = {
  vandaag: '/werkplek/vandaag',
  'vandaag, van mij': '/werkplek/vandaag?van=mij',
  overdrachten: '/werkplek/overdrachten',
  'overdrachten, late': '/werkplek/overdrachten?laat=ja',
  'overdrachten, bladzijde 100': '/werkplek/overdrachten?bladzijde=100',
  'overdrachten, klaar': '/werkplek/overdrachten?staat=klaar',
  'een overdracht': `/werkplek/overdracht/${openId}`,
  gesprek: '/werkplek/gesprek',
}

console.log('page                            p50 ms   p95 ms     rows     kB')
for (const [name, path] of Object.entries(pages)) {
  for (let warm = 0; warm < 10; warm += 1) await ask(path)
  const waits: number[] = []
  for (let time = 0; time < times; time += 1) waits.push((await ask(path)).ms)
  waits.sort((one, other) => one - other)
  const { body } = await ask(path)
  const figures = [at(waits, 0.5), at(waits, 0.95)].map((ms) => ms.toFixed(1))
  const rows = body.split('data-row=').length - 1 || body.split(' data-row').length - 2
  console.log(
    name.padEnd(30),
    ...[...figures, `${Math.max(0, rows)}`, (body.length / 1024).toFixed(0)].map((text) => text.padStart(8)),
  )
}
await app.close()
await drop()

async function ask(path: string) {
  const before = performance.now()
  const answer = await app.inject({ url: path, headers: { cookie: `${session.name}=${session.value}` } })
  const ms = performance.now() - before
  if (answer.statusCode !== 200) throw new Error(`${path} gave ${answer.statusCode}`)
  return { ms, body: answer.body }
}

function at(waits: readonly number[], part: number) {
  return waits[Math.floor(waits.length * part)] ?? Number.NaN
}
