import { PhoneLink } from '#networks/index.ts'
import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { costsInShort, whereInShort } from '../offer-words/offer-words.ts'
import { texts } from '../texts.nl.ts'
import { SaveButton } from './save-button.view.tsx'
import { mostSaved } from './saved-list.ts'

type ShowSavedListProps = {
  base: string
  network: string
  offers: readonly Offer[]
  /** What was just taken off: it can be put back. */
  removed: Offer | null
  full: boolean
}

const { saved: words } = texts

export function ShowSavedList({ base, offers, removed, full }: ShowSavedListProps) {
  return (
    <>
      <h1>{words.title}</h1>
      <p class="naast-noprint">{words.lead}</p>
      {removed && !offers.includes(removed) ? <Removed base={base} offer={removed} /> : null}
      {full ? (
        <p class="naast-notice utrecht-alert utrecht-alert--warning" role="status">
          {words.full(mostSaved)}
        </p>
      ) : null}
      {offers.length === 0 ? <Empty base={base} /> : <Filled base={base} offers={offers} />}
    </>
  )
}

const Removed = ({ base, offer }: { base: string; offer: Offer }) => (
  <div class="naast-notice utrecht-alert naast-noprint" role="status">
    <p>{words.removed(offer.name)}</p>
    <SaveButton base={base} offer={offer} saved={false} again />
  </div>
)

const Empty = ({ base }: { base: string }) => (
  <>
    <p>
      <strong>{words.empty}</strong> {words.emptyHint}
    </p>
    <p>
      <a href={links.search(base)}>{texts.search.title}</a>
    </p>
  </>
)

const Filled = ({ base, offers }: { base: string; offers: readonly Offer[] }) => (
  <>
    <ul class="naast-list naast-saved">
      {offers.map((offer) => (
        <SavedOffer key={offer.id} base={base} offer={offer} />
      ))}
    </ul>
    <p class="naast-noprint">{words.printHint}</p>
    <form method="post" action={links.savedList(base)} class="naast-noprint">
      <button type="submit" name="doe" value="leeg" class="naast-button naast-button--quiet utrecht-button">
        {words.clear}
      </button>
    </form>
  </>
)

function SavedOffer({ base, offer }: { base: string; offer: Offer }) {
  const facts = [offer.organization.name, costsInShort(offer), whereInShort(offer)].filter(Boolean)
  return (
    <li>
      <h2 class="naast-offer__name">
        <a href={links.offer(base, offer.slug)}>{offer.name}</a>
      </h2>
      <p class="naast-saved__summary">{offer.summary}</p>
      <p>
        {facts.join(' · ')}
        {offer.phone ? (
          <>
            {' · '}
            <PhoneLink number={offer.phone.number} />
          </>
        ) : null}
      </p>
      <SaveButton base={base} offer={offer} saved />
    </li>
  )
}
