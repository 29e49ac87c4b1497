import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { cookieOf, listOf, mostSaved, remove, type SavedList, save } from './saved-list.ts'

test('an offer is on the list once, the newest first, and can be taken off', () => {
  const [one, two] = [randomUUID(), randomUUID()]
  const list = save(save(save([], one), two), one)
  assert.deepEqual(list, [two, one])
  assert.deepEqual(remove(list, two), [one])
})

test('a full list takes no more', () => {
  const full: SavedList = Array.from({ length: mostSaved }, () => randomUUID())
  assert.equal(save(full, randomUUID()), full)
})

test('every list survives its cookie, and fits in one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: mostSaved }), (list) => {
      const cookie = cookieOf(list)
      assert.deepEqual(listOf(cookie), list)
      assert.ok(cookie.length < 1000)
    }),
  )
})

test('a broken cookie is an empty list', () => {
  fc.assert(fc.property(fc.string(), (cookie) => assert.ok(listOf(cookie).every((id) => /^[\da-f-]{36}$/.test(id)))))
})
