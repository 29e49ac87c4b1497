import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anIndex, anOffer } from './factories.ts'
import { loadLexicon } from './lexicon.ts'
import { suggest } from './suggest.ts'

const index = anIndex(
  [
    anOffer({ id: '1', name: 'Rolstoel lenen', codes: ['B8', 'AAN-HULPM'] }),
    anOffer({ id: '2', name: 'Alzheimer Café Aadorp', codes: ['B3'], places: ['Beekdorp'] }),
    anOffer({ id: '3', name: 'Waken in de nacht', codes: ['B6', 'AAN-RNACHT'] }),
  ],
  loadLexicon(),
)
const labelsFor = (typed: string) => suggest(index, typed, 8).map(({ kind, label }) => `${kind} ${label}`)

const finds = [
  ['rol', 'offer Rolstoel lenen', 'the beginning of a name'],
  ['lenen', 'offer Rolstoel lenen', 'another word of a name'],
  ['cafe alz', 'offer Alzheimer Café Aadorp', 'words in another order, without accents'],
  ['rolsteol', 'offer Rolstoel lenen', 'a typing error'],
  ['nachtz', 'subject Nachtzorg', 'a kind of help'],
  ['een hulpm', 'subject Hulpmiddelen', 'the lay word for it, from its first word on'],
  ['hij spookt', 'subject Nachtzorg', 'a lay expression'],
  ['beek', 'place Beekdorp', 'a place'],
]
for (const [typed = '', expected = '', why] of finds) {
  test(`“${typed}” suggests ${expected}: ${why}`, () =>
    assert.ok(labelsFor(typed).includes(expected), labelsFor(typed).join(', ')))
}

test('a letter, nothing, and what nobody offers suggest nothing', () => {
  for (const typed of ['', 'r', ' ', 'zzz', 'boodschappen']) assert.deepEqual(labelsFor(typed), [])
})

test('what is shown is a label of the taxonomy or a name, never how people say it', () => {
  const shown = suggest(index, 'hij', 8).map(({ label }) => label)
  assert.ok(shown.every((label) => ['Nachtzorg', 'Hulpmiddelen'].includes(label)))
})

test('whatever is typed, no more than the limit comes back, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 12 }), (typed, limit) => {
      assert.ok(suggest(index, typed, limit).length <= limit)
    }),
  )
})
