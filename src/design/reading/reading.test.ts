import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cookieOf, readingClass, readingOf, step, usualReading } from './reading.ts'

test('a reader makes the text larger, and it stays within five steps', () => {
  let reading = usualReading
  for (let press = 0; press < 9; press += 1) reading = step(reading, 'groter')
  assert.deepEqual(reading, { text: 5, letters: 1 })
  assert.equal(readingClass(reading), 'naast-tekst-5')
})

test('a reader may go back to the usual letters in one press', () => {
  assert.deepEqual(step({ text: 5, letters: 4 }, 'gewoon'), usualReading)
  assert.equal(readingClass(usualReading), undefined)
})

test('whatever the cookie holds, the reading is one that exists and survives its own cookie', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.constantFrom('groter', 'kleiner', 'ruimer', 'dichter', 'x')),
      (cookie, presses) => {
        const reading = presses.reduce(step, readingOf(cookie))
        assert.ok(reading.text >= 1 && reading.text <= 5 && reading.letters >= 1 && reading.letters <= 4)
        assert.deepEqual(readingOf(cookieOf(reading)), reading)
      },
    ),
  )
})
