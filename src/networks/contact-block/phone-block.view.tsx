import { contactOf, type Network } from '../network.ts'
import { openingOf } from '../opening.ts'
import { hoursInWords, openingInWords } from '../opening-words.ts'
import { texts } from '../texts.nl.ts'
import { PhoneLink } from './phone-link.view.tsx'

type PhoneBlockProps = { network: Network; base: string; now: Date }

const { phoneBlock: words } = texts

/** The quickest help for nearly everyone: the network's own number, and whether somebody is there now. */
export function PhoneBlock({ network, base, now }: PhoneBlockProps) {
  const own = contactOf(network, 'own')
  if (!own?.phone) return null
  const opening = openingOf(own, network.closingDays, now)
  return (
    <aside class="naast-phone" aria-labelledby="bel">
      <h2 id="bel">{words.title}</h2>
      <PhoneLink number={own.phone} large />
      <p class={`naast-status${opening.open ? '' : ' naast-status--closed'}`}>{openingInWords(opening, now)}</p>
      <p>
        {opening.open ? words.somebodyThere : words.thenSomebody(hoursInWords(own))}{' '}
        <a href={`${base}/contact`}>{words.more}</a>
      </p>
    </aside>
  )
}
