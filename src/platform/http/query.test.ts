import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText, numberOf, textOf, textsOf } from './query.ts'

test('what a person typed comes through on one line, without double spaces', () => {
  assert.equal(textOf({ vraag: '  even\r\n vrij\u0000 ' }, 'vraag'), 'even vrij')
})

test('of a name that is given twice the first counts, and a list keeps both', () => {
  assert.equal(textOf({ vraag: ['een', 'twee'] }, 'vraag'), 'een')
  assert.deepEqual(textsOf({ soort: ['B1', '', 'B6'] }, 'soort'), ['B1', 'B6'])
})

test('nothing that is not a text comes through', () => {
  for (const given of [null, undefined, 'x', 3, [], { vraag: {} }, { vraag: 7 }, Object.create({ vraag: 'erf' })]) {
    assert.equal(textOf(given, 'vraag'), '')
  }
})

test('ten thousand values are cut to fifty', () => {
  assert.equal(textsOf({ soort: Array.from({ length: 10_000 }, () => 'B1') }, 'soort').length, 50)
})

test('a text that turns letters round or hides them loses those characters', () => {
  assert.equal(cleanText('hulp\u202ethuis\u200b'), 'hulp thuis')
})

test('any text becomes short, well-formed and stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const clean = cleanText(text)
      assert.ok(clean.length <= 300 && clean.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(clean))
      assert.equal(cleanText(clean), clean)
    }),
  )
})

test('a page number that is none is the first page', () => {
  for (const text of ['', '-1', '0', '1e9', '1.5', 'x', '99999999999', '٣']) assert.equal(numberOf(text), 1)
  assert.equal(numberOf('12'), 12)
})
