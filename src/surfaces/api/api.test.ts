import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { after, test } from 'node:test'
import Fastify from 'fastify'
import type { Editions } from '#directory/index.ts'
import { serverOptions } from '#platform/http/server-options.ts'
import { testConfig } from '#platform/testing/config.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { apiSurface } from './api.ts'
import { requestsPerMinute } from './limit.ts'

const { database, drop } = await testDatabase()
after(drop)

const broken: Editions = {
  all: async () => [],
  of: async () => {
    throw new Error('the disk burns')
  },
  ready: () => undefined,
  networks: () => [],
  slugOfHost: () => null,
}

async function brokenApi() {
  let log = ''
  const stream = new Writable({
    write(line, _encoding, done) {
      log += line
      done()
    },
  })
  const config = testConfig()
  const app = Fastify({ ...serverOptions(config, broken.slugOfHost), logger: { level: 'debug', stream } })
  const services = { database, config, now: () => new Date(), newId: () => '' }
  await app.register(apiSurface, { services, editions: broken, prefix: '/v1' })
  return { app, log: () => log }
}

test('what breaks inside is a problem that shows nothing of it, and a log line without the words that were asked', async () => {
  const { app, log } = await brokenApi()
  const answer = await app.inject('/v1/networks/ommen/services?query=ik+kan+niet+meer')
  assert.equal(answer.statusCode, 500)
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.equal(answer.headers['api-version'], '1.0.0')
  assert.deepEqual(answer.json(), {
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    detail: 'Something went wrong on our side. Please try again later.',
    instance: '/v1/networks/ommen/services',
  })
  assert.match(log(), /the disk burns/)
  assert.doesNotMatch(log(), /kan|niet|meer/)
})

test('without any network the API stands: an empty list, and the document', async () => {
  const { app } = await brokenApi()
  assert.deepEqual((await app.inject('/v1/networks')).json(), { networks: [] })
  assert.equal((await app.inject('/v1/openapi.json')).json().openapi, '3.1.0')
  assert.deepEqual((await app.inject('/v1/taxonomies')).json(), { taxonomies: [] })
})

test('who asks too often hears how long to wait', async () => {
  const { app } = await brokenApi()
  const ask = () => app.inject('/v1/openapi.json')
  for (let count = 0; count < requestsPerMinute; count += 1) await ask()
  const refused = await ask()
  assert.equal(refused.statusCode, 429)
  assert.equal(refused.json().status, 429)
  assert.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.match(String(refused.headers['retry-after']), /^\d+$/)
  assert.equal(refused.headers['ratelimit-limit'], String(requestsPerMinute))
  assert.equal(refused.headers['ratelimit-remaining'], '0')
  assert.equal((await app.inject({ url: '/v1/openapi.json', remoteAddress: '10.0.0.2' })).statusCode, 200)
})
