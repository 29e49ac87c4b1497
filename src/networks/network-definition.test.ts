import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCountryContacts, readNetworkDefinition } from './network-definition.ts'

const contact = {
  key: 'own',
  name: 'Mantelzorgnetwerk Veendal',
  forWhom: 'Voor iedereen die voor een ander zorgt.',
  phone: '0599 000 100',
  email: null,
  url: null,
  address: { street: 'Voorbeeldplein 1', postalCode: '7999 ZZ', city: 'Veendal' },
  hours: [{ weekdays: [1, 2], opens: '09:00', closes: '17:00' }],
  alwaysOpen: false,
  cost: null,
  source: 'voorbeeld',
  status: 'demo',
  checkedOn: null,
  reviewDays: 90,
}
const municipality = {
  code: 'gm9901',
  name: 'Veendal',
  places: [{ name: 'Veendal', latitude: 52.5, longitude: 6.5 }],
  postcodeAreas: [{ pc4: '7999', place: 'Veendal', latitude: 52.5, longitude: 6.5 }],
}
const file = {
  slug: 'veendal',
  name: 'Mantelzorgnetwerk Veendal',
  region: 'Veenstreek',
  tagline: 'naast wie zorgt',
  host: null,
  theme: { main: '#1e5b4f' },
  languages: ['nl'],
  volunteers: 'verwijzen',
  handoverDays: 90,
  isDemo: true,
  sharesWith: [],
  municipalities: [municipality],
  contacts: [contact],
  closingDays: [{ day: '2026-12-31', reason: 'Oudjaarsdag' }],
}

test('a whole file is read, with the hours of each weekday', () => {
  const read = readNetworkDefinition(file)
  assert.ok(read.ok, read.ok ? '' : read.reason)
  assert.deepEqual(read.value.contacts[0]?.hours, [
    { weekday: 1, opens: '09:00', closes: '17:00' },
    { weekday: 2, opens: '09:00', closes: '17:00' },
  ])
})

const refusals: readonly [change: Record<string, unknown>, reason: RegExp][] = [
  [{ slug: 'Veendal!' }, /^slug must be a slug/],
  [{ handoverDays: 365 }, /^handoverDays must be a number from 30 to 180/],
  [{ volunteers: 'soms' }, /^volunteers must be verwijzen or bemiddelen/],
  [{ isDemo: 'ja' }, /^isDemo must be true or false/],
  [{ colour: 'red' }, /^colour must be left out/],
  [{ name: undefined }, /^name must be a text/],
  [{ theme: { main: '#aaaaaa' } }, /^main \(#aaaaaa\) with .* has contrast/],
  [{ municipalities: [{ ...municipality, code: '9901' }] }, /^municipalities\[0\]\.code must be a municipality code/],
  [{ municipalities: [{ ...municipality, places: [] }] }, /^7999 lies in Veendal, which is no place of Veendal/],
  [{ municipalities: [municipality, municipality] }, /^gm9901 stands here twice/],
  [{ contacts: [contact, contact] }, /^own stands here twice/],
  [{ contacts: [{ ...contact, checkedOn: '1 mei' }] }, /^contacts\[0\]\.checkedOn must be a day/],
  [
    { contacts: [{ ...contact, hours: [{ weekdays: [1], opens: '17:00', closes: '09:00' }] }] },
    /^own opens at 17:00 and closes at 09:00/,
  ],
]
for (const [change, reason] of refusals) {
  test(`a file with ${JSON.stringify(change).slice(0, 60)} is refused with a reason`, () => {
    const read = readNetworkDefinition({ ...file, ...change })
    assert.match(read.ok ? 'accepted' : read.reason, reason)
  })
}

test('a file that is no object is refused, and so is a list of contacts without its name', () => {
  assert.deepEqual(readNetworkDefinition([]), { ok: false, reason: 'The file must be an object' })
  assert.equal(readCountryContacts([contact]).ok, false)
  assert.equal(readCountryContacts({ contacts: [contact] }).ok, true)
})
