import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastOf, themeProblems } from './theme.ts'

const theme = { main: '#1e5b4f', deep: '#123b33', tint: '#e4f0ea', warm: '#f2b56b' }

test('black on white has the greatest contrast there is, and a colour on itself none', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21)
  assert.equal(contrastOf('#777777', '#777777'), 1)
  assert.equal(contrastOf('#595959', '#ffffff').toFixed(2), '7.00')
})

test('a theme whose texts can all be read is accepted, and so is one that chooses nothing', () => {
  assert.deepEqual(themeProblems(theme), [])
  assert.deepEqual(themeProblems({}), [])
})

test('a main colour that is too light for text is refused', () => {
  assert.match(themeProblems({ ...theme, main: '#4f8f80' }).join(), /main \(#4f8f80\) with #fcfaf5 has contrast 3\.\d+/)
})

test('a tint or accent that is too dark for ink is refused', () => {
  assert.match(themeProblems({ ...theme, tint: '#7a9a8c' }).join(), /^tint /)
  assert.match(themeProblems({ ...theme, warm: '#b5651d' }).join(), /^warm /)
})

test('what is no colour or no token is refused, so nothing but a colour reaches the style sheet', () => {
  assert.match(themeProblems({ main: 'red; } body { display: none' }).join(), /is not a colour/)
  assert.match(themeProblems({ paper: '#ffffff' }).join(), /paper is not a token/)
})
