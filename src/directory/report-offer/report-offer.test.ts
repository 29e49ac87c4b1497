import assert from 'node:assert/strict'
import { test } from 'node:test'
import { texts } from '../texts.nl.ts'
import { parseReport } from './report-offer.form.ts'

test('without a reason the form says what to choose and keeps the note', () => {
  const form = parseReport({ opmerking: 'Verhuisd', reden: 'onzin' })
  assert.equal(form.errors.reason, texts.report.reasonMissing)
  assert.equal(form.values.note, 'Verhuisd')
})

test('"iets anders" needs a few words', () => {
  assert.equal(parseReport({ reden: 'anders' }).errors.note, texts.report.noteMissing)
  assert.deepEqual(parseReport({ reden: 'telefoon' }), { values: { reason: 'telefoon', note: '' }, errors: {} })
})
