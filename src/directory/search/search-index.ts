import type { Offer } from '../offer.ts'
import { conceptsOf } from './concepts.ts'
import { buildFacets, type FacetIndex } from './facets.ts'
import type { Lexicon } from './lexicon.ts'
import { layOut, type Postings } from './postings.ts'
import { buildTextIndex, type TextIndex } from './text-index.ts'

/** What the engine knows beside the offers. */
export type SearchKnowledge = {
  /** The taxonomy: what a code is called. */
  readonly terms: readonly { readonly code: string; readonly name: string; readonly description: string }[]
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
  readonly facets: FacetIndex
  readonly order: TieOrder
}

/** Which offers are about a code, and how much. */
type ConceptIndex = { readonly codes: ReadonlyMap<string, number>; readonly postings: Postings }

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
  const { lexicon } = knowledge
  return {
    offers,
    lexicon,
    labels,
    text: buildTextIndex({ offers, labels, knownWords: lexicon.wordCounts }),
    concepts: buildConceptIndex(offers, lexicon),
    facets: buildFacets(offers),
    order: tieOrder(offers),
  }
}

function buildConceptIndex(offers: readonly Offer[], lexicon: Lexicon): ConceptIndex {
  const codes = new Map<string, number>()
  const lists: number[][] = []
  for (const [place, offer] of offers.entries()) {
    for (const { code, weight } of conceptsOf(offer, lexicon)) {
      const number = codes.get(code) ?? codes.size
      codes.set(code, number)
      const list = lists[number] ?? []
      list.push(place, weight)
      lists[number] = list
    }
  }
  return { codes, postings: layOut(lists) }
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
