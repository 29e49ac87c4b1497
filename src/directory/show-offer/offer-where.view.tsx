import type { Offer } from '../offer.ts'
import { texts } from '../texts.nl.ts'

/** The addresses, when there are any. */
export function OfferWhere({ offer: { locations } }: { offer: Offer }) {
  if (locations.length === 0) return null
  return (
    <>
      <h2>{texts.offer.where}</h2>
      <ul class="naast-list">
        {locations.map(({ name, address, postalCode, city }) => (
          <li key={`${name}${address}${city}`}>
            <address>
              {name ? <strong class="naast-block">{name}</strong> : null}
              {address ? <span class="naast-block">{address}</span> : null}
              {[postalCode, city].filter(Boolean).join(' ')}
            </address>
          </li>
        ))}
      </ul>
    </>
  )
}
