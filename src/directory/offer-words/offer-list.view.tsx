import { links } from '../links.ts'
import type { Offer } from '../offer.ts'

/** Offers by name, each with its one sentence. */
export const OfferList = ({ base, offers }: { base: string; offers: readonly Offer[] }) => (
  <ul class="naast-list">
    {offers.map((offer) => (
      <li key={offer.id}>
        <a href={links.offer(base, offer.slug)}>{offer.name}</a>
        <p>{offer.summary}</p>
      </li>
    ))}
  </ul>
)
