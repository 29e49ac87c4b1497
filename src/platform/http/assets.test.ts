import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { addAssets, assetOf } from './assets.ts'

test('another content has another address, so that a browser may keep it for a year', async () => {
  const one = assetOf('naast.css', 'p{}')
  assert.notEqual(one.path, assetOf('naast.css', 'b{}').path)
  const app = Fastify()
  addAssets(app, [one])
  const answer = await app.inject({ url: one.path, headers: { 'accept-encoding': 'br' } })
  assert.equal(answer.headers['content-encoding'], 'br')
  assert.match(String(answer.headers['cache-control']), /immutable/)
  assert.equal((await app.inject(one.path)).body, 'p{}')
})

test('a font, compressed already, is not compressed again', async () => {
  const font = assetOf('letter.woff2', Buffer.from([1, 2, 3]))
  const app = Fastify()
  addAssets(app, [font])
  const answer = await app.inject({ url: font.path, headers: { 'accept-encoding': 'br, gzip' } })
  assert.equal(answer.headers['content-encoding'], undefined)
  assert.deepEqual(answer.rawPayload, Buffer.from([1, 2, 3]))
})
