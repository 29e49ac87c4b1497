import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agesIn, opensTo, ownAge } from './ages.ts'
import { askersOf, audienceFactor } from './audience.ts'
import { anOffer } from './factories.ts'
import { questionWords } from './normalise.ts'

const ages = [
  ['ik ben 16 en zorg voor mama', [16], 16],
  ['ik ben pas veertien', [14], 14],
  ['mijn man van 71 dwaalt', [71], null],
  ['mijn vrouw is pas 54', [54], null],
  ['hij is 12 jaar', [12], null],
  ['3 jaar geleden is hij overleden', [], null],
  ['logeren binnen 10 km', [], null],
  ['ik werk 4 dagen', [], null],
  ['ik ben moe', [], null],
] as const
for (const [words, expected, own] of ages) {
  test(`“${words}” names the ages [${expected}]`, () => {
    assert.deepEqual(agesIn(questionWords(words)), expected)
    assert.equal(ownAge(questionWords(words)), own)
  })
}

test('an offer from 60 is open to 71 and to whoever names no age, and not to 54', () => {
  const offer = anOffer({ eligibility: { minimumAge: 60, maximumAge: null, text: null } })
  assert.deepEqual(
    [[71], [], [54], [54, 80]].map((list) => opensTo(offer, list)),
    [true, true, false, true],
  )
})

test('who says to be 15 is a child that grows up with care, and what is for pensioners goes down', () => {
  const askers = askersOf(questionWords('ik ben 15 en mama is ziek'), new Map([['WIE-OUD', 0.1]]))
  assert.equal(audienceFactor(['WIE-JKIND'], askers), 1)
  assert.equal(audienceFactor([], askers), 1)
  assert.ok(audienceFactor(['WIE-OUD'], askers) < 0.9)
})
