import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashId, hashIds } from './hash-id.ts'

test('the same words give the same id, other words another', () => {
  assert.equal(hashId('service', 'a'), hashId('service', 'a'))
  assert.notEqual(hashId('service', 'a'), hashId('service', 'b'))
  assert.notEqual(hashId('ab', 'c'), hashId('a', 'bc'))
})

test('an id is a UUID of version 8', () => {
  assert.match(hashId('x'), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ids of a list sort in the order of the list', () => {
  const ids = hashIds(300, 'phone', 'x')
  assert.deepEqual([...ids].sort(), ids)
  assert.equal(new Set(ids).size, 300)
})
