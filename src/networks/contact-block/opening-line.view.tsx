import { contactOf, type Network } from '../network.ts'
import { openingOf } from '../opening.ts'
import { openingInWords } from '../opening-words.ts'
import { PhoneLink } from './phone-link.view.tsx'

/** One line at the top of every page: the number, is somebody there now, and if not, when. */
export function OpeningLine({ network, now }: { network: Network; now: Date }) {
  const own = contactOf(network, 'own')
  if (!own) return null
  return (
    <span class="naast-bar__opening">
      {own.phone ? <PhoneLink number={own.phone} /> : null}{' '}
      {openingInWords(openingOf(own, network.closingDays, now), now)}
    </span>
  )
}
