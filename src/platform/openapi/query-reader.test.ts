import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { choiceParameter, choicesParameter, numberParameter, patternParameter, textParameter } from './parameter.ts'
import { queryReader } from './query-reader.ts'

const about = (name: string) => ({ name, description: 'What it is.', example: '' })
const words = textParameter(about('words'), 10)
const year = patternParameter(about('year'), /^\d{4}$/, 'a year of four digits')
const page = numberParameter(about('page'), { from: 1, to: 9, otherwise: 1 })
const sort = choiceParameter(about('sort'), ['near', 'new'])
const colour = choicesParameter(about('colour'), ['red', 'blue'])

function read(given: unknown) {
  const { take, errors } = queryReader(given)
  const values = { words: take(words), year: take(year), page: take(page), sort: take(sort), colour: take(colour) }
  return { values, errors: errors() }
}

test('what is given is read, and what is not is what it is otherwise', () => {
  const otherwise = { words: '', year: '', page: 1, sort: 'near', colour: [] }
  assert.deepEqual(read({}), { values: otherwise, errors: [] })
  assert.deepEqual(read({ words: '', page: '' }), { values: otherwise, errors: [] })
  assert.deepEqual(
    read({ words: ' a\u0000b ', year: '2026', page: '9', sort: 'new', colour: ['red', 'blue', 'red'] }),
    {
      values: { words: 'a b', year: '2026', page: 9, sort: 'new', colour: ['blue', 'red'] },
      errors: [],
    },
  )
})

test('everything that is wrong is told at once, in the order of the parameters', () => {
  const { errors } = read({
    hue: 'x',
    words: 'a'.repeat(11),
    year: '26',
    page: ['1', '2'],
    sort: 'old',
    colour: ['red', 'green'],
  })
  assert.deepEqual(
    errors.map(({ field, message }) => `${field}: ${message}`),
    [
      'words: words must be at most 10 characters.',
      'year: year must be a year of four digits.',
      'page: page can be given only once.',
      'sort: sort must be one of near, new.',
      'colour: colour must be one of red, blue; repeat the parameter for more than one value.',
      'hue: This parameter does not exist here. See /v1/openapi.json for those that do.',
    ],
  )
})

test('a number is refused outside its range and in any other notation', () => {
  for (const text of ['0', '10', '-1', '1e9', '1.5', '٣', '0x1', '1000000000', 'NaN', ' 1']) {
    assert.deepEqual(read({ page: text }).errors, [
      { in: 'query', field: 'page', message: 'page must be a whole number from 1 to 9.' },
    ])
  }
})

test('names from the prototype of every object are parameters like others', () => {
  assert.equal(read({ constructor: 'x', toString: 'y' }).errors.length, 2)
})

test('anything can be given: it is read or it is wrong, and it never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()), fc.anything())), (given) => {
      const { errors } = read(given)
      for (const name of Object.keys(given)) {
        if (!['words', 'year', 'page', 'sort', 'colour'].includes(name)) assert.ok(errors.length > 0)
      }
    }),
  )
})
