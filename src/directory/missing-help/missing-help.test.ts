import assert from 'node:assert/strict'
import { test } from 'node:test'
import { texts } from '../texts.nl.ts'
import { looksPersonal, parseMissingHelp } from './missing-help.form.ts'

test('a sentence may stay empty', () => {
  assert.deepEqual(parseMissingHelp({ vraag: 'nachtoppas' }), {
    values: { words: 'nachtoppas', place: '', note: '' },
    errors: {},
  })
})

test('a phone number or a mail address is not kept, and the sentence is', () => {
  const form = parseMissingHelp({ vraag: 'oppas', opmerking: 'Bel mij op 06 12 34 56 78' })
  assert.equal(form.errors.note, texts.missing.personal)
  assert.equal(form.values.note, 'Bel mij op 06 12 34 56 78')
})

test('an ordinary sentence with a year or an age is not personal', () => {
  for (const note of ['Mijn moeder is 87 jaar', 'Sinds 2019 is er niets', '3 x per week, 24 uur per dag'])
    assert.equal(looksPersonal(note), false)
  for (const note of ['jan@voorbeeld.nl', '0612345678', '+31 (0)6-1234 5678']) assert.equal(looksPersonal(note), true)
})

test('a sentence that is too long is said to be so, and kept', () => {
  const form = parseMissingHelp({ opmerking: 'lang '.repeat(90) })
  assert.equal(form.errors.note, texts.missing.tooLong)
  assert.ok(form.values.note.length > 300)
})
