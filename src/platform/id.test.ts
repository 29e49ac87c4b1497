import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { idIn } from './id.ts'

test('an id is an id as we write it, and nothing around it', () => {
  const id = randomUUID()
  assert.equal(idIn(id), id)
  for (const other of [
    '',
    'nergens',
    `${id}0`,
    ` ${id}`,
    `${id}\n`,
    id.toUpperCase(),
    id.replaceAll('-', ''),
    `{${id}}`,
  ])
    assert.equal(idIn(other), null, other)
})
