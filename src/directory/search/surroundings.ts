import type { Offer } from '../offer.ts'
import { distanceTo, nearnessOf, nearnessOrder } from './nearness.ts'
import type { Origin } from './question.ts'

/** All offers seen from one place, as numbers. */
export type Surroundings = {
  /** Per offer: 0 for the own village … 4 for elsewhere, as in `nearnessOrder`. */
  readonly steps: Uint8Array
  /** Per offer: whole kilometres, 999 when that far or unknown. */
  readonly kilometres: Uint16Array
}

/** Kept per list of offers for the places asked from: there are few villages, and each is asked from again and again. */
export function surroundingsOf(offers: readonly Offer[], origin: Origin): Surroundings {
  const seen = seenFrom.get(offers) ?? new Map<string, Surroundings>()
  seenFrom.set(offers, seen)
  const key = JSON.stringify([origin.place, origin.municipality, origin.latitude, origin.longitude])
  const known = seen.get(key)
  if (known !== undefined) return known
  const surroundings = look(offers, origin)
  if (seen.size >= mostPlaces) seen.clear()
  seen.set(key, surroundings)
  return surroundings
}

export const farthest = 1000

const seenFrom = new WeakMap<readonly Offer[], Map<string, Surroundings>>()
const mostPlaces = 100

function look(offers: readonly Offer[], origin: Origin): Surroundings {
  return {
    steps: Uint8Array.from(offers, (offer) => nearnessOrder.indexOf(nearnessOf(offer, origin))),
    kilometres: Uint16Array.from(offers, (offer) => wholeKilometres(distanceTo(offer, origin))),
  }
}

const wholeKilometres = (distance: number | null) =>
  distance === null || Number.isNaN(distance) ? farthest - 1 : Math.min(farthest - 1, Math.round(distance))
