import type { Offer } from './offer.ts'

/** The offers for these municipalities that somebody found to be true most recently; those never checked are left out. */
export const lastAssured = (offers: readonly Offer[], municipalities: readonly string[], most: number) =>
  offers
    .filter((offer) => offer.assuredDate !== null && offer.municipalities.some((name) => municipalities.includes(name)))
    .sort((a, b) => (b.assuredDate ?? '').localeCompare(a.assuredDate ?? '') || a.id.localeCompare(b.id))
    .slice(0, most)
