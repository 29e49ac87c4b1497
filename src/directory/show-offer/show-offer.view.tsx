import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { OfferList } from '../offer-words/offer-list.view.tsx'
import { areaOf, checkedOf, costsOf, listed, scheduleInWords, whoOf } from '../offer-words/offer-words.ts'
import { SaveButton } from '../saved-list/save-button.view.tsx'
import { texts, wordFor } from '../texts.nl.ts'
import { OfferContact } from './offer-contact.view.tsx'
import { OfferWhere } from './offer-where.view.tsx'

type ShowOfferProps = {
  base: string
  offer: Offer
  similar: readonly Offer[]
  saved: boolean
  /** The names of the laws it stands on, as they are written. */
  laws: readonly string[]
}

const { offer: words } = texts

export function ShowOffer({ base, offer, similar, saved, laws }: ShowOfferProps) {
  return (
    <>
      <header class="naast-flow">
        <h1>{offer.name}</h1>
        <p class="naast-lead">{offer.summary}</p>
        <p>
          {words.by} <a href={links.organization(base, offer.organization.slug)}>{offer.organization.name}</a>
          {offer.alternateName ? ` · ${words.alsoKnownAs(offer.alternateName)}` : ''}
        </p>
      </header>
      <div class="naast-two">
        <InShort offer={offer} laws={laws} />
        <div class="naast-flow naast-two__side">
          <FirstStep base={base} offer={offer} />
          <OfferContact offer={offer} />
          {saved ? <p class="naast-noprint">{words.saved}</p> : null}
          <SaveButton base={base} offer={offer} saved={saved} />
          <p>
            <a href={links.report(base, offer.slug)}>{words.wrong}</a>
          </p>
        </div>
        <div class="naast-flow">
          <h2>{words.all}</h2>
          {offer.description.split(/\n+/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <OfferWhere offer={offer} />
        </div>
      </div>
      <Similar base={base} offers={similar} />
    </>
  )
}

function InShort({ offer, laws }: Pick<ShowOfferProps, 'offer' | 'laws'>) {
  return (
    <section aria-label={words.facts}>
      <dl class="naast-data">
        <Row name={words.who} value={whoOf(offer)} />
        <Row name={words.area} value={areaOf(offer)} />
        <Row name={words.costs} value={costsOf(offer)} />
        <Row name={words.wait} value={offer.waitingTime ?? words.waitUnknown} />
        <Row name={words.when} value={offer.schedules.map(scheduleInWords)} />
        <Row name={words.reach} value={offer.flexibility.map((way) => texts.flexibility[way])} />
        <Row name={words.languages} value={listed(offer.languages.map((code) => wordFor(texts.languages, code)))} />
        <Row name={words.law} value={laws.length > 0 ? listed(laws) : null} />
        <Row name={words.checked} value={checkedOf(offer)} />
      </dl>
    </section>
  )
}

function Row({ name, value }: { name: string; value: string | readonly string[] | null }) {
  const values = typeof value === 'string' ? [value] : (value ?? [])
  if (values.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      {values.map((one) => (
        <dd key={one}>{one}</dd>
      ))}
    </div>
  )
}

/** What to do first; the number to call if there is one. */
function FirstStep({ base, offer }: { base: string; offer: Offer }) {
  return (
    <section class="naast-card naast-flow" aria-labelledby="zo">
      <h2 id="zo">{words.how}</h2>
      <p>{words.steps[offer.access]}</p>
      {offer.access === 'vrij_toegankelijk' ? <p>{words.noLaw}</p> : null}
      {offer.organization.funding === 'particulier' && offer.fee.kind !== 'gratis' ? <p>{words.particular}</p> : null}
      <p>
        {words.helpChoosing} <a href={links.askCall(base, offer.slug)}>{words.askCall}</a>
      </p>
    </section>
  )
}

function Similar({ base, offers }: { base: string; offers: readonly Offer[] }) {
  if (offers.length === 0) return null
  return (
    <section class="naast-flow naast-noprint" aria-labelledby="ook">
      <h2 id="ook">{words.similar}</h2>
      <OfferList base={base} offers={offers} />
    </section>
  )
}
