import type { Edition } from '#directory/index.ts'
import type { ContactPoint } from '#networks/index.ts'
import { linksOf } from '../links.ts'

/** A network as it stands in the list. */
export const networkJson = ({ network, directory }: Edition, site: string) => ({
  id: network.id,
  slug: network.slug,
  name: network.name,
  region: network.region,
  tagline: network.tagline,
  languages: network.languages,
  volunteers: network.volunteers,
  isDemo: network.isDemo,
  municipalities: network.municipalities.map(({ code, name }) => ({ code, name })),
  serviceCount: directory.offers.length,
  modifiedAt: directory.lastModified,
  links: linksOf(site, network).network,
})

/** A network with its places and its registry of contacts. */
export const networkDetailJson = (edition: Edition, site: string) => ({
  ...networkJson(edition, site),
  places: edition.network.places.map(({ name, municipality, latitude, longitude }) => ({
    name,
    municipality,
    latitude,
    longitude,
  })),
  contacts: edition.network.contacts.map(contactJson),
  closingDays: edition.network.closingDays.map(({ day, reason }) => ({ date: day, reason })),
})

const contactJson = ({ id: _id, checkedOn, address, hours, ...contact }: ContactPoint) => ({
  ...contact,
  address: address && { street: address.street, postalCode: address.postalCode, city: address.city },
  hours: hours.map(({ weekday, opens, closes }) => ({ weekday, opensAt: opens, closesAt: closes })),
  checkedDate: checkedOn,
})
