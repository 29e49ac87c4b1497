import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { newToken } from '../random.ts'
import { serverOptions } from './server-options.ts'

const site = () => {
  const app = Fastify(
    serverOptions({ logLevel: 'error', trustedProxies: [] }, (host) => (host === 'zorg.example' ? 'ommen' : null)),
  )
  app.get('/*', (request) => ({ url: request.url }))
  return (url: string, host = 'naast.example') => app.inject({ url, headers: { host } }).then((answer) => answer.json())
}

test('a network with its own host name lives at the root of it; what is shared stays where it is', async () => {
  const ask = site()
  assert.deepEqual(await ask('/hulp?vraag=oppas', 'zorg.example'), { url: '/ommen/hulp?vraag=oppas' })
  assert.deepEqual(await ask('/v1/networks', 'zorg.example'), { url: '/v1/networks' })
  assert.deepEqual(await ask('/ommen/hulp'), { url: '/ommen/hulp' })
})

test('an address with broken percent signs is read literally instead of refused', async () => {
  const ask = site()
  assert.deepEqual(await ask('/ommen/%ff%zz?vraag=%ff'), { url: '/ommen/%25ff%25zz?vraag=%ff' })
})

test('a token in an address does not come into the log', async () => {
  const lines: string[] = []
  const { logger, ...options } = serverOptions({ logLevel: 'error', trustedProxies: [] }, () => null)
  assert.ok(typeof logger === 'object')
  const app = Fastify({ ...options, logger: { ...logger, stream: { write: (line: string) => lines.push(line) } } })
  app.get('/*', async (request) => request.log.error({ req: request }, 'a page broke'))
  const token = newToken()
  await app.inject(`/ommen/antwoord/${token}/code?gedaan=${token}`)
  assert.match(lines.join(''), /"path":"\/ommen\/antwoord\/…\/code"/)
  assert.ok(!lines.join('').includes(token))
})
