import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aNetwork, aPlace, aPostcodeArea } from './factories.ts'
import { findNetworks, findPlace } from './find-place.ts'
import type { Network } from './network.ts'

const serving = (slug: string, municipality: string, ...names: string[]): Network =>
  aNetwork({
    slug,
    name: `Mantelzorgnetwerk ${slug}`,
    region: slug,
    municipalities: [{ code: 'gm9902', name: municipality }],
    places: names.map((name) => aPlace({ name, municipality })),
    postcodeAreas: [],
  })

const coast = serving('kust', 'Westland', 'Ter Heijde', "'s-Gravenzande", 'De Lier', 'Monster', 'Wateringen')
const east = serving('oost', 'Ommen', 'Ommen', 'Arriën', 'Beerze', 'Beerzerveld', 'Lemele')
const north: Network = {
  ...serving('noord', 'Medemblik', 'Twisk', 'Zwaagdijk-Oost', 'Zwaagdijk-West', 'Medemblik', 'Hem'),
  postcodeAreas: [
    aPostcodeArea({ pc4: '1676', municipality: 'Medemblik', place: 'Twisk' }),
    aPostcodeArea({ pc4: '1692', municipality: 'Medemblik', place: null }),
  ],
}

const labelIn = (network: Network, text: string) => {
  const answer = findPlace(network, text)
  return answer.kind === 'found' ? `${answer.origin.label}${answer.corrected ? ' (corrected)' : ''}` : answer.kind
}

const cases: readonly [network: Network, typed: string, answer: string][] = [
  [coast, "'s-Gravenzande", "'s-Gravenzande"],
  [coast, '’s gravenzande', "'s-Gravenzande"],
  [coast, 'sgravenzande', "'s-Gravenzande"],
  [coast, 's Gravezande', "'s-Gravenzande (corrected)"],
  [coast, 'ter heyde', 'Ter Heijde'],
  [coast, 'Ter Heide', 'Ter Heijde (corrected)'],
  [coast, '  MONSTER  ', 'Monster'],
  [coast, 'Mosnter', 'Monster (corrected)'],
  [coast, 'westland', 'gemeente Westland'],
  [coast, 'Gemeente Westland', 'gemeente Westland'],
  [coast, 'De Lier, Zuid-Holland', 'De Lier'],
  [coast, 'wate', 'Wateringen'],
  [coast, 'Wageningen', 'elsewhere'],
  [coast, 'Watereinegn', 'unknown'],
  [east, 'Arrien', 'Arriën'],
  [east, 'Emmen', 'elsewhere'],
  [east, 'Omen', 'Ommen (corrected)'],
  [east, 'ommen', 'Ommen'],
  [east, 'gemeente Ommen', 'gemeente Ommen'],
  [east, 'Lemele Ommen', 'Lemele'],
  [east, 'Beer', 'unknown'],
  [north, 'Zwaagdijk', 'Zwaagdijk-Oost'],
  [north, 'zwaagdijk west', 'Zwaagdijk-West'],
  [north, 'Hem NH', 'Hem'],
  [north, 'Ham', 'unknown'],
  [north, '1676', '1676 Twisk'],
  [north, '1676ab', '1676 Twisk'],
  [north, ' 1676 AB Twisk', '1676 Twisk'],
  [north, '1692', '1692 gemeente Medemblik'],
  [north, '9999 ZZ', 'elsewhere'],
  [north, '16761', 'unknown'],
  [north, '0676', 'unknown'],
  [north, '', 'unknown'],
  [north, "'; drop table place; --", 'unknown'],
]
for (const [network, typed, answer] of cases) {
  test(`in ${network.region}, “${typed}” is ${answer}`, () => assert.equal(labelIn(network, typed), answer))
}

test('a place of another network is elsewhere, and we know where', () => {
  const answer = findPlace(coast, 'Lemele', [east, north])
  assert.equal(answer.kind, 'elsewhere')
  assert.equal(answer.kind === 'elsewhere' && answer.origin?.municipality, 'Ommen')
})

test('of two villages with one name the label says which, and the municipality chooses', () => {
  const both: Network = {
    ...east,
    municipalities: [...east.municipalities, { code: 'gm9903', name: 'Dalen' }],
    places: [...east.places, aPlace({ name: 'Lemele', municipality: 'Dalen' })],
  }
  assert.equal(labelIn(both, 'lemele'), 'Lemele (gemeente Ommen)')
  assert.equal(labelIn(both, 'Lemele (Dalen)'), 'Lemele (gemeente Dalen)')
  assert.equal(labelIn(both, 'lemele dalen'), 'Lemele (gemeente Dalen)')
})

test('a municipality is in the middle of its villages', () => {
  const two = {
    ...east,
    places: [aPlace({ latitude: 52, municipality: 'Ommen' }), aPlace({ latitude: 53, municipality: 'Ommen' })],
  }
  const answer = findPlace(two, 'gemeente ommen')
  assert.equal(answer.kind === 'found' && answer.origin.latitude, 52.5)
})

const all = [coast, east, north]
const networksFor = (text: string) => findNetworks(all, text).map(({ slug }) => slug)

test('a place or postcode leads to the network that serves it, typing errors forgiven', () => {
  assert.deepEqual(networksFor('Twisk'), ['noord'])
  assert.deepEqual(networksFor('1676 AB'), ['noord'])
  assert.deepEqual(networksFor('gravenzande'), [])
  assert.deepEqual(networksFor('s gravezande'), ['kust'])
  assert.deepEqual(networksFor('Mantelzorgnetwerk oost'), ['oost'])
  assert.deepEqual(networksFor('noord'), ['noord'])
})

test('a place elsewhere, an unknown postcode and nonsense lead nowhere', () => {
  for (const text of ['Wageningen', 'Emmen', '1000 AA', 'qqqq', '', '\0']) assert.deepEqual(networksFor(text), [])
})

test('a name that two networks know leads to both; only one typed exactly leads to that one', () => {
  const also = serving('ook', 'Hem', 'Hem', 'Lemelen')
  assert.deepEqual(findNetworks([...all, also], 'hem'), [north, also])
  assert.deepEqual(findNetworks([...all, also], 'lemele'), [east])
})

test('whatever is typed, also 100 kB of it, gets an answer within milliseconds', () => {
  const long = 'hardenbergummen '.repeat(6400)
  const started = performance.now()
  for (let i = 0; i < 100; i++) findPlace(north, long, all)
  assert.ok(performance.now() - started < 500)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const answer = findPlace(north, text, all)
      assert.ok(answer.kind === 'found' || answer.text.length <= 80)
      findNetworks(all, text)
    }),
  )
})

test('one typing error in a long name is forgiven, wherever it is made after the first letter', () => {
  const names = north.places.map(({ name }) => name).filter((name) => name.length > 6 && !name.includes('-'))
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('a', 'x', ''), (name, where, letter) => {
      const at = 1 + (where % (name.length - 1))
      assert.equal(labelIn(north, name.slice(0, at) + letter + name.slice(at + 1)).replace(' (corrected)', ''), name)
    }),
  )
})
