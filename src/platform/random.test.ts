import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf, hmacOf, newShortCode, newToken } from './random.ts'

test('a token is 32 bytes that fit in a URL, another every time', () => {
  const tokens = new Set(Array.from({ length: 1_000 }, newToken))
  assert.equal(tokens.size, 1_000)
  for (const token of tokens) assert.match(token, /^[A-Za-z0-9_-]{43}$/)
})

test('a short code is two groups of four without characters that look alike', () => {
  const codes = Array.from({ length: 1_000 }, newShortCode)
  for (const code of codes) assert.match(code, /^[AC-HJKMNP-RT-Y34679]{4}-[AC-HJKMNP-RT-Y34679]{4}$/)
  assert.ok(new Set(codes).size > 995)
})

test('every character of a short code is as likely as another', () => {
  const counts = new Map<string, number>()
  const letters = Array.from({ length: 5_000 }, newShortCode).join('').replaceAll('-', '')
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  assert.equal(counts.size, 25)
  // 40,000 characters, 1,600 of each, give or take six standard deviations of 39.
  for (const [letter, count] of counts) assert.ok(Math.abs(count - 1_600) < 240, `${letter} came ${count} times`)
})

test('hashes are those of the standard', () => {
  assert.equal(hashOf('abc').toString('hex'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  // RFC 4231, test case 2.
  const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
  assert.equal(hmacOf('Jefe', 'what do ya want for nothing?').toString('hex'), expected)
})
