import type { Offer } from './offer.ts'

/** The offers that somebody found to be true most recently, at most `most`; those never checked are left out. */
export const lastAssured = (offers: readonly Offer[], most: number) =>
  offers
    .filter(({ assuredDate, nationwide }) => assuredDate !== null && !nationwide)
    .sort((a, b) => (b.assuredDate ?? '').localeCompare(a.assuredDate ?? '') || a.id.localeCompare(b.id))
    .slice(0, most)
