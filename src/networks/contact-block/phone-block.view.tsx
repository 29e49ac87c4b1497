import { contactOf, type Network } from '../network.ts'
import { openingOf } from '../opening.ts'
import { hoursInWords, openingInWords } from '../opening-words.ts'
import { texts } from '../texts.nl.ts'
import { PhoneLink } from './phone-link.view.tsx'

type PhoneBlockProps = {
  network: Network
  base: string
  now: Date
  /** False on the contact page itself. */
  more?: boolean
  /** Young readers are not called "u". */
  young?: boolean
}

/** The quickest help for nearly everyone: the network's own number, and whether somebody is there now. */
export function PhoneBlock({ network, base, now, more = true, young = false }: PhoneBlockProps) {
  const words = young ? texts.phoneBlockYoung : texts.phoneBlock
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
        {opening.open ? <span class="naast-printonly">{words.thenSomebody(hoursInWords(own))} </span> : null}
        {more ? <a href={`${base}/contact`}>{words.more}</a> : null}
      </p>
    </aside>
  )
}
