import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { texts } from '../texts.nl.ts'

type SaveButtonProps = { base: string; offer: Pick<Offer, 'id' | 'name' | 'slug'>; saved: boolean; again?: boolean }

/** Puts an offer on the reader's own list, or takes it off. A plain form: it works without JavaScript. */
export function SaveButton({ base, offer, saved, again = false }: SaveButtonProps) {
  const label = again ? texts.saved.undo : texts.offer.save
  return (
    <form method="post" action={links.savedList(base)} class="naast-noprint">
      <input type="hidden" name="aanbod" value={offer.id} />
      <button
        type="submit"
        name="doe"
        value={saved ? 'weg' : 'bewaar'}
        class="naast-button naast-button--quiet utrecht-button utrecht-button--secondary-action"
      >
        {saved ? texts.offer.unsave : label}
        <span class="naast-hidden">: {offer.name}</span>
      </button>
    </form>
  )
}
