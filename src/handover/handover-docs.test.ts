import assert from 'node:assert/strict'
import { test } from 'node:test'
import { states } from './handover.ts'
import { handoverDocs } from './handover-docs.ts'
import { transitions } from './transitions.ts'

const docs = handoverDocs()
const cellsOf = (first: string) =>
  docs
    .split('\n')
    .filter((line) => line.startsWith(`| ${first} |`))
    .map((line) => line.split(' | ').length)

test('every step of the table stands in the documentation once, with all its columns', () => {
  for (const id of ['T01', ...transitions.map((row) => row.id)]) assert.deepEqual(cellsOf(id), [6], id)
})

test('every state stands there with the sentence that the carer sees', () => {
  for (const state of states) assert.match(docs, new RegExp(`\\| \`${state}\` \\| [A-Z{]`))
  assert.ok(docs.includes('{organisatie} belt u vóór {datum}'))
})

test('the picture shows each step, and never an arrow from a state that ended', () => {
  const picture = docs.slice(docs.indexOf('```mermaid'))
  for (const { id } of transitions) assert.match(picture, new RegExp(`: .*${id}\\b`), id)
  assert.doesNotMatch(picture, /(afgerond|ingetrokken|niet_bereikt|zonder_aanbod|fout) --> [a-z]/)
})
