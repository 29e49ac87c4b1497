import type { Edition } from '#directory/index.ts'
import { linksOf } from '../links.ts'
import { perEdition } from '../per-edition.ts'
import { briefJson } from '../services/service-json.ts'

type Organization = Edition['directory']['organizations'][number]

/** An organisation as it stands in the list. */
export const organizationJson = ({ network, directory }: Edition, organization: Organization, site: string) => {
  const { id, slug, networkId: _networkId, ...known } = organization
  return {
    id,
    slug,
    ...known,
    serviceCount: directory.offersOf(id).length,
    links: linksOf(site, network).organization(id, slug),
  }
}

/** An organisation with what it offers in this network. */
export const organizationDetailJson = (edition: Edition, organization: Organization, site: string) => ({
  ...organizationJson(edition, organization, site),
  services: edition.directory
    .offersOf(organization.id)
    .map((offer) => briefJson(offer, linksOf(site, edition.network))),
})

/** The organisations of a network by their id. */
export const organizationsById = perEdition(
  ({ directory }) => new Map(directory.organizations.map((one) => [one.id, one])),
)

/** The organisations of a network in order of name. */
export const organizationsByName = perEdition(({ directory }) =>
  [...directory.organizations].sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id)),
)
