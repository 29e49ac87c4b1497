import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteOf } from '#platform/http/site.ts'
import { linksOf } from './links.ts'

const asked = (host: string) => siteOf({ protocol: 'http', headers: { host } }, null)

test('the site is the one that was set, else the one that was asked for', () => {
  assert.equal(
    siteOf({ protocol: 'http', headers: { host: 'inside:3000' } }, 'https://naast.example'),
    'https://naast.example',
  )
  assert.equal(asked('127.0.0.1:3000'), 'http://127.0.0.1:3000')
  assert.equal(asked('[::1]:3000'), 'http://[::1]:3000')
})

test('a host that no browser could have sent never gets further than a host', () => {
  assert.equal(asked('evil"><script>'), 'http://localhost')
  assert.equal(asked('naast.example/path?x'), 'http://naast.example')
  assert.equal(asked(''), 'http://localhost')
})

test('the page of a network with its own host name is there', () => {
  const shared = linksOf('https://naast.example', { slug: 'ommen', host: null })
  assert.deepEqual(shared.service('1', 'oppas'), {
    self: 'https://naast.example/v1/networks/ommen/services/1',
    page: 'https://naast.example/ommen/hulp/oppas',
  })
  const own = linksOf('https://naast.example', { slug: 'ommen', host: 'zorgnaast.example' })
  assert.equal(own.service('1', 'oppas').page, 'https://zorgnaast.example/hulp/oppas')
  assert.equal(own.network.page, 'https://zorgnaast.example')
})
