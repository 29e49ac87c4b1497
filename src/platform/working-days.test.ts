import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addWorkingDays,
  closingHolidayOn,
  daysBetween,
  isWorkingDay,
  localDay,
  localTime,
  momentOf,
  publicHolidays,
  weekdayOf,
  workingDaysBetween,
} from './working-days.ts'

const easterSundays =
  `1961-04-02 1981-04-19 2000-04-23 2008-03-23 2011-04-24 2016-03-27 2019-04-21 2024-03-31 2025-04-20
  2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2035-03-25 2038-04-25 2049-04-18 2076-04-19`.split(/\s+/)

for (const easter of easterSundays) {
  test(`Easter of ${easter.slice(0, 4)} is on ${easter}`, () => {
    assert.equal(dayOf(Number(easter.slice(0, 4)), 'Eerste Paasdag'), easter)
  })
}

test('the public holidays of 2026 are those of the calendar', () => {
  assert.deepEqual(
    publicHolidays(2026).map(({ day, name, closes }) => `${day} ${name}${closes ? '' : ' (open)'}`),
    [
      '2026-01-01 Nieuwjaarsdag',
      '2026-04-03 Goede Vrijdag (open)',
      '2026-04-05 Eerste Paasdag',
      '2026-04-06 Tweede Paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag (open)',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-24 Eerste Pinksterdag',
      '2026-05-25 Tweede Pinksterdag',
      '2026-12-25 Eerste Kerstdag',
      '2026-12-26 Tweede Kerstdag',
    ],
  )
})

test("King's day moves to Saturday when the 27th is a Sunday", () => {
  assert.equal(dayOf(2025, 'Koningsdag'), '2025-04-26')
  assert.equal(dayOf(2031, 'Koningsdag'), '2031-04-26')
  assert.equal(dayOf(2027, 'Koningsdag'), '2027-04-27')
})

test('Goede Vrijdag is a working day, unless it is a closing day of one’s own', () => {
  assert.equal(isWorkingDay('2026-04-03'), true)
  assert.equal(isWorkingDay('2026-04-03', [{ day: '2026-04-03' }]), false)
  assert.equal(closingHolidayOn('2026-04-03'), null)
})

test('who asks on Friday before Easter gets an answer on Tuesday', () => {
  assert.equal(addWorkingDays('2026-04-03', 1), '2026-04-07')
  assert.equal(workingDaysBetween('2026-04-03', '2026-04-07'), 1)
})

test('nought working days after a Saturday is Monday; one before it is Friday', () => {
  assert.equal(addWorkingDays('2026-11-21', 0), '2026-11-23')
  assert.equal(addWorkingDays('2026-11-20', 0), '2026-11-20')
  assert.equal(addWorkingDays('2026-11-21', -1), '2026-11-20')
})

test('Christmas and the turn of the year are stepped over', () => {
  assert.equal(addWorkingDays('2026-12-24', 5, [{ day: '2026-12-31' }]), '2027-01-05')
})

test('counting undoes adding, whatever the day, the number and the closing days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), fc.array(anyDay, { maxLength: 20 }), (day, n, closed) => {
      const closingDays = closed.map((each) => ({ day: each }))
      const start = addWorkingDays(day, 0, closingDays)
      const reached = addWorkingDays(start, n, closingDays)
      assert.equal(workingDaysBetween(start, reached, closingDays), n)
      assert.equal(isWorkingDay(reached, closingDays), true)
    }),
    { numRuns: 200 },
  )
})

test('a week has at most five working days, and days are counted like a calendar does', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      assert.ok(workingDaysBetween(day, addDays(day, 7)) <= 5)
      assert.equal(daysBetween(day, addDays(day, 400)), 400)
      assert.equal(weekdayOf(addDays(day, 1)), (weekdayOf(day) % 7) + 1)
    }),
  )
})

test('dutch clocks are one hour ahead of UTC in winter and two in summer', () => {
  assert.equal(momentOf('2026-01-15', '09:00').toISOString(), '2026-01-15T08:00:00.000Z')
  assert.equal(momentOf('2026-07-15', '09:00').toISOString(), '2026-07-15T07:00:00.000Z')
  assert.equal(localDay(new Date('2026-07-15T22:30:00Z')), '2026-07-16')
  assert.equal(localTime(new Date('2026-01-15T23:05:00Z')), '00:05')
})

test('a time the clock jumps over is the moment of the jump; a time that comes twice is its first coming', () => {
  assert.equal(momentOf('2026-03-29', '02:30').toISOString(), '2026-03-29T01:00:00.000Z')
  assert.equal(momentOf('2026-03-29', '03:00').toISOString(), '2026-03-29T01:00:00.000Z')
  assert.equal(momentOf('2026-10-25', '02:30').toISOString(), '2026-10-25T00:30:00.000Z')
  assert.equal(momentOf('2026-10-25', '03:00').toISOString(), '2026-10-25T02:00:00.000Z')
})

test('24:00 is midnight of the next day', () => {
  assert.deepEqual(momentOf('2026-03-28', '24:00'), momentOf('2026-03-29', '00:00'))
})

test('a moment made of a day and a time reads as that day and time, and later times are later moments', () => {
  const anyTime = fc.integer({ min: 0, max: 1438 })
  fc.assert(
    fc.property(anyDay, anyTime, (day, minute) => {
      const time = clock(minute)
      const moment = momentOf(day, time)
      assert.ok(moment <= momentOf(day, clock(minute + 1)))
      assert.equal(localDay(moment), day)
      if (localTime(moment) !== time) assert.equal(localTime(moment), '03:00')
    }),
    { numRuns: 500 },
  )
})

const anyDay = fc.integer({ min: 0, max: 365 * 60 }).map((days) => addDays('2000-01-01', days))
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const dayOf = (year: number, name: string) => publicHolidays(year).find((holiday) => holiday.name === name)?.day
