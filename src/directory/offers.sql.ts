import { sql } from 'kysely'
import { isoMoment, loadNumbers, loadOrganizations, type Organization, slugHere } from '#partners/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Offer, OfferOrganization } from './offer.ts'
import { type Area, loadServiceParts, type ServiceParts } from './service-parts.sql.ts'

/** All offers that the network asking may see and that can be had now, with everything that belongs to them, by id. */
export async function loadOffers(tx: Transaction): Promise<Offer[]> {
  const { rows } = await sql<ServiceColumns>`
    select * from (
      select id, network_id, organization_id, source_id, ${slugHere} as slug, name, alternate_name, summary, description, status,
             access, flexibility, waiting_time, minimum_age, maximum_age, eligibility_description, email, url, assured_date,
             ${isoMoment('modified_at')} as modified_at
      from service) s
    where status = 'active' order by id`.execute(tx)
  const organizations = new Map((await loadOrganizations(tx)).map((one) => [one.id, briefly(one)]))
  const numbers = await loadNumbers(tx, 'service_id')
  const partsOf = await loadServiceParts(tx)
  return rows.flatMap((row) => {
    const organization = organizations.get(row.organizationId)
    return organization ? offerOf(row, { ...partsOf(row.id), organization, phone: numbers.get(row.id) ?? null }) : []
  })
}

type ServiceColumns = Omit<Offer, keyof ServiceParts | keyof FromAreas | 'organization' | 'phone' | 'eligibility'> & {
  readonly organizationId: string
  readonly status: string
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly eligibilityDescription: string | null
}

const briefly = ({ id, slug, name, sector, funding, partnerRole }: Organization): OfferOrganization => ({
  id,
  slug,
  name,
  sector,
  funding,
  partnerRole,
})

function offerOf(row: ServiceColumns, parts: ServiceParts & Pick<Offer, 'organization' | 'phone'>): Offer {
  const { organizationId, status, minimumAge, maximumAge, eligibilityDescription, ...columns } = row
  const { areas, fee, ...others } = parts
  return {
    ...columns,
    ...others,
    ...fromAreas(areas),
    // An import always gives a fee; without one nobody must be told that it is free.
    fee: fee ?? { kind: 'betaald', text: null },
    eligibility: { minimumAge, maximumAge, text: eligibilityDescription },
  }
}

type FromAreas = Pick<Offer, 'nationwide' | 'municipalities' | 'places'>

const fromAreas = (areas: readonly Area[]): FromAreas => ({
  nationwide: areas.some((area) => area.extentType === 'nationwide'),
  municipalities: namesOf(areas, 'municipality'),
  places: namesOf(areas, 'place'),
})

const namesOf = (areas: readonly Area[], extent: Area['extentType']) =>
  areas.filter(({ extentType }) => extentType === extent).map(({ name }) => name)
