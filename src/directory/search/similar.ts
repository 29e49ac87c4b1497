import type { Offer } from '../offer.ts'
import { conceptsOf } from './concepts.ts'
import { nearnessOf } from './nearness.ts'
import { addTerm } from './postings.ts'
import type { Origin } from './question.ts'
import { closeness } from './rank.ts'
import type { SearchIndex } from './search-index.ts'

/**
 * Other offers that are about the same, the likest and nearest first; at most `limit`. A subject that few offers share counts
 * more than one that many share.
 */
export function similarTo(index: SearchIndex, offer: Offer, origin: Origin | null, limit: number): Offer[] {
  const scores = likenessTo(index, offer)
  const candidates = index.offers.map((other, place) => ({
    other,
    score: (scores[place] ?? 0) * (origin ? closeness[nearnessOf(other, origin)] : 1),
    rank: index.order.rank[place] ?? 0,
  }))
  return candidates
    .filter(({ other, score }) => other.id !== offer.id && score > 0)
    .sort((one, next) => next.score - one.score || one.rank - next.rank)
    .slice(0, limit)
    .map(({ other }) => other)
}

function likenessTo({ concepts, lexicon, offers }: SearchIndex, offer: Offer): Float32Array {
  const scores = new Float32Array(offers.length)
  const { starts } = concepts.about
  for (const { code, weight } of conceptsOf(offer, lexicon).about) {
    const term = concepts.codes.get(code)
    if (term === undefined) continue
    const shared = (starts[term + 1] ?? 0) - (starts[term] ?? 0)
    addTerm(concepts.about, term, { scores, weight: weight * Math.log(1 + offers.length / (1 + shared)) })
  }
  return scores
}
