import type { Offer } from '../offer.ts'
import type { Nearness, Origin } from './question.ts'

/**
 * How near an offer is to where someone lives: in their own village, for their own municipality, for the region, for the whole
 * country, or only for people elsewhere.
 */
export function nearnessOf(offer: Offer, origin: Origin): Nearness {
  if (offer.nationwide || offer.networkId === null) return 'landelijk'
  if (offer.places.length > 0 && origin.place !== null) return offer.places.includes(origin.place) ? 'dorp' : 'elders'
  if (offer.municipalities.length > 0 && !offer.municipalities.includes(origin.municipality)) return 'elders'
  if (origin.place !== null && offer.locations.some(({ city }) => city === origin.place)) return 'dorp'
  const distance = distanceTo(offer, origin)
  return offer.municipalities.length === 1 || (distance !== null && distance <= nearbyKm) ? 'gemeente' : 'regio'
}

/** Kilometres in a straight line to the nearest location; null when none has coordinates. */
export function distanceTo({ locations }: Offer, { latitude, longitude }: Origin): number | null {
  let nearest: number | null = null
  for (const location of locations) {
    if (location.latitude === null || location.longitude === null) continue
    const north = (location.latitude - latitude) * kmPerDegree
    const east = (location.longitude - longitude) * kmPerDegree * Math.cos((latitude * Math.PI) / 180)
    const distance = Math.hypot(north, east)
    if (nearest === null || distance < nearest) nearest = distance
  }
  return nearest
}

/** From near to far. */
export const nearnessOrder = ['dorp', 'gemeente', 'regio', 'landelijk', 'elders'] as const satisfies Nearness[]

/** What serves several municipalities counts as of one's own when one of its addresses is this near. */
const nearbyKm = 5
/** Of latitude; the Earth is round enough for the distances within a region. */
const kmPerDegree = 111.2
