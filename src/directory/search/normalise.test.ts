import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, questionWords, wordsOf } from './normalise.ts'

test('capitals, accents and quotes make no difference', () => {
  assert.equal(fold('Café ’t HOEKJE'), "cafe 't hoekje")
  assert.deepEqual(wordsOf('Cliëntondersteuning & e-learning'), ['clientondersteuning', 'e', 'learning'])
  assert.equal(fold('bakıcı żółw'), 'bakici zolw')
})

test('only the first 300 characters of a question are read', () => {
  assert.equal(questionWords('zorg '.repeat(20_000)).length, 60)
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => wordsOf(text).join(' ') === wordsOf(fold(text)).join(' ')),
  )
})
