import type { Offer, OfferLocation } from '../offer.ts'

/** An offer for search engines, in the words of schema.org. What is not known is left out. */
export const offerData = (offer: Offer) => ({
  '@context': 'https://schema.org',
  '@type': 'Service',
  name: offer.name,
  ...(offer.alternateName ? { alternateName: offer.alternateName } : {}),
  description: offer.summary,
  provider: { '@type': 'Organization', name: offer.organization.name },
  areaServed: offer.nationwide ? 'NL' : offer.municipalities.map((name) => ({ '@type': 'AdministrativeArea', name })),
  isAccessibleForFree: offer.fee.kind === 'gratis',
  ...(offer.url ? { url: offer.url } : {}),
  availableChannel: {
    '@type': 'ServiceChannel',
    availableLanguage: offer.languages,
    ...(offer.phone ? { servicePhone: { '@type': 'ContactPoint', telephone: offer.phone.number } } : {}),
    ...(offer.locations.length > 0 ? { serviceLocation: offer.locations.map(placeData) } : {}),
  },
})

const placeData = ({ name, address, postalCode, city, latitude, longitude }: OfferLocation) => ({
  '@type': 'Place',
  ...(name ? { name } : {}),
  address: {
    '@type': 'PostalAddress',
    ...(address ? { streetAddress: address } : {}),
    ...(postalCode ? { postalCode } : {}),
    addressLocality: city,
    addressCountry: 'NL',
  },
  ...(latitude !== null && longitude !== null ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } } : {}),
})
