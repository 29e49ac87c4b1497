import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { openWith, sealWith } from './seal.ts'

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((array) => Buffer.from(array))
const context = fc.string({ maxLength: 60, unit: 'grapheme' })

test('what was sealed opens to the same bytes, whatever they are', () => {
  fc.assert(
    fc.property(key, bytes, context, (key, plain, context) => {
      assert.deepEqual(openWith(key, sealWith(key, plain, context), context), { ok: true, value: plain })
    }),
  )
})

test('it does not open under another context or another key', () => {
  fc.assert(
    fc.property(key, key, bytes, context, context, (key, otherKey, plain, context, otherContext) => {
      fc.pre(!key.equals(otherKey) && context !== otherContext)
      const sealed = sealWith(key, plain, context)
      assert.deepEqual(openWith(otherKey, sealed, context), { ok: false, reason: 'tampered' })
      assert.deepEqual(openWith(key, sealed, otherContext), { ok: false, reason: 'tampered' })
    }),
  )
})

test('one bit flipped, anywhere, is seen', () => {
  fc.assert(
    fc.property(key, bytes, fc.nat(), (key, plain, position) => {
      const sealed = sealWith(key, plain, 'note:1')
      const bit = position % (sealed.length * 8)
      sealed.writeUInt8(sealed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      assert.deepEqual(openWith(key, sealed, 'note:1'), { ok: false, reason: 'tampered' })
    }),
    { numRuns: 500 },
  )
})

test('what is shorter or longer than it was is seen', () => {
  fc.assert(
    fc.property(key, bytes, fc.nat(), (key, plain, cut) => {
      const sealed = sealWith(key, plain, 'note:1')
      const shorter = sealed.subarray(0, cut % sealed.length)
      assert.deepEqual(openWith(key, shorter, 'note:1'), { ok: false, reason: 'tampered' })
      assert.deepEqual(openWith(key, Buffer.concat([sealed, Buffer.of(0)]), 'note:1'), {
        ok: false,
        reason: 'tampered',
      })
    }),
  )
})

test('the same words sealed twice look different, and neither shows them', () => {
  const key = randomBytes(32)
  const words = Buffer.from('Mijn man vergeet steeds meer')
  const [one, two] = [sealWith(key, words, 'note:1'), sealWith(key, words, 'note:1')]
  assert.notDeepEqual(one, two)
  assert.equal(one.length, words.length + 28)
  assert.ok(!one.includes(words) && !two.includes(words))
})
