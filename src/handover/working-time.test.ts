import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isWorkingDay, localDay, localTime, momentOf } from '#platform/working-days.ts'
import { openCalendar } from './factories.ts'
import { type Calendar, workingDaysAfter, workingHoursAfter } from './timers.ts'

const moment = (text: string) => momentOf(text.slice(0, 10), text.slice(11))
const words = (date: Date) => `${localDay(date)} ${localTime(date)}`
const summerClosing: Calendar = { closingDays: [{ day: '2026-08-03' }, { day: '2026-08-04' }] }

describe('working days after a moment', () => {
  const cases: readonly (readonly [why: string, from: string, days: number, to: string, calendar?: Calendar])[] = [
    ['an ordinary day', '2026-03-02 10:00', 1, '2026-03-03 17:00'],
    ['the same day', '2026-03-02 10:00', 0, '2026-03-02 17:00'],
    ['just before five still counts today', '2026-03-02 16:59', 1, '2026-03-03 17:00'],
    ['from five on it counts tomorrow', '2026-03-02 17:00', 1, '2026-03-04 17:00'],
    ['over a weekend', '2026-03-06 16:30', 1, '2026-03-09 17:00'],
    ['on Friday evening', '2026-03-06 18:00', 1, '2026-03-10 17:00'],
    ['on Saturday', '2026-03-07 11:00', 1, '2026-03-10 17:00'],
    ['on Sunday before midnight', '2026-03-08 23:59', 0, '2026-03-09 17:00'],
    ['over Christmas 2026 (Friday and Saturday)', '2026-12-24 10:00', 1, '2026-12-28 17:00'],
    ['over New Year', '2026-12-31 10:00', 1, '2027-01-04 17:00'],
    ['over King’s day, a Monday in 2026', '2026-04-24 10:00', 1, '2026-04-28 17:00'],
    ['King’s day a day early when the 27th is a Sunday', '2031-04-25 10:00', 1, '2031-04-28 17:00'],
    ['over Easter', '2026-04-02 10:00', 2, '2026-04-07 17:00'],
    ['over Ascension', '2026-05-13 10:00', 1, '2026-05-15 17:00'],
    ['Bevrijdingsdag is worked', '2026-05-04 10:00', 1, '2026-05-05 17:00'],
    ['over own closing days', '2026-07-31 10:00', 1, '2026-08-05 17:00', summerClosing],
    ['when summer time begins', '2026-03-27 10:00', 1, '2026-03-30 17:00'],
    ['when summer time ends', '2026-10-23 10:00', 1, '2026-10-26 17:00'],
  ]
  for (const [why, from, days, to, calendar = openCalendar] of cases) {
    test(why, () => assert.equal(words(workingDaysAfter(moment(from), days, calendar)), to))
  }

  test('when the clock changes, five o’clock stays five o’clock', () => {
    assert.equal(
      workingDaysAfter(moment('2026-03-27 10:00'), 1, openCalendar).toISOString(),
      '2026-03-30T15:00:00.000Z',
    )
    assert.equal(
      workingDaysAfter(moment('2026-10-23 10:00'), 1, openCalendar).toISOString(),
      '2026-10-26T16:00:00.000Z',
    )
  })

  test('it is always five o’clock on a working day, and later than the moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: moment('2026-01-01 00:00'), max: moment('2031-01-01 00:00'), noInvalidDate: true }),
        fc.nat(40),
        (from, days) => {
          const end = workingDaysAfter(from, days, summerClosing)
          assert.equal(localTime(end), '17:00')
          assert.ok(isWorkingDay(localDay(end), summerClosing.closingDays))
          assert.ok(end > from)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('working hours after a moment', () => {
  const cases: readonly (readonly [from: string, to: string])[] = [
    ['2026-03-02 10:00', '2026-03-02 14:00'],
    ['2026-03-02 15:00', '2026-03-03 11:00'],
    ['2026-03-02 07:00', '2026-03-02 13:00'],
    ['2026-03-06 16:30', '2026-03-09 12:30'],
    ['2026-03-06 20:00', '2026-03-09 13:00'],
    ['2026-03-07 12:00', '2026-03-09 13:00'],
    ['2026-12-24 15:00', '2026-12-28 11:00'],
  ]
  for (const [from, to] of cases) {
    test(`4 from ${from}`, () => assert.equal(words(workingHoursAfter(moment(from), 4, openCalendar)), to))
  }
})
