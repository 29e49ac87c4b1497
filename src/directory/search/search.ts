import { type Bits, emptyBits, members, setBit } from './bits.ts'
import { countFacets, limitsOf, withinLimits } from './facets.ts'
import { fitOf } from './fit.ts'
import { distanceTo, nearnessOf } from './nearness.ts'
import type { Answer, Hit, Question } from './question.ts'
import { orderKeys, placeOfKey } from './rank.ts'
import { reasonsFor } from './reasons.ts'
import type { SearchIndex } from './search-index.ts'
import { smallest } from './smallest.ts'
import { type Reading, understand } from './understand.ts'

export { similarTo } from './similar.ts'

/**
 * Answers a question from an index. Pure; never throws, whatever was typed or chosen. Pages start at 1; a page beyond the last
 * one is empty; at most 100 on a page.
 */
export function search(index: SearchIndex, question: Question): Answer {
  const reading = understand(question, index)
  const fit = saysNothing(reading) ? null : fitOf(index, reading)
  const found = fit === null ? everything(index) : fitting(fit)
  const limits = limitsOf(index.facets, question.choice)
  const places = Int32Array.from(members(withinLimits(found, limits)))
  const page = wholeBetween(question.page, 1, 1e6)
  const pageSize = wholeBetween(question.pageSize, 1, largestPage)
  const keys = smallest(orderKeys(index, { places, fit, question }), page * pageSize)
  const shown = Array.from(keys.subarray((page - 1) * pageSize), (key) => placeOfKey(index, key))
  return {
    total: places.length,
    hits: shown.flatMap((place) => hitAt(index, place, { reading, fit, question })),
    facets: countFacets(index.facets, found, limits),
    suggestion: reading.suggestion,
    understood: reading.meaning.understood,
    page,
    pageSize,
  }
}

const largestPage = 100

const wholeBetween = (value: number, low: number, high: number) =>
  Number.isFinite(value)
    ? Math.min(high, Math.max(low, Math.trunc(value)))
    : value === Number.POSITIVE_INFINITY
      ? high
      : low

const saysNothing = ({ slots, meaning }: Reading) => slots.length === 0 && meaning.understood.length === 0

function everything({ offers }: SearchIndex): Bits {
  const all = emptyBits(offers.length)
  for (let place = 0; place < offers.length; place += 1) setBit(all, place)
  return all
}

/** Offers that fit too little beside the best one are noise: nobody is helped by 400 results. */
function fitting(fit: Float32Array): Bits {
  const least = Math.max(leastFit, fit.reduce((most, score) => Math.max(most, score), 0) * leastShare)
  const found = emptyBits(fit.length)
  for (let place = 0; place < fit.length; place += 1) if ((fit[place] ?? 0) >= least) setBit(found, place)
  return found
}

const leastFit = 0.02
const leastShare = 0.1

type Searched = { readonly reading: Reading; readonly fit: Float32Array | null; readonly question: Question }

function hitAt(index: SearchIndex, place: number, { reading, fit, question: { origin } }: Searched): Hit[] {
  const offer = index.offers[place]
  if (!offer) return []
  const nearness = origin === null ? null : nearnessOf(offer, origin)
  const distanceKm = origin === null ? null : distanceTo(offer, origin)
  const reasons = reasonsFor(index, place, { reading, origin, nearness })
  return [{ offer, score: fit?.[place] ?? 0, nearness, distanceKm, reasons }]
}
