import type { Concept } from './concepts.ts'
import { addTerm } from './postings.ts'
import type { SearchIndex } from './search-index.ts'
import type { Reading } from './understand.ts'

/**
 * How well every offer fits a reading, 0 and up, in the order of the offers. Two parts are added: the share of the typed words
 * that it has (weighed by rarity and field), and the share of what was understood that it is about.
 */
export function fitOf(index: SearchIndex, reading: Reading): Float32Array {
  const scores = new Float32Array(index.offers.length)
  addWords(index, reading, scores)
  addConcepts(index, reading.concepts, scores)
  return scores
}

/** What was understood counts this many times what was typed, when we are quite sure of it. */
const conceptShare = 2

function addWords({ text, offers }: SearchIndex, { slots }: Reading, scores: Float32Array) {
  const unknown = Math.log(1 + offers.length)
  const rarities = slots.map(({ forms, weight, synonym }) =>
    synonym ? 0 : weight * (text.rarity[forms[0]?.term ?? -1] ?? unknown),
  )
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1
  for (const slot of slots) {
    for (const { term, weight } of slot.forms) {
      addTerm(text.postings, term, { scores, weight: (slot.weight * weight) / whole })
    }
  }
}

function addConcepts({ concepts }: SearchIndex, understood: readonly Concept[], scores: Float32Array) {
  const whole = understood.reduce((sum, { weight }) => sum + weight, 0) || 1
  const sureness = conceptShare * Math.sqrt(understood[0]?.weight ?? 0)
  for (const { code, weight } of understood) {
    const term = concepts.codes.get(code)
    if (term === undefined) continue
    addTerm(concepts.postings, term, { scores, weight: (weight * sureness) / whole })
  }
}
