import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closingHolidayOn, weekdayOf } from '#platform/working-days.ts'
import type { ContactDefinition } from './network-definition.ts'
import { readNetworkFiles } from './network-files.ts'

const folder = new URL('../../database/demo/networks/', import.meta.url)
const { networks, countryContacts } = await readNetworkFiles(folder)
const municipalities = networks.flatMap((network) => network.municipalities)

test('there are five demo networks with eleven municipalities, none in two networks', () => {
  assert.deepEqual(
    networks.map(({ slug }) => slug),
    ['hardenberg', 'ommen', 'westerkwartier', 'westfriesland', 'westland'],
  )
  assert.equal(new Set(municipalities.map(({ code }) => code)).size, 11)
  assert.equal(municipalities.length, 11)
})

test('Hardenberg and Ommen share what they offer; the others share with nobody', () => {
  assert.deepEqual(
    networks.map(({ sharesWith }) => sharesWith.join()),
    ['ommen', 'hardenberg', '', '', ''],
  )
})

test('no postcode belongs to two municipalities', () => {
  const areas = municipalities.flatMap(({ postcodeAreas }) => postcodeAreas.map(({ pc4 }) => pc4))
  assert.equal(new Set(areas).size, areas.length)
})

for (const { name, places, postcodeAreas } of municipalities) {
  test(`every village and postcode of ${name} lies where ${name} lies`, () => {
    const centre = middleOf(postcodeAreas)
    for (const area of postcodeAreas) {
      assert.ok(kilometres(area, centre) < 15, `${area.pc4} is far from ${name}`)
      const village = places.find((place) => place.name === area.place)
      if (village) assert.ok(kilometres(area, village) < 4, `${area.pc4} is far from ${village.name}`)
    }
    for (const place of places) assert.ok(kilometres(place, centre) < 15, `${place.name} is far from ${name}`)
  })
}

test('every number of a demo network is made up and says so; no national number is', () => {
  const own = networks.flatMap(({ contacts }) => contacts)
  assert.ok(own.every(({ phone, status }) => status === 'demo' && /^0\d{3} 000 1\d\d$/.test(phone ?? '')))
  assert.ok(countryContacts.every(({ status }) => status !== 'demo'))
})

test('the lines for danger are there, free and answered day and night', () => {
  const lines = ['112', '113', 'veilig-thuis'].map((key) => countryContacts.find((contact) => contact.key === key))
  assert.deepEqual(
    lines.map((line) => line?.phone),
    ['112', '113', '0800-2000'],
  )
  assert.ok(lines.every((line) => line?.alwaysOpen && line.cost?.startsWith('gratis')))
})

test('a number in doubt is not called checked', () => {
  const inDoubt = (contact: ContactDefinition) => contact.status === 'check'
  assert.ok(countryContacts.filter(inDoubt).some(({ key }) => key === 'mantelzorglijn'))
  assert.ok(countryContacts.filter(inDoubt).every(({ checkedOn }) => checkedOn === null))
})

test('the closing days are days on which the line would have been open', () => {
  for (const { slug, closingDays } of networks) {
    assert.ok(closingDays.length > 0)
    for (const { day } of closingDays) assert.ok(weekdayOf(day) <= 5 && !closingHolidayOn(day), `${slug} ${day}`)
  }
})

type Point = { latitude: number; longitude: number }

/** The middle between the outermost ones: Hardenberg has most of its postcodes in the east. */
const middleOf = (points: readonly Point[]): Point => ({
  latitude: halfway(points.map(({ latitude }) => latitude)),
  longitude: halfway(points.map(({ longitude }) => longitude)),
})

const halfway = (numbers: readonly number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2

/** Near 52.5° north a degree of longitude is 67.7 km; good enough for distances within a municipality. */
const kilometres = (one: Point, other: Point) =>
  Math.hypot((one.latitude - other.latitude) * 111.2, (one.longitude - other.longitude) * 67.7)
