import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { freeSlug, slugOf } from './slug.ts'

test('a slug keeps the words of a name and loses accents and signs', () => {
  assert.equal(slugOf('Café Één & Co'), 'cafe-een-co')
  assert.equal(slugOf('  Coöperatie ’t Hûs (Ommen) '), 'cooperatie-t-hus-ommen')
  assert.equal(slugOf('بيت'), '')
})

test('a long name is cut between words', () => {
  assert.equal(slugOf(`Maatje ${'x'.repeat(60)}`), 'maatje')
  assert.equal(slugOf('x'.repeat(99)).length, 60)
})

test('who comes second gets a piece of its id behind the name', () => {
  const taken = new Set(['inloop'])
  assert.equal(
    freeSlug('Inloop', 'abcdef12-3456', (slug) => taken.has(slug)),
    'inloop-abcdef',
  )
  assert.equal(
    freeSlug('Lotgenoten', 'abcdef12-3456', (slug) => taken.has(slug)),
    'lotgenoten',
  )
})

test('every name gives a slug the database accepts and nobody else has', () => {
  fc.assert(
    fc.property(fc.string(), fc.uuid(), fc.array(fc.string()), (name, id, others) => {
      const taken = new Set([...others, slugOf(name)])
      const slug = freeSlug(name, id, (wish) => taken.has(wish))
      assert.match(slug, /^[a-z0-9-]+$/)
      assert.ok(!taken.has(slug))
    }),
  )
})
