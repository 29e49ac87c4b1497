import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Pagination, pagesAround } from './pagination.tsx'

test('the first, the last and the neighbours of a page can be reached', () => {
  assert.deepEqual(pagesAround(5, 9), [1, 4, 6, 9])
  assert.deepEqual(pagesAround(1, 2), [2])
  assert.deepEqual(pagesAround(1, 1), [])
})

test('one page needs no leafing', () => {
  assert.equal(renderToString(<Pagination page={1} last={1} href={String} />), '')
})

test('the last page has no next', () => {
  const html = renderToString(<Pagination page={3} last={3} href={(page) => `?bladzijde=${page}`} />)
  assert.match(html, /rel="prev" href="\?bladzijde=2"/)
  assert.doesNotMatch(html, /rel="next"/)
})
