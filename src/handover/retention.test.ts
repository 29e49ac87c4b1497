import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCalendar } from './factories.ts'
import { eraseAtOf } from './retention.ts'

const endedAt = new Date('2026-11-20T10:00:00Z')
const dayOf = (state: 'afgerond' | 'ingetrokken', contentDays?: number) =>
  eraseAtOf({ state, endedAt }, contentDays ? { ...openCalendar, contentDays } : openCalendar)
    ?.toISOString()
    .slice(0, 10)

test('what is personal in a finished handover goes after 90 days, or after the term that the network chose', () => {
  assert.equal(dayOf('afgerond'), '2027-02-18')
  assert.equal(dayOf('afgerond', 30), '2026-12-20')
})

test('who stopped is forgotten within one working day, whatever the network chose', () => {
  assert.equal(dayOf('ingetrokken', 180), '2026-11-23')
})

test('nothing goes while a handover runs', () =>
  assert.equal(eraseAtOf({ state: 'aangeboden', endedAt: null }, openCalendar), null))
