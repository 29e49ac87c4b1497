import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePattern, sentencesOf } from './sentence-patterns.ts'

const who = new Map([
  ['wie', 'ik|mijn {naaste}'],
  ['naaste', 'man|vrouw'],
  ['zelf', '{zelf}'],
])

const examples: readonly (readonly [string, readonly string[]])[] = [
  ['ik wil niet meer leven', ['ik wil niet meer leven']],
  ['wil (|gewoon )weg', ['wil gewoon weg', 'wil weg']],
  ['a (b|c (d|e))', ['a b', 'a c d', 'a c e']],
  ['{wie} valt', ['ik valt', 'mijn man valt', 'mijn vrouw valt']],
  ['(|)', []],
]

for (const [text, sentences] of examples) {
  test(`“${text}” stands for ${sentences.length} sentences`, () =>
    assert.deepEqual(sentencesOf(parsePattern(text, who), 50).sort(), sentences))
}

for (const text of ['a (b', 'a) b', 'a|b', '((a)', '{niemand}', '{zelf}', '{}', 'a {b', 'a} b']) {
  test(`“${text}” is refused`, () => assert.throws(() => parsePattern(text, who), /“/))
}

test('no more sentences than asked for, and the same ones every time', () => {
  const pattern = parsePattern('(a|b|c) (d|e|f) (g|h|i)')
  assert.equal(sentencesOf(pattern, 5).length, 5)
  assert.deepEqual(sentencesOf(pattern, 5), sentencesOf(pattern, 5))
})

test('each alternative has its turn before one comes again', () => {
  const many = Array.from({ length: 20 }, (_, number) => `w${number}`)
  assert.deepEqual(sentencesOf(parsePattern(`(${many.join('|')})`), 20).sort(), many.sort())
})

const anyPattern = fc.letrec<{ sequence: string; choice: string }>((tie) => ({
  sequence: fc
    .array(fc.oneof({ maxDepth: 3 }, fc.constantFrom('a', 'b ', 'c'), tie('choice')), { maxLength: 4 })
    .map((parts) => parts.join('')),
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((sequences) => `(${sequences.join('|')})`),
})).sequence

test('whatever is well formed gives sentences without brackets or bars', () => {
  fc.assert(
    fc.property(anyPattern, (text) => {
      for (const sentence of sentencesOf(parsePattern(text), 10)) assert.match(sentence, /^[abc](?:[abc ]*[abc])?$/)
    }),
  )
})

test('any other text gives a pattern or an error, and always ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('(', ')', '|', '{', '}', 'a', ' ') }), (text) => {
      try {
        assert.ok(sentencesOf(parsePattern(text), 10).length <= 10)
      } catch (error) {
        assert.ok(error instanceof Error && error.message.includes('“'))
      }
    }),
  )
})
