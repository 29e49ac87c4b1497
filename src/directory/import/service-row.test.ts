import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aLocation, aReference, aServiceLine } from './factories.ts'
import { serviceRowOf } from './service-row.ts'

const read = (given: object = {}) => serviceRowOf(aServiceLine(given), aReference())

/** The fields that are refused. */
function refused(given: object) {
  const row = read(given)
  return row.ok ? [] : row.reason.map(({ field }) => field)
}

const accepted = (given: object = {}) => {
  const row = read(given)
  assert.ok(row.ok, JSON.stringify(row))
  return row.value
}

const schedule = { byday: ['MO'], opens: '09:00', closes: '12:00', freq: 'WEEKLY' }

// [what is wrong, the fields given, the field that the report names]
const refusals: [string, object, string][] = [
  ['a service without a name', { name: ' ' }, 'name'],
  ['a service without a summary', { summary: null }, 'summary'],
  ['a service without an id', { id: undefined }, 'id'],
  ['an id with a slash', { id: '../x' }, 'id'],
  ['a code outside the taxonomies', { codes: ['B3', 'B99'] }, 'codes'],
  ['an unknown kind of access', { access: 'gratis' }, 'access'],
  ['a missing kind of access', { access: null }, 'access'],
  ['an unknown kind of fee', { fee: { type: 'duur' } }, 'fee.type'],
  ['a missing fee', { fee: undefined }, 'fee.type'],
  ['an unknown way', { flexible: ['thuis'] }, 'flexible'],
  ['an unknown language', { languages: ['nl', 'xx'] }, 'languages'],
  ['an unknown status', { status: 'open' }, 'status'],
  ['a bad postcode', { locations: [aLocation({ postal_code: '0772 AB' })] }, 'locations[1].postal_code'],
  ['a place in Belgium', { locations: [aLocation({ latitude: 50.2 })] }, 'locations[1].latitude'],
  [
    'latitude and longitude swapped',
    { locations: [aLocation({ latitude: 6.6, longitude: 52.5 })] },
    'locations[1].latitude',
  ],
  ['half a point', { locations: [aLocation({ longitude: null })] }, 'locations[1].latitude'],
  ['a location without a place', { locations: [aLocation(), aLocation({ place: '' })] }, 'locations[2].place'],
  ['a bad time', { schedules: [{ ...schedule, opens: '9 uur' }] }, 'schedules[1].opens'],
  ['a time that does not exist', { schedules: [{ ...schedule, closes: '25:00' }] }, 'schedules[1].closes'],
  ['closing before opening', { schedules: [{ ...schedule, closes: '08:00' }] }, 'schedules[1].closes'],
  ['opening without closing', { schedules: [{ ...schedule, closes: null }] }, 'schedules[1].closes'],
  ['a day that does not exist', { schedules: [{ ...schedule, byday: ['MA'] }] }, 'schedules[1].byday'],
  ['a lowest age above the highest', { eligibility: { minimum_age: 18, maximum_age: 12 } }, 'eligibility.minimum_age'],
  ['half a year', { eligibility: { minimum_age: 17.5 } }, 'eligibility.minimum_age'],
  ['an age as text', { eligibility: { maximum_age: '18' } }, 'eligibility.maximum_age'],
  ['a date in the future', { last_verified: '2026-11-23' }, 'last_verified'],
  ['a date that does not exist', { last_verified: '2026-02-30' }, 'last_verified'],
  ['a date the Dutch way', { last_verified: '01-09-2026' }, 'last_verified'],
  ['a web address that runs', { url: 'javascript:alert(1)' }, 'url'],
  ['a web address with a password', { url: 'https://a:b@voorbeeld.nl' }, 'url'],
  ['a bad e-mail address', { email: 'info at delinde' }, 'email'],
  ['a telephone number in words', { phone: 'bel ons' }, 'phone'],
  ['an unknown organisation', { organization_id: 'org-9' }, 'organization_id'],
  ['no municipality at all', { municipalities: [] }, 'municipalities'],
  ['a text that is too long', { summary: 'a'.repeat(301) }, 'summary'],
  ['HTML', { description: 'Kom <b>langs</b>' }, 'description'],
  ['a script', { name: '<script>alert(1)</script>' }, 'name'],
  ['a control character', { name: 'In\u0000loop' }, 'name'],
  ['a turned reading direction', { name: 'In\u202eloop' }, 'name'],
  ['half a letter', { name: 'In\ud800loop' }, 'name'],
  ['a text that is a number', { name: 12 }, 'name'],
  ['a list that is a text', { codes: 'B3' }, 'codes'],
  ['a list without end', { places: Array.from({ length: 101 }, (_, index) => `Dorp ${index}`) }, 'places'],
  ['a fee that is a text', { fee: 'gratis' }, 'fee'],
  ['a field that does not exist', { telefoon: '0523 000 123' }, 'telefoon'],
]

for (const [what, given, field] of refusals) {
  test(`${what} is refused at ${field}`, () => assert.ok(refused(given).includes(field), `${refused(given)}`))
}

test('a valid row comes out as the directory keeps it', () => {
  const row = accepted()
  assert.equal(row.sourceId, 'svc-1')
  assert.deepEqual(row.locations[0]?.address, 'Stationsstraat 4a')
  assert.equal(row.locations[0]?.postalCode, '7772 AB')
  assert.deepEqual(row.flexibility, ['avond', 'groep'])
  assert.equal(row.schedules[0]?.description, null)
  assert.equal(row.status, 'active')
  assert.deepEqual(row.phone, { number: '0523 000 124', status: 'ok' })
})

test('nothing requires an address, a telephone number or a date', () => {
  const row = accepted({ locations: [], schedules: [], phone: null, email: null, url: null, last_verified: null })
  assert.deepEqual(row.locations, [])
  assert.equal(row.assuredDate, null)
})

test('a national service names no municipality', () => {
  assert.equal(accepted({ nationwide: true, municipalities: [] }).nationwide, true)
})

test('a night ends the next day when the words say so', () => {
  const night = { ...schedule, opens: '23:00', closes: '07:00' }
  assert.deepEqual(refused({ schedules: [night] }), ['schedules[1].closes'])
  assert.deepEqual(refused({ schedules: [{ ...night, description: 'Elke nacht' }] }), [])
})

test('a postcode may be only its four digits', () => {
  assert.equal(accepted({ locations: [aLocation({ postal_code: '2671' })] }).locations[0]?.postalCode, '2671')
})

test('white space is made tidy and letters are composed', () => {
  assert.equal(accepted({ name: '  Cafe\u0301   praat\t' }).name, 'Café praat')
})

test('smaller than, and a heart, are no HTML', () => {
  assert.equal(accepted({ summary: 'Voor kinderen < 12 jaar <3' }).summary, 'Voor kinderen < 12 jaar <3')
})

test('all that is wrong is said at once', () => {
  assert.deepEqual(refused({ name: '', access: 'x', codes: ['Q'], url: 'ftp://x.nl' }).sort(), [
    'access',
    'codes',
    'name',
    'url',
  ])
})

test('whatever stands in a row, reading it never throws', () => {
  const fields = fc.constantFrom(...Object.keys(aServiceLine()))
  fc.assert(fc.property(fc.dictionary(fields, fc.jsonValue()), (given) => typeof read(given).ok === 'boolean'))
})
