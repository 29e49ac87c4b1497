import type { Hit } from '../search/question.ts'
import { texts } from '../texts.nl.ts'
import { checkedOf, costsInShort, reasonsInWords, whereInShort } from './offer-words.ts'

type OfferCardProps = { hit: Hit; href: string; label: (code: string) => string; level?: 2 | 3 }

const { offer: words } = texts

/** One offer in a list: who, what, why it fits, and the four facts people ask first. */
export function OfferCard({ hit, href, label, level = 3 }: OfferCardProps) {
  const { offer } = hit
  const Heading = level === 2 ? 'h2' : 'h3'
  const { fits, near } = reasonsInWords(hit, label)
  const why = [fits, near].filter((reason) => reason !== null)
  return (
    <article class="naast-offer">
      <p class="naast-offer__who">{offer.organization.name}</p>
      <Heading class="naast-offer__name">
        <a class="utrecht-link" href={href}>
          {offer.name}
        </a>
      </Heading>
      <p>{offer.summary}</p>
      {why.length > 0 ? (
        <p class={`naast-offer__why${hit.nearness === 'elders' ? ' naast-offer__why--elsewhere' : ''}`}>
          {why.join(' · ')}
        </p>
      ) : null}
      <dl class="naast-facts">
        <Fact name={words.costs} value={costsInShort(offer)} />
        <Fact name={words.wait} value={offer.waitingTime} />
        <Fact name={words.where} value={whereInShort(offer)} />
        <Fact name={words.checked} value={checkedOf(offer)} />
      </dl>
    </article>
  )
}

const Fact = ({ name, value }: { name: string; value: string | null }) =>
  value ? (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null
