import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closingHolidayOn, localDay, localTime, momentOf, weekdayOf } from '#platform/working-days.ts'
import { aContact, aNetwork } from './factories.ts'
import type { ContactPoint, OpeningHours } from './network.ts'
import { openingOf, openingsValidUntil } from './opening.ts'

const own = aContact()
const at = (day: string, time: string) => momentOf(day, time)

test('on a working day the line is open until five', () => {
  assert.deepEqual(openingOf(own, [], at('2026-11-23', '09:00')), { open: true, until: at('2026-11-23', '17:00') })
})

test('at five it is closed, and opens the next morning', () => {
  assert.deepEqual(openingOf(own, [], at('2026-11-23', '17:00')), { open: false, opensAt: at('2026-11-24', '09:00') })
})

test('on Friday evening it opens on Monday, also over the change to winter time', () => {
  assert.deepEqual(openingOf(own, [], at('2026-10-23', '18:00')), { open: false, opensAt: at('2026-10-26', '09:00') })
})

test('at five past five on Tweede Paasdag it opens on Tuesday', () => {
  assert.deepEqual(openingOf(own, [], at('2026-04-06', '17:05')), { open: false, opensAt: at('2026-04-07', '09:00') })
})

test('the closing days of the network close its own line and no other', () => {
  const closingDays = [{ day: '2026-04-03', reason: 'Goede Vrijdag' }]
  const noon = at('2026-04-03', '12:00')
  assert.equal(openingOf(own, closingDays, noon).open, false)
  assert.equal(openingOf(aContact({ key: 'mantelzorglijn' }), closingDays, noon).open, true)
})

test('a line that answers on Sundays answers on a public holiday, with the hours of a Sunday', () => {
  const line = aContact({
    key: 'kindertelefoon',
    hours: [...own.hours, { weekday: 7, opens: '12:00', closes: '15:00' }],
  })
  assert.deepEqual(openingOf(line, [], at('2026-12-25', '10:00')), { open: false, opensAt: at('2026-12-25', '12:00') })
})

test('hours that touch at midnight are one stretch: the weekend of a huisartsenpost ends on Monday morning', () => {
  assert.deepEqual(openingOf(doctors, [], at('2026-11-20', '20:00')), { open: true, until: at('2026-11-23', '08:00') })
  assert.deepEqual(openingOf(doctors, [], at('2026-11-23', '08:00')), {
    open: false,
    opensAt: at('2026-11-23', '17:00'),
  })
})

test('who is always open has no end, and who tells no hours has no beginning', () => {
  const now = at('2026-11-23', '03:00')
  assert.deepEqual(openingOf(aContact({ alwaysOpen: true, hours: [] }), [], now), { open: true, until: null })
  assert.deepEqual(openingOf(aContact({ hours: [] }), [], now), { open: false, opensAt: null })
  const everyHour = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
  assert.deepEqual(openingOf(aContact({ hours: everyHour }), [], now), { open: true, until: null })
})

test('a page about opening hours is true until the first change, and never past midnight', () => {
  const network = aNetwork({ contacts: [own, doctors] })
  assert.deepEqual(openingsValidUntil(network, at('2026-11-23', '07:30')), at('2026-11-23', '08:00'))
  assert.deepEqual(openingsValidUntil(network, at('2026-11-23', '16:59')), at('2026-11-23', '17:00'))
  assert.deepEqual(openingsValidUntil(network, at('2026-11-23', '17:00')), at('2026-11-24', '00:00'))
})

test('in five years of random moments, what is said is so: open until then, or closed until then', () => {
  const moments = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(own, doctors, oddLine),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (now, contact, share) => {
        const opening = openingOf(contact, ownDays, now)
        const change = opening.open ? opening.until : opening.opensAt
        assert.ok(change && change > now)
        const between = new Date(Number(now) + Math.floor(share * (Number(change) - Number(now) - 1)))
        assert.equal(wallClockSaysOpen(contact, now), opening.open)
        assert.equal(wallClockSaysOpen(contact, between), opening.open)
        assert.equal(wallClockSaysOpen(contact, change), !opening.open)
      },
    ),
    { numRuns: 1500 },
  )
})

const doctors: ContactPoint = aContact({
  key: 'huisartsenpost',
  hours: [
    ...[1, 2, 3, 4, 5].flatMap((weekday): OpeningHours[] => [
      { weekday, opens: '00:00', closes: '08:00' },
      { weekday, opens: '17:00', closes: '24:00' },
    ]),
    { weekday: 6, opens: '00:00', closes: '24:00' },
    { weekday: 7, opens: '00:00', closes: '24:00' },
  ],
})
const oddLine = aContact({
  hours: [
    { weekday: 2, opens: '13:30', closes: '16:00' },
    { weekday: 2, opens: '09:15', closes: '12:00' },
    { weekday: 7, opens: '00:00', closes: '01:45' },
  ],
})
const ownDays = ['2026-04-03', '2026-05-05', '2027-05-07', '2028-12-31'].map((day) => ({ day, reason: 'Gesloten' }))

/** The same question, answered by looking at the clock on the wall. */
function wallClockSaysOpen({ key, hours }: ContactPoint, moment: Date) {
  const [day, time] = [localDay(moment), localTime(moment)]
  if (key === 'own' && ownDays.some((closed) => closed.day === day)) return false
  const weekday = closingHolidayOn(day) ? 7 : weekdayOf(day)
  return hours.some((each) => each.weekday === weekday && each.opens <= time && time < each.closes)
}
