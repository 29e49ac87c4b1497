import { nearnessOrder } from './nearness.ts'
import type { Nearness, Question } from './question.ts'
import type { SearchIndex } from './search-index.ts'
import { farthest, surroundingsOf } from './surroundings.ts'

/** The offers to put in order, with how well each offer of the index fits the words; null when there were no words. */
export type Found = { readonly places: Int32Array; readonly fit: Float32Array | null; readonly question: Question }

/**
 * One number per found offer: the smaller, the earlier it is shown. It holds what the person sorts by, then the fixed order of
 * equals, so that no two offers are alike and every page of the list is the same tomorrow.
 */
export function orderKeys(index: SearchIndex, { places, fit, question }: Found): Float64Array {
  const first = firstOrder(index, fit, question)
  const keys = new Float64Array(places.length)
  for (let nth = 0; nth < places.length; nth += 1) {
    const place = places[nth] ?? 0
    keys[nth] = first(place) * ranks + (index.order.rank[place] ?? 0)
  }
  return keys
}

/** The offer that a key belongs to. */
export const placeOfKey = (index: SearchIndex, key: number): number => index.order.offer[key % ranks] ?? 0

/** More offers than this never stand in one index. */
const ranks = 2 ** 22

/** A whole number per offer, 0 and up, by which the list is ordered first. */
function firstOrder(
  { offers }: SearchIndex,
  fit: Float32Array | null,
  { origin, sort }: Question,
): (place: number) => number {
  const around = origin === null ? null : surroundingsOf(offers, origin)
  const steps = (place: number) => around?.steps[place] ?? 0
  if (sort === 'gecontroleerd') return (place) => latestFirst(offers[place]?.assuredDate ?? null)
  if (sort === 'dichtbij' && around) return (place) => steps(place) * farthest + (around.kilometres[place] ?? 0)
  if (fit === null) return steps
  const factors = nearnessOrder.map((nearness) => (around === null ? 1 : closeness[nearness]))
  return (place) => bandOf((fit[place] ?? 0) * (factors[steps(place)] ?? 1))
}

/**
 * What the place does to the fit: enough to put help from here above the same help from farther away, too little to put what
 * does not fit above what does. What is only for people elsewhere goes clearly down.
 */
export const closeness: Readonly<Record<Nearness, number>> = {
  dorp: 1.2,
  gemeente: 1.15,
  regio: 1.08,
  landelijk: 0.85,
  elders: 0.4,
}

/** Fits that differ less than 3 % count as equal: then free before paid, and checked recently, decide. */
const bandOf = (score: number) => Math.max(0, Math.round(lowestBand - Math.log(Math.max(score, 1e-9)) / step))
const lowestBand = 200
const step = Math.log(1.03)

const latestFirst = (date: string | null) => {
  const day = date === null ? Number.NaN : Date.parse(date) / 86_400_000
  return Number.isNaN(day) ? 100_000 : Math.max(0, 99_999 - Math.round(day))
}
