import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkHeader } from './paging.ts'

const at = { site: 'https://naast.example', url: '/v1/networks/ommen/services?query=%C3%A9%C3%A9n&page=2&pageSize=10' }
const pages = (paged: { total: number; page: number; pageSize: number }) =>
  linkHeader(at, paged)
    .split(', ')
    .map((link) => /[?&]page=(\d+).*; rel="(\w+)"/.exec(link)?.slice(1).join(' '))

test('a page in the middle names the four around it', () => {
  assert.deepEqual(pages({ total: 45, page: 2, pageSize: 10 }), ['1 first', '1 prev', '3 next', '5 last'])
})

test('the only page has no neighbours, also when nothing is found', () => {
  assert.deepEqual(pages({ total: 10, page: 1, pageSize: 10 }), ['1 first', '1 last'])
  assert.deepEqual(pages({ total: 0, page: 1, pageSize: 10 }), ['1 first', '1 last'])
})

test('from far beyond the end the previous page is the last one', () => {
  assert.deepEqual(pages({ total: 45, page: 900, pageSize: 10 }), ['1 first', '5 prev', '5 last'])
})

test('the rest of the question stays, and no byte of it can end the header', () => {
  const [first = ''] = linkHeader(at, { total: 1, page: 1, pageSize: 10 }).split(', ')
  assert.equal(
    first,
    '<https://naast.example/v1/networks/ommen/services?query=%C3%A9%C3%A9n&page=1&pageSize=10>; rel="first"',
  )
  const hostile = linkHeader(
    { ...at, url: '/v1/x?query=%0d%0aset-cookie:x>; rel="next' },
    { total: 1, page: 1, pageSize: 10 },
  )
  assert.match(hostile, /^[!-~ ]+$/)
  assert.equal(hostile.match(/rel="/g)?.length, 2)
})
