import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPhone } from './phone-number.ts'

const read = (typed: string) => {
  const answer = readPhone(typed)
  return answer.ok ? answer.value : answer.reason
}

const table: readonly (readonly [typed: string, read: string])[] = [
  ['0612345678', '06 12 34 56 78'],
  ['06-12 34 56 78', '06 12 34 56 78'],
  ['+31 (0)6 1234 5678', '06 12 34 56 78'],
  ['0031612345678', '06 12 34 56 78'],
  ['+310612345678', '06 12 34 56 78'],
  ['0101234567', '010 123 45 67'],
  ['0523 123456', '0523 12 34 56'],
  ['(0523) 12.34.56', '0523 12 34 56'],
  ['070/3456789', '070 345 67 89'],
  ['088 1234567', '088 123 45 67'],
  ['+49 30 1234567', '+49 301 23 45 67'],
  ['0032 470 12 34 56', '+32 470 12 34 56'],
  ['+352 621 123 456', '+352 621 12 34 56'],
  ['+1 212 555 0100', '+1 21 25 55 01 00'],
  ['', 'missing'],
  [' - ', 'missing'],
  ['bel mijn buurman', 'not_digits'],
  ['06 1234567x', 'not_digits'],
  ['061234567', 'too_short'],
  ['06123456789', 'too_long'],
  ['612345678', 'no_zero'],
  ['112', 'no_zero'],
  ['0800 2000', 'service'],
  ['0900 1234567', 'service'],
  ['0000000000', 'unknown'],
  ['06 0000 0000', 'unknown'],
  ['09 21 11 11 11', 'unknown'],
  ['+49 30', 'too_short'],
  ['+4930123456789012', 'too_long'],
]
for (const [typed, expected] of table) {
  test(`“${typed}” is read as ${expected}`, () => assert.equal(read(typed), expected))
}

test('a number that was read is read again as itself, whatever signs stand in it', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 15 }).map((all) => all.join(''))
  const signs = fc.constantFrom('', ' ', '-', '.')
  fc.assert(
    fc.property(fc.constantFrom('0', '+', '00', '06', '+31'), digits, signs, (start, rest, sign) => {
      const first = readPhone(start + [...rest].join(sign))
      if (first.ok) assert.deepEqual(readPhone(first.value), first)
    }),
  )
})
