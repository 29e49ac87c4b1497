import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offer } from '../offer.ts'
import { anOffer, anOrigin } from './factories.ts'
import { distanceTo, nearnessOf } from './nearness.ts'

const at = (city: string, latitude: number, longitude: number) => ({
  ...{ name: null, address: null, postalCode: null },
  ...{ city, latitude, longitude },
})

const cases: [string, Partial<Offer>, string][] = [
  ['for this village', { places: ['Beekdorp'] }, 'dorp'],
  ['held in this village', { locations: [at('Beekdorp', 52, 6)] }, 'dorp'],
  ['for another village', { places: ['Verdorp'] }, 'elders'],
  ['for this municipality', {}, 'gemeente'],
  ['for another municipality', { municipalities: ['Verstad'] }, 'elders'],
  ['for several municipalities', { municipalities: ['Aadorp', 'Verstad'] }, 'regio'],
  ['for several, 3 km away', { municipalities: ['Aadorp', 'Verstad'], locations: [at('X', 52.027, 6)] }, 'gemeente'],
  ['for several, 20 km away', { municipalities: ['Aadorp', 'Verstad'], locations: [at('X', 52.18, 6)] }, 'regio'],
  ['for the whole country', { nationwide: true, municipalities: [] }, 'landelijk'],
  ['of no network', { networkId: null }, 'landelijk'],
]

for (const [what, offer, expected] of cases) {
  test(`an offer ${what} counts as ${expected}`, () => assert.equal(nearnessOf(anOffer(offer), anOrigin()), expected))
}

test('someone who only names the municipality is not sent away from an offer in one of its villages', () => {
  assert.equal(nearnessOf(anOffer({ places: ['Verdorp'] }), anOrigin({ place: null })), 'gemeente')
})

test('the distance is that to the nearest address, in kilometres', () => {
  const offer = anOffer({ locations: [at('X', 52.5, 6), at('Y', 52, 6.1)] })
  assert.ok(Math.abs((distanceTo(offer, anOrigin()) ?? 0) - 6.85) < 0.05)
  assert.equal(distanceTo(anOffer(), anOrigin()), null)
})
