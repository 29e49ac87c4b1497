import { PhoneLink } from '#networks/index.ts'
import type { Offer } from '../offer.ts'
import { texts } from '../texts.nl.ts'

const { offer: words } = texts

/** How to reach those who give the help. */
export function OfferContact({ offer }: { offer: Offer }) {
  const { phone, email, url } = offer
  return (
    <section class="naast-card naast-flow" aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      {phone ? (
        <p>
          <PhoneLink number={phone.number} />
          {phone.checked ? null : <span class="naast-block">{words.phoneInDoubt}</span>}
        </p>
      ) : null}
      {email ? (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      ) : null}
      {url ? (
        <p>
          <a href={url} rel="noreferrer">
            {words.site}
          </a>
          <span class="naast-printonly"> {url}</span>
        </p>
      ) : null}
      {phone || email || url ? null : <p>{words.noContact}</p>}
    </section>
  )
}
