import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildCorrector, correct, editDistance } from './fuzzy.ts'

const words =
  'alzheimer rolstoel respijtzorg huishoudelijke dementie psychiatrie vrijwilliger huis thuis lotgenoten'.split(' ')
const corrector = buildCorrector(words.map((word) => [word, 1] as const))

const mistakes = [
  ['altzheimer', 'alzheimer'],
  ['alzeimer', 'alzheimer'],
  ['rolstol', 'rolstoel'],
  ['respijdzorg', 'respijtzorg'],
  ['huishoudlijke', 'huishoudelijke'],
  ['demensie', 'dementie'],
  ['spychiatrie', 'psychiatrie'],
  ['vrijwiliger', 'vrijwilliger'],
  ['lotgenooten', 'lotgenoten'],
]

for (const [typed = '', meant] of mistakes) {
  test(`${typed} is understood as ${meant}`, () => assert.equal(correct(corrector, typed)?.word, meant))
}

test('a short word is left alone: it may be any other', () => {
  assert.equal(correct(corrector, 'hui'), null)
  assert.equal(correct(corrector, 'muis'), null)
})

test('a word like none of ours is left alone', () => assert.equal(correct(corrector, 'zonnepanelen'), null))

test('two letters swapped are one mistake, and nothing is nearer than the word itself', () => {
  assert.equal(editDistance('spychiatrie', 'psychiatrie', 2), 1)
  fc.assert(fc.property(fc.string(), (word) => editDistance(word, word, 2) === 0))
})

test('the distance is the same both ways', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(fc.property(word, word, (one, other) => editDistance(one, other, 9) === editDistance(other, one, 9)))
})

const heard = [
  ['weikverpleeging', 'wijkverpleging'],
  ['digtbei', 'dichtbij'],
  ['aauderen', 'ouderen'],
  ['tehuisd', 'tehuis'],
  ['fiziotherapie', 'fysiotherapie'],
]
const sounding = buildCorrector(heard.map(([, meant = '']) => [meant, 1] as const))
for (const [typed = '', meant] of heard) {
  test(`${typed}, written as it sounds, is understood as ${meant}`, () =>
    assert.equal(correct(sounding, typed)?.word, meant))
}
