import { type Edition, type Hit, type Offer, similarTo, termLabel } from '#directory/index.ts'
import { type Links, linksOf } from '../links.ts'
import { perEdition } from '../per-edition.ts'

/** A service as it stands in a list of results. */
export const hitJson = (edition: Edition, { offer, distanceKm, nearness, reasons }: Hit, links: Links) => ({
  ...summaryOf(edition, offer),
  distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10,
  nearness,
  why: reasons,
  links: links.service(offer.id, offer.slug),
})

/** All about one service, with a few that are like it. */
export function serviceJson(edition: Edition, offer: Offer, site: string) {
  const links = linksOf(site, edition.network)
  const { organization } = offer
  return {
    ...summaryOf(edition, offer),
    description: offer.description,
    organization: { ...organization, links: links.organization(organization.id, organization.slug) },
    terms: offer.codes.map((code) => ({ code, name: termNames(edition)(code) })),
    eligibility: offer.eligibility,
    waitingTime: offer.waitingTime,
    locations: offer.locations,
    schedules: offer.schedules,
    email: offer.email,
    similar: similarTo(edition.index, offer, null, 3).map((other) => briefJson(other, links)),
    links: links.service(offer.id, offer.slug),
  }
}

/** Just enough of a service to choose it. */
export const briefJson = ({ id, slug, name, summary }: Offer, links: Links) => ({
  id,
  name,
  summary,
  links: links.service(id, slug),
})

const termNames = perEdition(({ directory }) => termLabel(directory))

const summaries = perEdition((edition) => {
  const ready = new Map<string, ReturnType<typeof summaryJson>>()
  return (offer: Offer) => {
    const known = ready.get(offer.id) ?? summaryJson(offer, termNames(edition))
    ready.set(offer.id, known)
    return known
  }
})

const summaryOf = (edition: Edition, offer: Offer) => summaries(edition)(offer)

const summaryJson = (offer: Offer, termName: (code: string) => string) => ({
  id: offer.id,
  sourceId: offer.sourceId,
  slug: offer.slug,
  name: offer.name,
  alternateName: offer.alternateName,
  summary: offer.summary,
  organization: { id: offer.organization.id, name: offer.organization.name },
  functions: offer.codes.filter((code) => /^B[1-8]$/.test(code)).map((code) => ({ code, name: termName(code) })),
  codes: offer.codes,
  access: offer.access,
  cost: { kind: offer.fee.kind, text: offer.fee.text },
  flexibility: offer.flexibility,
  languages: offer.languages,
  nationwide: offer.nationwide,
  municipalities: offer.municipalities,
  places: offer.places,
  phone: offer.phone,
  url: offer.url,
  assuredDate: offer.assuredDate,
  modifiedAt: offer.modifiedAt,
})
