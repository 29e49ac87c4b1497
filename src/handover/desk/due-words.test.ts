import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueInWords, sinceInWords } from './due-words.ts'

const now = new Date('2026-11-24T10:00:00+01:00')
const at = (moment: string) => new Date(`${moment}:00+01:00`)

test('a deadline is said as a colleague would say it', () => {
  assert.equal(dueInWords(at('2026-11-24T17:00'), now), 'vandaag vóór 17.00 uur')
  assert.equal(dueInWords(at('2026-11-25T12:00'), now), 'morgen vóór 12.00 uur')
  assert.equal(dueInWords(at('2026-11-27T17:00'), now), 'vrijdag 27 november vóór 17.00 uur')
})

test('what is late says since when', () => {
  assert.equal(dueInWords(at('2026-11-24T09:05'), now), 'te laat sinds 9.05 uur')
  assert.equal(dueInWords(at('2026-11-23T17:00'), now), 'te laat sinds gisteren')
  assert.equal(dueInWords(at('2026-11-20T17:00'), now), 'te laat sinds vrijdag 20 november')
})

test('since when something stands is near where it is near', () => {
  assert.equal(sinceInWords(at('2026-11-24T09:30'), now), 'vandaag 9.30 uur')
  assert.equal(sinceInWords(at('2026-11-23T09:30'), now), 'gisteren')
})
