import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countableWords, fingerprintOf, monthOf } from './shortfall.ts'

test('words are counted without anything that points at a person', () => {
  const cases = [
    ['Nachtoppas in het WEEKEND', 'het nachtoppas weekend'],
    ['hulp voor mevrouw Jansen, 06 12345678', 'hulp voor'],
    ['mail jan@voorbeeld.nl over oppas', 'mail oppas over'],
    ['mijn naam is Fatima en ik zoek oppas', 'oppas zoek'],
    ['7771 AB 12', ''],
  ] as const
  for (const [question, words] of cases) assert.equal(countableWords(question), words)
})

test('the order of the words does not matter, the month and the network do', () => {
  const at = { secret: 's'.repeat(32), month: '2026-11-01', networkId: 'a' }
  const mark = fingerprintOf(countableWords('oppas nacht'), at)
  assert.equal(fingerprintOf(countableWords('Nacht, oppas!'), at), mark)
  assert.notEqual(fingerprintOf('nacht oppas', { ...at, month: '2026-12-01' }), mark)
  assert.notEqual(fingerprintOf('nacht oppas', { ...at, networkId: 'b' }), mark)
  assert.notEqual(fingerprintOf('nacht oppas', { ...at, secret: 'x'.repeat(32) }), mark)
  assert.equal(monthOf('2026-11-22'), '2026-11-01')
})

test('whatever is typed, what is counted is short and holds no digit or address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (question) => {
      const words = countableWords(question)
      assert.ok(words.length <= 120 && !/[\d@]/.test(words))
      assert.equal(countableWords(words), words)
    }),
  )
})
