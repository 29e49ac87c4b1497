import { opensTo } from './ages.ts'
import { audienceFactor } from './audience.ts'
import { type Concept, toLengthOne } from './concepts.ts'
import type { Meaning } from './meaning.ts'
import { addTerm, type Postings } from './postings.ts'
import type { SearchIndex } from './search-index.ts'
import type { Reading } from './understand.ts'

/**
 * How well every offer fits a reading, 0 and up, in the order of the offers. Three parts are added: the share of the typed words
 * that it has (weighed by rarity and field), the share of what was understood that it is about, and how much its own words sound
 * like that. What is for others than the one who asks goes down.
 */
export function fitOf(index: SearchIndex, reading: Reading): Float32Array {
  const scores = new Float32Array(index.offers.length)
  addWords(index, reading, scores)
  addMeaning(index, reading.meaning, scores)
  addNames(index, reading, scores)
  return forWhoAsks(index, reading, scores)
}

/** For an offer with an age limit that none of the named ages meets. */
const wrongAge = 0.5

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

/**
 * Who types two words or more of a name is looking for that offer, whatever else the words may mean. It weighs more than all that
 * can be understood when all words are in the name, and soon little when others are typed beside them.
 */
function addNames({ text, weights }: SearchIndex, { typed }: Reading, scores: Float32Array) {
  if (typed.length < 2) return
  const found = new Float32Array(scores.length)
  for (const term of typed) if (term !== null) addTerm(text.names, term, { scores: found, weight: 1 })
  for (let offer = 0; offer < found.length; offer += 1) {
    const count = found[offer] ?? 0
    if (count >= 2) scores[offer] = (scores[offer] ?? 0) + weights.name * (count / typed.length) ** 3
  }
}

function addMeaning({ concepts, weights }: SearchIndex, { understood, fallback }: Meaning, scores: Float32Array) {
  const meant = merge([...understood, ...fallback])
  const whole = meant.reduce((sum, { weight }) => sum + weight, 0) || 1
  const sureness = Math.sqrt(Math.max(0, ...meant.map(({ weight }) => weight)))
  const add = (postings: Postings, { code, weight }: Concept) => {
    const term = concepts.codes.get(code)
    if (term !== undefined) addTerm(postings, term, { scores, weight })
  }
  for (const { code, weight } of meant)
    add(concepts.about, { code, weight: (weights.about * sureness * weight) / whole })
  for (const { code, weight } of toLengthOne(meant)) {
    add(concepts.sounds, { code, weight: weights.sounds * weight })
  }
}

/** Each code once, with the highest of its weights. */
function merge(concepts: readonly Concept[]): Concept[] {
  const highest = new Map<string, number>()
  for (const { code, weight } of concepts) highest.set(code, Math.max(weight, highest.get(code) ?? 0))
  return [...highest].map(([code, weight]) => ({ code, weight }))
}

function forWhoAsks({ offers, audiences }: SearchIndex, { meaning, ages }: Reading, scores: Float32Array) {
  const factors = audiences.groups.map((groups) => audienceFactor(groups, meaning.askers))
  for (const [place, offer] of offers.entries()) {
    const score = scores[place] ?? 0
    if (score === 0) continue
    scores[place] = score * (factors[audiences.of[place] ?? 0] ?? 1) * (opensTo(offer, ages) ? 1 : wrongAge)
  }
  return scores
}
