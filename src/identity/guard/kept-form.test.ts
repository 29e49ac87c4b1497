import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keptForm } from './kept-form.ts'

const body = (fields: readonly (readonly [string, string])[]) =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()

test('a form comes back as it was sent: every field, in order, also twice the same name', () => {
  const field = fc.tuple(fc.stringMatching(/^[a-z-]{1,9}$/), fc.string({ unit: 'grapheme', maxLength: 40 }))
  fc.assert(
    fc.property(fc.array(field, { maxLength: 20 }), (fields) => {
      const sent = fields.filter(([name, value]) => name !== 'code' && name !== 'password' && !/\p{Cc}/u.test(value))
      assert.deepEqual(keptForm('/werkplek', body(sent))?.fields, sent)
    }),
  )
})

test('lines stay lines, other control characters go', () => {
  assert.deepEqual(keptForm('/werkplek', body([['notitie', 'een\r\ntwee\t\u0000\u0007']]))?.fields, [
    ['notitie', 'een\r\ntwee\t'],
  ])
})

test('a code or a password is never kept', () => {
  const sent = body([
    ['code', '123456'],
    ['wachtwoord', 'x'],
    ['password', 'x'],
    ['naam', 'Ria'],
  ])
  assert.deepEqual(keptForm('/werkplek', sent)?.fields, [['naam', 'Ria']])
})

test('more fields than a form of ours has are not kept at all', () => {
  assert.equal(keptForm('/werkplek', 'a=1&'.repeat(501)), null)
})
