import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closingDaysFrom } from './closing-days.ts'
import { aContact, aNetwork } from './factories.ts'
import { contactOf, reviewDue } from './network.ts'

test('a contact is found by its key', () => {
  assert.equal(contactOf(aNetwork(), '112')?.phone, '112')
  assert.equal(contactOf(aNetwork(), 'nergens'), null)
})

test('a contact is due for review from the day its term is over, when in doubt, or when never checked', () => {
  assert.equal(reviewDue(aContact({ checkedOn: '2026-10-01', reviewDays: 90 }), '2026-12-29'), false)
  assert.equal(reviewDue(aContact({ checkedOn: '2026-10-01', reviewDays: 90 }), '2026-12-30'), true)
  assert.equal(reviewDue(aContact({ status: 'check' }), '2026-10-02'), true)
  assert.equal(reviewDue(aContact({ checkedOn: null }), '2026-10-02'), true)
  assert.equal(reviewDue(aContact({ checkedOn: null, status: 'demo' }), '2026-10-02'), false)
})

test('the next closing days are the public holidays and the own days together, over the turn of the year', () => {
  const own = [
    { day: '2026-12-31', reason: 'Oudjaarsdag' },
    { day: '2026-04-03', reason: 'Goede Vrijdag' },
  ]
  assert.deepEqual(closingDaysFrom(own, '2026-12-25', 4), [
    { day: '2026-12-25', reason: 'Eerste Kerstdag' },
    { day: '2026-12-26', reason: 'Tweede Kerstdag' },
    { day: '2026-12-31', reason: 'Oudjaarsdag' },
    { day: '2027-01-01', reason: 'Nieuwjaarsdag' },
  ])
})
