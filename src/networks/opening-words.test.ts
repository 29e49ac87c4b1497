import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentOf } from '#platform/working-days.ts'
import { aContact } from './factories.ts'
import { openingOf } from './opening.ts'
import { hoursInWords, openingInWords } from './opening-words.ts'

const said = (day: string, time: string, closed: readonly string[] = []) => {
  const now = momentOf(day, time)
  const closingDays = closed.map((each) => ({ day: each, reason: 'Gesloten' }))
  return openingInWords(openingOf(aContact(), closingDays, now), now)
}

const cases: readonly [day: string, time: string, sentence: string][] = [
  ['2026-11-23', '12:00', 'Wij zijn er nu, tot 17 uur.'],
  ['2026-11-23', '08:00', 'Nu gesloten. Vandaag vanaf 9 uur zijn wij er weer.'],
  ['2026-11-23', '17:00', 'Nu gesloten. Morgen vanaf 9 uur zijn wij er weer.'],
  ['2026-11-22', '23:59', 'Nu gesloten. Morgen vanaf 9 uur zijn wij er weer.'],
  ['2026-11-20', '17:30', 'Nu gesloten. Maandag vanaf 9 uur zijn wij er weer.'],
  ['2026-12-24', '17:05', 'Nu gesloten. Maandag vanaf 9 uur zijn wij er weer.'],
]
for (const [day, time, sentence] of cases) {
  test(`on ${day} at ${time} we say: ${sentence}`, () => assert.equal(said(day, time), sentence))
}

test('an opening more than six days away is told with its date', () => {
  const christmas = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04']
  assert.equal(
    said('2026-12-28', '10:00', christmas),
    'Nu gesloten. Op dinsdag 5 januari vanaf 9 uur zijn wij er weer.',
  )
  assert.equal(said('2026-12-30', '10:00', christmas), 'Nu gesloten. Dinsdag vanaf 9 uur zijn wij er weer.')
})

test('an end on another day names the day, and midnight is called midnight', () => {
  const now = momentOf('2026-11-20', '20:00')
  const until = (day: string, time: string) => openingInWords({ open: true, until: momentOf(day, time) }, now)
  assert.equal(until('2026-11-20', '20:30'), 'Wij zijn er nu, tot 20.30 uur.')
  assert.equal(until('2026-11-20', '24:00'), 'Wij zijn er nu, tot middernacht.')
  assert.equal(until('2026-11-21', '08:00'), 'Wij zijn er nu, tot morgen 8 uur.')
  assert.equal(until('2026-11-23', '08:00'), 'Wij zijn er nu, tot maandag 8 uur.')
})

test('without an end or a beginning we say no more than we know', () => {
  const now = momentOf('2026-11-20', '20:00')
  assert.equal(openingInWords({ open: true, until: null }, now), 'Dag en nacht bereikbaar.')
  assert.equal(openingInWords({ open: false, opensAt: null }, now), 'Nu gesloten.')
})

const on = (weekdays: readonly number[], opens: string, closes: string) =>
  weekdays.map((weekday) => ({ weekday, opens, closes }))

test('the hours of a week are told in words', () => {
  const words = (...hours: ReturnType<typeof on>[]) => hoursInWords(aContact({ hours: hours.flat() }))
  assert.equal(words(on([1, 2, 3, 4, 5], '09:00', '17:00')), 'maandag tot en met vrijdag van 9 tot 17 uur')
  assert.equal(words(on([1, 2, 3, 4, 5, 6, 7], '11:00', '21:00')), 'elke dag van 11 tot 21 uur')
  assert.equal(words(on([1, 4], '08:30', '12:00')), 'maandag en donderdag van 8.30 tot 12 uur')
  assert.equal(
    words(on([2], '13:00', '16:00'), on([2], '09:00', '12:00')),
    'dinsdag van 9 tot 12 uur en van 13 tot 16 uur',
  )
  assert.equal(
    words(on([1, 2, 3, 5], '09:00', '17:00'), on([6, 7], '00:00', '24:00')),
    'maandag tot en met woensdag en vrijdag van 9 tot 17 uur; zaterdag en zondag de hele dag',
  )
  assert.equal(words(on([5], '17:00', '24:00')), 'vrijdag van 17 uur tot middernacht')
  assert.equal(words(), '')
  assert.equal(hoursInWords(aContact({ alwaysOpen: true })), 'dag en nacht')
})
