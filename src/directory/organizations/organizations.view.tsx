import { PhoneLink } from '#networks/index.ts'
import type { Organization } from '#partners/index.ts'
import type { Directory } from '../directory.ts'
import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { OfferList } from '../offer-words/offer-list.view.tsx'
import { texts, wordFor } from '../texts.nl.ts'

const { organizations: words } = texts

export function ListOrganizations({
  base,
  network,
  directory,
}: {
  base: string
  network: string
  directory: Directory
}) {
  const organizations = directory.organizations.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead(organizations.length, network)}</p>
      <ul class="naast-list naast-list--columns">
        {organizations.map((organization) => (
          <li key={organization.id}>
            <a href={links.organization(base, organization.slug)}>{organization.name}</a>
            <p>
              {wordFor(words.sector, organization.sector)} · {words.offers(directory.offersOf(organization.id).length)}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

type ShowOrganizationProps = { base: string; organization: Organization; offers: readonly Offer[] }

export function ShowOrganization({ base, organization, offers }: ShowOrganizationProps) {
  return (
    <>
      <h1>{organization.name}</h1>
      <p class="naast-lead">{organization.description}</p>
      <Facts organization={organization} />
      <h2>{words.offerTitle}</h2>
      {offers.length === 0 ? <p>{words.none}</p> : null}
      <OfferList base={base} offers={offers} />
    </>
  )
}

const Facts = ({
  organization: { sector, funding, partnerRole, phone, email, website },
}: {
  organization: Organization
}) => (
  <ul class="naast-list naast-card">
    <li>{wordFor(words.sector, sector)}</li>
    <li>{words.partner[partnerRole]}</li>
    <li>{words.funding[funding]}</li>
    {phone ? (
      <li>
        {words.phone}: <PhoneLink number={phone.number} />
      </li>
    ) : null}
    {email ? (
      <li>
        <a href={`mailto:${email}`}>{email}</a>
      </li>
    ) : null}
    {website ? (
      <li>
        <a href={website} rel="noreferrer">
          {words.website}
        </a>
        <span class="naast-printonly"> {website}</span>
      </li>
    ) : null}
  </ul>
)
