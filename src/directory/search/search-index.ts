import type { Offer } from '../offer.ts'
import { groupsOf } from './audience.ts'
import { type Concept, conceptsOf } from './concepts.ts'
import { buildFacets, type FacetIndex } from './facets.ts'
import type { Lexicon } from './lexicon.ts'
import { layOut, type Postings } from './postings.ts'
import { buildSuggestions, type SuggestIndex } from './suggest-index.ts'
import { buildTextIndex, type TextIndex } from './text-index.ts'
import { chosenWeights, type Weights } from './weights.ts'

/** What the engine knows beside the offers. */
export type SearchKnowledge = {
  /** The taxonomy: what a code is called. */
  readonly terms: readonly { readonly code: string; readonly name: string; readonly description: string }[]
  /** Code → the lay words that readers see for it. */
  readonly layWords?: ReadonlyMap<string, string>
  /** `loadLexicon()`; shared by the indexes of all networks. */
  readonly lexicon: Lexicon
}

/** All that can be worked out before anybody asks. Never changes: new offers make a new index. */
export type SearchIndex = {
  readonly offers: readonly Offer[]
  readonly lexicon: Lexicon
  /** Code → label. */
  readonly labels: ReadonlyMap<string, string>
  readonly text: TextIndex
  readonly concepts: ConceptIndex
  readonly audiences: AudienceIndex
  readonly facets: FacetIndex
  readonly suggestions: SuggestIndex
  readonly order: TieOrder
  readonly weights: Weights
}

/** Which offers are about a code, and how much. */
type ConceptIndex = {
  readonly codes: ReadonlyMap<string, number>
  readonly about: Postings
  readonly sounds: Postings
}

/** The combinations of target groups that offers name, and which of them each offer has. */
type AudienceIndex = { readonly groups: readonly (readonly string[])[]; readonly of: Uint16Array }

/** The order in which equals are shown: free before paid, checked recently, name, id. Total, so every list is stable. */
type TieOrder = {
  /** Offer → its place in the order. */
  readonly rank: Int32Array
  /** Place → offer. */
  readonly offer: Int32Array
}

/** Builds the index of one network (its own offers and the national ones together). */
export function buildSearchIndex(offers: readonly Offer[], knowledge: SearchKnowledge): SearchIndex {
  const labels = new Map(knowledge.terms.map(({ code, name }) => [code, name]))
  const { lexicon, layWords = new Map() } = knowledge
  return {
    offers,
    lexicon,
    labels,
    text: buildTextIndex({ offers, labels, knownWords: lexicon.wordCounts }),
    concepts: buildConceptIndex(offers, lexicon),
    audiences: buildAudiences(offers),
    facets: buildFacets(offers),
    suggestions: buildSuggestions({ offers, labels, layWords, lexicon }),
    order: tieOrder(offers),
    weights: chosenWeights,
  }
}

function buildConceptIndex(offers: readonly Offer[], lexicon: Lexicon): ConceptIndex {
  const codes = new Map<string, number>()
  const about: number[][] = []
  const sounds: number[][] = []
  const add = (lists: number[][], place: number, { code, weight }: Concept) => {
    const number = codes.get(code) ?? codes.size
    codes.set(code, number)
    const list = lists[number] ?? []
    list.push(place, weight)
    lists[number] = list
  }
  for (const [place, offer] of offers.entries()) {
    const read = conceptsOf(offer, lexicon)
    for (const concept of read.about) add(about, place, concept)
    for (const concept of read.sounds) add(sounds, place, concept)
  }
  const perCode = (lists: readonly number[][]) =>
    layOut(Array.from({ length: codes.size }, (_, code) => lists[code] ?? []))
  return { codes, about: perCode(about), sounds: perCode(sounds) }
}

/** Few combinations of target groups exist, so what an audience does to the fit is worked out once per combination. */
function buildAudiences(offers: readonly Offer[]): AudienceIndex {
  const numbers = new Map<string, number>()
  const groups: (readonly string[])[] = []
  const of = Uint16Array.from(offers, (offer) => {
    const own = groupsOf(offer)
    const key = own.join(' ')
    const number = numbers.get(key) ?? groups.push(own) - 1
    numbers.set(key, number)
    return number
  })
  return { groups, of }
}

function tieOrder(offers: readonly Offer[]): TieOrder {
  const offer = Int32Array.from(offers.keys()).sort(
    (one, other) => compareTies(offers[one], offers[other]) || one - other,
  )
  const rank = new Int32Array(offers.length)
  for (let place = 0; place < offer.length; place += 1) rank[offer[place] ?? 0] = place
  return { rank, offer }
}

function compareTies(one: Offer | undefined, other: Offer | undefined): number {
  if (!one || !other) return 0
  return (
    Number(one.fee.kind !== 'gratis') - Number(other.fee.kind !== 'gratis') ||
    compareText(other.assuredDate ?? '', one.assuredDate ?? '') ||
    compareText(one.name, other.name) ||
    compareText(one.id, other.id)
  )
}

/** By code unit: the same on every machine, whatever its locale. */
const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
