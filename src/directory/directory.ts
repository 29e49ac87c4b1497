import type { Organization } from '#partners/index.ts'
import type { Offer } from './offer.ts'
import type { Term } from './taxonomies.sql.ts'

/** All that one network's readers can find, held in memory. */
export type Directory = {
  readonly offers: readonly Offer[]
  readonly byId: ReadonlyMap<string, Offer>
  readonly bySlug: ReadonlyMap<string, Offer>
  readonly organizations: readonly Organization[]
  readonly organizationBySlug: ReadonlyMap<string, Organization>
  readonly terms: ReadonlyMap<string, Term>
  /** The offers of an organisation, in the order of `offers`. */
  readonly offersOf: (organizationId: string) => readonly Offer[]
  /** ISO moment of the last change of anything in it; null when it is empty. */
  readonly lastModified: string | null
}

export function buildDirectory(
  offers: readonly Offer[],
  organizations: readonly Organization[],
  terms: readonly Term[],
): Directory {
  const byOrganization = Map.groupBy(offers, ({ organization }) => organization.id)
  return {
    offers,
    byId: new Map(offers.map((offer) => [offer.id, offer])),
    bySlug: new Map(offers.map((offer) => [offer.slug, offer])),
    organizations,
    organizationBySlug: new Map(organizations.map((organization) => [organization.slug, organization])),
    terms: new Map(terms.map((term) => [term.code, term])),
    offersOf: (organizationId) => byOrganization.get(organizationId) ?? [],
    lastModified: latest([...offers, ...organizations].map(({ modifiedAt }) => modifiedAt)),
  }
}

const latest = (moments: readonly string[]) =>
  moments.reduce<string | null>((last, moment) => (last !== null && last > moment ? last : moment), null)
