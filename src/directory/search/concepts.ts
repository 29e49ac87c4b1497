import type { Offer } from '../offer.ts'
import { featuresOf } from './features.ts'
import { keyOf, type Lexicon } from './lexicon.ts'
import { readLabels } from './linear-model.ts'
import { wordsOf } from './normalise.ts'

/** A subject of the taxonomy with how sure we are that it is meant, 0 to 1. */
export type Concept = { readonly code: string; readonly weight: number }

/**
 * What a question in people's own words is about, surest first: the longest lay expressions in it, and what the model makes of
 * the whole ("hij spookt 's nachts" → THE-NACHT, AAN-RNACHT).
 */
export function readConcepts(lexicon: Lexicon, words: readonly string[]): Concept[] {
  const sure = new Map<string, number>()
  const raise = (code: string, weight: number) => sure.set(code, Math.max(weight, sure.get(code) ?? 0))
  for (const { code, weight } of readModel(lexicon, words)) raise(code, weight)
  for (const codes of expressionsIn(lexicon, words)) {
    for (const [place, code] of codes.entries()) raise(code, place === 0 ? 0.9 : 0.6)
  }
  return [...sure]
    .map(([code, weight]) => ({ code, weight: weight * (schemeWeights[schemeOf(code)] ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || (one.code < other.code ? -1 : 1))
    .slice(0, mostConcepts)
}

/** What an offer is about: its own codes, and more softly what the model makes of its name and summary. */
export function conceptsOf(offer: Offer, lexicon: Lexicon): Concept[] {
  const about = new Map<string, number>()
  const words = wordsOf(`${offer.name}. ${offer.alternateName ?? ''}. ${offer.summary}`)
  const read = readModel(lexicon, words).sort((one, other) => other.weight - one.weight)
  for (const { code, weight } of read.slice(0, mostRead)) about.set(code, weight * readWeight)
  for (const code of offer.codes) about.set(code, 1)
  return [...about].map(([code, weight]) => ({ code, weight }))
}

const leastSure = 0.05
const mostConcepts = 16
const mostRead = 8
/** The model's view of an offer counts this much of what its editor said. */
const readWeight = 0.5

/** A kind of offer says what is wanted; a law or a phase of care only colours it. */
const schemeWeights: Readonly<Record<string, number>> = {
  AAN: 1,
  THE: 0.7,
  SIT: 0.9,
  WIE: 0.5,
  WET: 0.5,
  B: 0.5,
  FASE: 0.3,
}

const schemeOf = (code: string) => /^[A-Z]+/.exec(code)?.[0] ?? ''

function readModel(lexicon: Lexicon, words: readonly string[]): Concept[] {
  if (words.length === 0) return []
  const likelihoods = readLabels(lexicon.model, featuresOf(words))
  const likely: Concept[] = []
  for (const [index, code] of lexicon.model.labels.entries()) {
    const weight = likelihoods[index] ?? 0
    if (weight >= leastSure) likely.push({ code, weight })
  }
  return likely
}

/** Codes of the lay expressions in the words; where one holds another only the longest counts. */
function expressionsIn({ expressions }: Lexicon, words: readonly string[]): (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (let start = 0; start < words.length; ) {
    const length = [8, 7, 6, 5, 4, 3, 2, 1].find((size) => expressions.has(keyOf(words.slice(start, start + size))))
    const codes = length === undefined ? undefined : expressions.get(keyOf(words.slice(start, start + length)))
    if (codes) found.push(codes)
    start += length ?? 1
  }
  return found
}
