import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { workingDaysAfter } from '../timers.ts'
import { beganBefore } from './task.ts'

const moments = fc.date({
  min: new Date('2026-10-01T00:00:00Z'),
  max: new Date('2027-06-01T00:00:00Z'),
  noInvalidDate: true,
})
const calendar = { closingDays: [{ day: '2026-11-23' }, { day: '2026-12-28' }] }

test('what began before the moment of a term is due in time, and what began then is not: for every moment, weekends and holidays included', () => {
  fc.assert(
    fc.property(moments, moments, fc.nat({ max: 3 }), (began, moment, days) => {
      const due = workingDaysAfter(began, days, calendar)
      assert.equal(began < beganBefore(moment, days, calendar), due <= moment)
    }),
    { numRuns: 2000 },
  )
})

test('a term ends exactly at five: a second before it is not due yet', () => {
  const five = new Date('2026-11-24T16:00:00Z')
  const before = new Date(five.getTime() - 1000)
  const began = new Date('2026-11-24T15:59:00Z')
  assert.equal(began < beganBefore(five, 0, calendar), true)
  assert.equal(began < beganBefore(before, 0, calendar), false)
})
