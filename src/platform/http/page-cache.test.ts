import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { createPageCache } from './page-cache.ts'

function aSite(most?: number) {
  const cache = createPageCache(most)
  const made: string[] = []
  const app = Fastify()
  app.addHook('onRequest', (request, reply, done) => {
    if (!cache.answer(request.url, request, reply)) done()
  })
  app.addHook('onSend', (request, reply, body, done) => {
    done(null, typeof body === 'string' && body ? cache.keep(request.url, body, { request, reply }) : body)
  })
  app.get('/:name', (request, reply) => {
    made.push(request.url)
    return reply.type('text/html').send(`<p>${request.url}</p>`.repeat(20))
  })
  return { app, made }
}

test('a page is made once and then given again, in every encoding', async () => {
  const { app, made } = aSite()
  const plain = await app.inject('/hulp')
  const zipped = await app.inject({ url: '/hulp', headers: { 'accept-encoding': 'gzip' } })
  assert.equal(made.length, 1)
  assert.equal(zipped.headers['content-encoding'], 'gzip')
  assert.equal(gunzipSync(zipped.rawPayload).toString(), plain.body)
  assert.equal(zipped.headers['content-type'], 'text/html')
})

test('a browser that still has the page gets no body', async () => {
  const { app } = aSite()
  const { headers } = await app.inject('/hulp')
  const again = await app.inject({ url: '/hulp', headers: { 'if-none-match': String(headers.etag) } })
  assert.equal(again.statusCode, 304)
  assert.equal(again.body, '')
  for (const given of [`"x", ${headers.etag}`, String(headers.etag).replace('W/', ''), '*']) {
    assert.equal((await app.inject({ url: '/hulp', headers: { 'if-none-match': given } })).statusCode, 304)
  }
  assert.equal((await app.inject({ url: '/hulp', headers: { 'if-none-match': '"x"' } })).statusCode, 200)
})

test('the oldest page makes room when the cache is full', async () => {
  const { app, made } = aSite(1800) // room for three pages of this size
  for (const name of ['/a', '/b', '/c', '/d', '/c', '/a']) await app.inject(name)
  assert.deepEqual(made, ['/a', '/b', '/c', '/d', '/a'])
})
