import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anything, facetNames, hasChoice, queryOf, type SearchState, sorts, stateOf, without } from './search-state.ts'

test('an address tells the whole search', () => {
  const state = stateOf({
    vraag: ' even  vrij ',
    plaats: 'Hoorn',
    soort: ['B6', 'B3'],
    zonder: 'SIT-DEM',
    volgorde: 'dichtbij',
    bladzijde: '2',
  })
  assert.deepEqual(state, {
    words: 'even vrij',
    place: 'Hoorn',
    choice: { soort: ['B3', 'B6'] },
    leftOut: ['SIT-DEM'],
    sort: 'dichtbij',
    page: 2,
  })
  assert.equal(
    queryOf(state),
    '?vraag=even+vrij&plaats=Hoorn&soort=B3&soort=B6&zonder=SIT-DEM&volgorde=dichtbij&bladzijde=2',
  )
})

test('what makes no sense is as if it were not there', () => {
  for (const query of [
    null,
    'x',
    {},
    { bladzijde: '-1' },
    { bladzijde: '1e9' },
    { volgorde: "' or 1=1" },
    { vraag: { a: 1 } },
  ]) {
    assert.deepEqual(stateOf(query), anything)
  }
})

test('taking a choice away leaves the others', () => {
  const state = stateOf({ soort: ['B3', 'B6'], kosten: 'gratis', bladzijde: '3' })
  assert.equal(queryOf(without(state, 'soort', 'B3')), '?soort=B6&kosten=gratis')
  assert.equal(hasChoice(without(stateOf({ kosten: 'gratis' }), 'kosten', 'gratis')), false)
})

test('every search survives its own address', () => {
  const values = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 })
  const query = fc.record({
    vraag: fc.string(),
    plaats: fc.string(),
    zonder: values,
    volgorde: fc.constantFrom(...sorts, 'x'),
    bladzijde: fc.nat().map(String),
    ...Object.fromEntries(facetNames.map((name) => [name, values])),
  })
  fc.assert(
    fc.property(query, (given) => {
      const state: SearchState = stateOf(given)
      const parsed = Object.groupBy(new URLSearchParams(queryOf(state)), ([name]) => name)
      const again = Object.fromEntries(
        Object.entries(parsed).map(([name, pairs]) => [name, pairs?.map(([, value]) => value)]),
      )
      assert.deepEqual(stateOf(again), state)
    }),
  )
})
