import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeIn } from './place-in.ts'

const places = ['Kloosterhaar', 'Leek', 'Monster', 'De Krim', "'s-Gravenzande", 'Arriën', 'Lutten', 'Slagharen', 'Hem']

const found = [
  ['samen eten in Kloosterhaar', 'Kloosterhaar', 'samen eten'],
  ['iemand die bij mijn vader in arrien langsgaat', 'Arriën', 'iemand die bij mijn vader langsgaat'],
  ['logeren in de buurt van Leek', 'Leek', 'logeren'],
  ['inloop De Krim', 'De Krim', 'inloop'],
  ["dagopvang te 's Gravenzande", "'s-Gravenzande", 'dagopvang'],
  ['kloosterhaar', 'Kloosterhaar', ''],
]
for (const [words = '', place, rest] of found) {
  test(`“${words}” is about ${place}`, () => assert.deepEqual(placeIn(words, places), { place, words: rest }))
}

for (const words of ['ik ben een leek', 'ik geef hem eten', 'het monster van de nacht', 'rolstoel lenen', '']) {
  test(`“${words}” names no place`, () => assert.deepEqual(placeIn(words, places), { place: null, words }))
}

test('any words and any places give a place of the list or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (words, some) => {
      const { place } = placeIn(words, some)
      assert.ok(place === null || some.includes(place))
    }),
  )
})
