import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buildApp } from '../../src/app.ts'
import { anApi, search } from './ask.ts'

const { ask, config, database, close } = await anApi()
after(close)

const fieldsWrong = async (query: string) => {
  const answer = await ask(`${search}?${query}`)
  assert.equal(answer.statusCode, 400)
  return answer.json().errors.map(({ field }: { field: string }) => field)
}

test('everything wrong with a query is told at once', async () => {
  const query = 'page=-1&pageSize=1e9&function=B9&function=B1,B2&colour=red&postcode=0123&sort=best&query=a&query=b'
  const fields = ['colour', 'function', 'page', 'pageSize', 'postcode', 'query', 'sort']
  assert.deepEqual((await fieldsWrong(query)).sort(), fields)
  assert.deepEqual(await fieldsWrong(`query=${'a'.repeat(100_000)}`), ['query'])
  assert.equal((await fieldsWrong(Array.from({ length: 10_000 }, (_, i) => `f${i}=1`).join('&'))).length, 100)
})

test('addresses without parameters refuse every parameter', async () => {
  for (const url of ['/v1/networks', '/v1/networks/ommen', '/v1/taxonomies', '/v1/openapi.json']) {
    assert.equal((await ask(`${url}?fields=name`)).statusCode, 400, url)
  }
})

test('what does not exist is a problem, never a page', async () => {
  const unknown = [
    '',
    '/',
    '/hulp',
    '/networks/',
    '/networks/nowhere',
    '/networks/nowhere/services',
    '/networks/ommen/x',
  ]
  const paths = [
    ...unknown,
    `/networks/ommen/services/${randomUUID()}`,
    '/networks/ommen/services/1',
    `/networks/${'a'.repeat(400)}`,
  ]
  for (const path of paths) {
    const answer = await ask(`/v1${path}`)
    assert.equal(answer.statusCode, 404, path)
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8', path)
    assert.equal(answer.headers['api-version'], '1.0.0', path)
  }
})

test('any other method is refused with what is allowed, whatever the body', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    const answer = await ask(search, { method, payload: '{', headers: { 'content-type': 'application/json' } })
    assert.equal(answer.statusCode, 405)
    assert.equal(answer.headers.allow, 'GET, HEAD, OPTIONS')
    assert.equal(answer.json().status, 405)
  }
})

test('a page on another site may read it', async () => {
  const preflight = await ask(search, { method: 'OPTIONS', headers: { origin: 'https://elders.example' } })
  assert.equal(preflight.statusCode, 204)
  assert.equal(preflight.headers['access-control-allow-methods'], 'GET, HEAD, OPTIONS')
  for (const answer of [preflight, await ask(search), await ask('/v1/x')]) {
    assert.equal(answer.headers['access-control-allow-origin'], '*')
    assert.match(String(answer.headers['access-control-expose-headers']), /ETag, Link/)
  }
})

test('who has the answer already gets 304, the first time it is made and when it is kept', async () => {
  const url = `${search}?query=vervoer`
  const first = await ask(url)
  const again = await ask(url)
  assert.equal(again.body, first.body)
  assert.deepEqual(
    [again.headers.etag, again.headers.link, again.headers.vary],
    [first.headers.etag, first.headers.link, 'accept-encoding'],
  )
  const headers = { 'if-none-match': String(first.headers.etag) }
  const fresh = await buildApp({ config, database, now: () => new Date(), newId: randomUUID })
  for (const known of [
    await ask(url, { headers }),
    await fresh.inject({ url, headers }),
    await fresh.inject({ url, headers }),
  ]) {
    assert.equal(known.statusCode, 304)
    assert.equal(known.body, '')
    assert.equal(known.headers['api-version'], '1.0.0')
  }
  await fresh.close()
})

test('HEAD tells the same as GET without the body', async () => {
  for (const url of [`${search}?query=rolstoel`, `${search}?query=rolstoel`, '/v1/networks/ommen']) {
    const head = await ask(url, { method: 'HEAD' })
    const get = await ask(url)
    assert.deepEqual([head.statusCode, head.body], [200, ''])
    for (const name of ['etag', 'link', 'content-length', 'content-type'])
      assert.equal(head.headers[name], get.headers[name], name)
  }
})

test('answers are compressed for who can read that', async () => {
  const plain = await ask(search)
  const br = await ask(search, { headers: { 'accept-encoding': 'gzip, br' } })
  const gzip = await ask(search, { headers: { 'accept-encoding': 'gzip' } })
  assert.deepEqual([br.headers['content-encoding'], gzip.headers['content-encoding']], ['br', 'gzip'])
  assert.ok(br.rawPayload.length * 4 < plain.rawPayload.length)
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body)
  assert.equal(gunzipSync(gzip.rawPayload).toString(), plain.body)
})
