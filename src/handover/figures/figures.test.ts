import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Course, figuresOf } from './figures.ts'

const now = new Date('2026-12-31T12:00:00Z')
const around = { now, closingDays: [] }
/** Offered on a Monday morning, with contact the next day. */
const aCourse = (given: Partial<Course> = {}): Course => ({
  firstOfferedAt: new Date('2026-11-23T09:00:00Z'),
  contactOn: '2026-11-24',
  arrived: false,
  withdrawn: false,
  endedAt: null,
  attempts: 1,
  refusals: [],
  gap: null,
  ...given,
})
const times = (count: number, given: Partial<Course> = {}) => Array.from({ length: count }, () => aCourse(given))

test('four handovers say nothing, five do', () => {
  const few = figuresOf(times(4, { arrived: true, withdrawn: true, refusals: ['VOL'], gap: 'B6' }), around)
  assert.deepEqual(few, {
    handovers: null,
    contactInTime: null,
    confirmed: null,
    daysToContact: null,
    attempts: new Map(),
    refusals: new Map(),
    gaps: new Map(),
    withdrawn: null,
  })
  const five = figuresOf(times(5, { arrived: true, refusals: ['VOL'] }), around)
  assert.equal(five.contactInTime, 100)
  assert.deepEqual(five.refusals, new Map([['VOL', 5]]))
})

test('contact counts in working days from the first offer', () => {
  const onTime = times(6, { contactOn: '2026-11-30' })
  const late = times(6, { contactOn: '2026-12-01' })
  const figures = figuresOf([...onTime, ...late], around)
  assert.equal(figures.contactInTime, 50)
  assert.deepEqual(figures.daysToContact, { median: 5, p90: 6, count: 12 })
})

test('a closing day of the network does not count', () => {
  const closed = { ...around, closingDays: [{ day: '2026-11-25' }] }
  assert.equal(figuresOf(times(6, { contactOn: '2026-12-01' }), closed).contactInTime, 100)
})

test('who was offered yesterday is not too late yet, and who stopped early is not counted as late', () => {
  const called = times(8)
  const yesterday = times(9, { firstOfferedAt: new Date('2026-12-30T09:00:00Z'), contactOn: null })
  const stopped = times(9, { contactOn: null, withdrawn: true, endedAt: new Date('2026-11-24T09:00:00Z') })
  const forgotten = times(8, { contactOn: null })
  assert.equal(figuresOf([...called, ...yesterday, ...stopped], around).contactInTime, 100)
  assert.equal(figuresOf([...called, ...forgotten], around).contactInTime, 50)
})

test('no figure rests on fewer than five', () => {
  const course = fc.record({
    contactOn: fc.constantFrom(null, '2026-11-24', '2026-12-04'),
    arrived: fc.boolean(),
    withdrawn: fc.boolean(),
    attempts: fc.integer({ min: 1, max: 4 }),
    refusals: fc.array(fc.constantFrom('VOL', 'TAAL', 'GEBIED'), { maxLength: 3 }),
    gap: fc.constantFrom(null, 'B6', 'B1'),
  })
  fc.assert(
    fc.property(fc.array(course, { maxLength: 40 }), (given) => {
      const courses = given.map(aCourse)
      const { attempts, refusals, gaps, withdrawn, confirmed } = figuresOf(courses, around)
      for (const count of [...attempts.values(), ...refusals.values(), ...gaps.values()]) assert.ok(count >= 5)
      if (withdrawn !== null) assert.ok(courses.filter((one) => one.withdrawn).length >= 5)
      if (confirmed !== null) assert.ok(courses.filter((one) => one.arrived).length >= 5)
    }),
  )
})
