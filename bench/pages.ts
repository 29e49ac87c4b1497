import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { buildApp } from '../src/app.ts'
import { testConfig } from '../src/platform/testing/config.ts'
import { testDatabase } from '../src/platform/testing/test-database.ts'
import type { LoadOrder, LoadResult } from './load.ts'

/**
 * How much of the speed of ready-made bytes is left when the app gives the same page. Both run in this one process, one after the
 * other, with the load coming from a thread; compare only the two numbers of one run.
 */
const pages = {
  home: '/hardenberg',
  'search with words': '/hardenberg/hulp?vraag=even+iemand+bij+mijn+vader&plaats=Dedemsvaart',
  offer: '',
}
const seconds = 5
const readers = 20

const { database, drop } = await testDatabase({ demo: true })
const app = await buildApp({ database, config: testConfig(), now: () => new Date(), newId: () => crypto.randomUUID() })
await app.listen({ port: 0, host: '127.0.0.1' })
const port = portOf(app.server.address())
const list = await fetch(`http://127.0.0.1:${port}/v1/networks/hardenberg/services?query=bezoek&pageSize=1`)
pages.offer = `/hardenberg/hulp/${/\/hulp\/([a-z0-9-]+)/.exec(await list.text())?.[1] ?? ''}`

console.log('page                 app req/s   p99 ms   ready bytes req/s   p99 ms   part   cold page ms CPU')
for (const [name, path] of Object.entries(pages)) {
  const ready = await readyBytes(path)
  await load({ port, path, seconds: 1, readers })
  const ours = await load({ port, path, seconds, readers })
  const bare = await load({ port: ready.port, path, seconds, readers })
  ready.close()
  const part = `${Math.round((100 * ours.perSecond) / bare.perSecond)} %`
  console.log(
    name.padEnd(20),
    ...[ours.perSecond.toFixed(0), ours.p99.toFixed(2), bare.perSecond.toFixed(0), bare.p99.toFixed(2), part].map(
      (text) => text.padStart(9),
    ),
    (await coldCost(path)).toFixed(2).padStart(9),
  )
}
await app.close()
await database.close()
await drop()

/** node:http with the very bytes of the page, ready in memory. */
async function readyBytes(path: string) {
  const answer = await app.inject({ url: path, headers: { 'accept-encoding': 'br', host: `127.0.0.1:${port}` } })
  const body = answer.rawPayload
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => name !== 'connection' && name !== 'date'),
  )
  const server = createServer((_request, response) =>
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: portOf(server.address()), close: () => server.close() }
}

async function load(order: LoadOrder): Promise<LoadResult> {
  const worker = new Worker(new URL('load.ts', import.meta.url), { workerData: order })
  const [result] = await once(worker, 'message')
  return result
}

/** CPU of a page that nobody asked for yet: every address is a new one. */
async function coldCost(path: string) {
  const times = 60
  const before = process.cpuUsage()
  for (let time = 0; time < times; time += 1)
    await app.inject(`${path}${path.includes('?') ? '&' : '?'}keer=${process.hrtime.bigint()}`)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / times
}

function portOf(address: AddressInfo | string | null) {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
