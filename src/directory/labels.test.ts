import assert from 'node:assert/strict'
import { test } from 'node:test'
import { termLabel, valueLabel } from './labels.ts'

const term = (code: string, name: string) =>
  [code, { code, name, taxonomy: 'X', description: '', position: 1 }] as const
const label = termLabel({ terms: new Map([term('WET-WLZ', 'Wet langdurige zorg'), term('AAN-VERV', 'Vervoer')]) })

test('a reader sees lay words where we have them, else the label of the term', () => {
  assert.equal(label('B6'), 'even vrij van de zorg')
  assert.equal(label('SIT-DEM'), 'geheugen en dementie')
  assert.equal(label('AAN-RTHUIS'), 'oppas aan huis')
  assert.equal(label('AAN-VERV'), 'vervoer')
  assert.equal(label('WET-WLZ'), 'Wet langdurige zorg')
  assert.equal(label('X-1'), 'x-1')
})

test('a value of a filter has a word, and a municipality is its own', () => {
  assert.equal(valueLabel('kosten', 'eigen_bijdrage'), 'eigen bijdrage')
  assert.equal(valueLabel('gemeente', 'Hoorn'), 'Hoorn')
  assert.equal(valueLabel('taal', 'xx'), 'xx')
})
