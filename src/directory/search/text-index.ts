import type { Offer } from '../offer.ts'
import { type Familiarity, splitCompound } from './compounds.ts'
import { buildCorrector, type Corrector } from './fuzzy.ts'
import { wordsOf } from './normalise.ts'
import { layOut, type Postings } from './postings.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** The words of all offers, weighed once, so that a question only has to add up. */
export type TextIndex = {
  /** Stem → number of its list in `postings`. */
  readonly terms: ReadonlyMap<string, number>
  readonly postings: Postings
  /** Which offers have a term as a word of their name. */
  readonly names: Postings
  /** Per term; how much a rare word says more than a common one. */
  readonly rarity: Float32Array
  readonly corrector: Corrector
  readonly familiarity: Familiarity
}

type TextIndexSource = {
  readonly offers: readonly Offer[]
  /** Code → label of the taxonomy. */
  readonly labels: ReadonlyMap<string, string>
  /** Words that are known from elsewhere, with counts: they help to take compounds apart. */
  readonly knownWords: ReadonlyMap<string, number>
}

/** BM25F: the words of every field count by the weight of that field, saturate, and count by their rarity. */
export function buildTextIndex({ offers, labels, knownWords }: TextIndexSource): TextIndex {
  const texts = offers.map((offer) =>
    fieldsOf(offer, labels).map(({ text, weight }) => ({ words: wordsOf(text), weight })),
  )
  const counts = countWords(texts)
  const familiarity: Familiarity = (word) => (counts.get(word) ?? 0) + (knownWords.get(word) ?? 0)
  const terms = new Map<string, number>()
  const analyse = analyserOf(terms, familiarity)
  const bags = texts.map((fields) => bagOf(fields, analyse))
  const { lists, rarity } = weigh(bags, terms.size)
  const names = layOut(wordsOfNames(offers, terms))
  return { terms, postings: layOut(lists), names, rarity, corrector: buildCorrector(counts), familiarity }
}

type Field = { readonly text: string; readonly weight: number }
type Fields = readonly { readonly words: readonly string[]; readonly weight: number }[]

const fieldsOf = (offer: Offer, labels: ReadonlyMap<string, string>): Field[] => [
  { text: offer.name, weight: 4 },
  { text: offer.alternateName ?? '', weight: 4 },
  { text: offer.summary, weight: 2 },
  { text: offer.codes.map((code) => labels.get(code) ?? '').join(' '), weight: 1 },
  { text: offer.organization.name, weight: 1 },
  { text: offer.description, weight: 1 },
  { text: [...offer.places, ...offer.municipalities].join(' '), weight: 0.5 },
]

function countWords(texts: readonly Fields[]) {
  const counts = new Map<string, number>()
  for (const fields of texts) {
    for (const { words } of fields)
      for (const word of words) if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

type Part = { readonly term: number; readonly weight: number }

/** Word → its term and those of its parts. A word is taken apart once, however often it occurs. */
function analyserOf(terms: Map<string, number>, familiarity: Familiarity) {
  const numberOf = (text: string) => {
    const known = terms.get(text)
    if (known !== undefined) return known
    terms.set(text, terms.size)
    return terms.size - 1
  }
  const analysed = new Map<string, readonly Part[]>()
  return (word: string): readonly Part[] => {
    const known = analysed.get(word)
    if (known !== undefined) return known
    const parts = splitCompound(word, familiarity).map((part) => ({ term: numberOf(stem(part)), weight: partWeight }))
    const whole = isStopWord(word) ? [] : [{ term: numberOf(stem(word)), weight: 1 }, ...parts]
    analysed.set(word, whole)
    return whole
  }
}

/** A part of a word says less than the word: "mantelzorgwoning" is a little about "woning". */
const partWeight = 0.5

type Bag = { readonly weights: ReadonlyMap<number, number>; readonly length: number }

function bagOf(fields: Fields, analyse: (word: string) => readonly Part[]): Bag {
  const weights = new Map<number, number>()
  let length = 0
  for (const { words, weight } of fields) {
    for (const word of words) {
      for (const part of analyse(word)) weights.set(part.term, (weights.get(part.term) ?? 0) + part.weight * weight)
      length += weight
    }
  }
  return { weights, length }
}

const saturation = 1.4
const lengthMatters = 0.6

function weigh(bags: readonly Bag[], termCount: number) {
  const occurs = new Uint32Array(termCount)
  for (const { weights } of bags) for (const term of weights.keys()) occurs[term] = (occurs[term] ?? 0) + 1
  const rarity = Float32Array.from(occurs, (count) => Math.log(1 + (bags.length - count + 0.5) / (count + 0.5)))
  const average = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bags.length)
  const lists = Array.from({ length: termCount }, (): number[] => [])
  for (const [offer, { weights, length }] of bags.entries()) {
    const damping = saturation * (1 - lengthMatters + (lengthMatters * length) / Math.max(1, average))
    for (const [term, weight] of weights) lists[term]?.push(offer, ((rarity[term] ?? 0) * weight) / (weight + damping))
  }
  return { lists, rarity }
}

/** Per term the offers with that word in their name, each counted for one. */
function wordsOfNames(offers: readonly Offer[], terms: ReadonlyMap<string, number>): number[][] {
  const lists = Array.from({ length: terms.size }, (): number[] => [])
  for (const [offer, { name, alternateName }] of offers.entries()) {
    const words = wordsOf(`${name} ${alternateName ?? ''}`).filter((word) => !isStopWord(word))
    for (const base of new Set(words.map(stem))) lists[terms.get(base) ?? -1]?.push(offer, 1)
  }
  return lists
}
