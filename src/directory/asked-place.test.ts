import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNetwork, aPlace } from '#networks/factories.ts'
import { askedPlace } from './asked-place.ts'

const network = aNetwork({ places: [aPlace({ name: 'Dedemsvaart' }), aPlace({ name: 'Rustenburg' })] })

test('a place inside the words counts as the place, and is no subject', () => {
  const { words, place } = askedPlace(network, { words: 'oppas in Dedemsvaart', place: '' })
  assert.equal(words, 'oppas')
  assert.equal(place?.kind === 'found' && place.origin.place, 'Dedemsvaart')
})

test('the place that was filled in goes before a place in the words', () => {
  const { words, place } = askedPlace(network, { words: 'oppas in Dedemsvaart', place: 'Rustenburg' })
  assert.equal(words, 'oppas in Dedemsvaart')
  assert.equal(place?.kind === 'found' && place.origin.place, 'Rustenburg')
})

test('a village that is called like a little word is not found in a sentence', () => {
  const hem = aNetwork({ places: [aPlace({ name: 'Hem' })] })
  assert.equal(askedPlace(hem, { words: 'iemand die bij hem blijft', place: '' }).place, null)
})

test('words without a place stay as they are', () => {
  assert.deepEqual(askedPlace(network, { words: 'even vrij', place: '' }), { words: 'even vrij', place: null })
})
