import { readFileSync } from 'node:fs'
import type { Access, FeeKind, Flexibility, Offer, OfferOrganization, Schedule } from '../src/directory/offer.ts'

/** The demo offers of one set (`hdb`, `wfr`, `wkw`, `wsl`, or `nat` for the whole country), without a database. */
export function demoOffers(set: string): Offer[] {
  const organizations = new Map(
    readLines<DemoOrganization>(`${set}/organizations.jsonl`).map((organization) => [organization.id, organization]),
  )
  return readLines<DemoService>(`${set}/services.jsonl`).map((service) =>
    offerOf(service, set, organizations.get(service.organization_id)),
  )
}

/** The taxonomy as the search engine wants it. */
export function demoTerms() {
  const url = new URL('../database/reference/taxonomies.json', import.meta.url)
  const taxonomies: { terms: { code: string; name: string }[] }[] = JSON.parse(readFileSync(url, 'utf8'))
  return taxonomies.flatMap(({ terms }) => terms).map(({ code, name }) => ({ code, name, description: '' }))
}

type DemoOrganization = {
  id: string
  name: string
  sector: string
  funding: OfferOrganization['funding']
  partner_role: OfferOrganization['partnerRole']
}

type DemoService = {
  id: string
  organization_id: string
  name: string
  alternate_name?: string
  summary: string
  description: string
  codes: string[]
  access: Access
  fee: { type: FeeKind; text: string }
  languages: string[]
  flexible: Flexibility[]
  municipalities: string[]
  nationwide?: boolean
  places: string[]
  locations: { name: string; place: string; postal_code: string; latitude: number | null; longitude: number | null }[]
  schedules: { byday: string[]; opens: string; closes: string; freq: Schedule['freq']; description: string }[]
  waiting_time: string | null
  eligibility: { minimum_age: number | null; maximum_age: number | null; text: string | null }
  last_verified: string | null
}

const readLines = <Row>(path: string): Row[] =>
  readFileSync(new URL(`../database/demo/${path}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))

function offerOf(service: DemoService, set: string, organization: DemoOrganization | undefined): Offer {
  const { id, name, summary, description, codes, access, languages, municipalities, places } = service
  return {
    ...{ id, sourceId: id, slug: id, name, summary, description, codes, access, languages, municipalities, places },
    networkId: set === 'nat' ? null : set,
    alternateName: service.alternate_name ?? null,
    organization: {
      id: service.organization_id,
      slug: service.organization_id,
      name: organization?.name ?? '',
      sector: organization?.sector ?? 'overig',
      funding: organization?.funding ?? 'gesubsidieerd',
      partnerRole: organization?.partner_role ?? 'geen_partner',
    },
    fee: { kind: service.fee.type, text: service.fee.text },
    flexibility: service.flexible,
    nationwide: service.nationwide ?? false,
    locations: service.locations.map((location) => ({
      name: location.name,
      address: null,
      postalCode: location.postal_code,
      city: location.place,
      latitude: location.latitude,
      longitude: location.longitude,
    })),
    schedules: service.schedules.map(({ freq, byday, opens, closes, description: text }) => ({
      ...{ freq, byday, opensAt: opens, closesAt: closes, description: text },
    })),
    waitingTime: service.waiting_time,
    eligibility: {
      minimumAge: service.eligibility.minimum_age,
      maximumAge: service.eligibility.maximum_age,
      text: service.eligibility.text,
    },
    phone: null,
    email: null,
    url: null,
    assuredDate: service.last_verified,
    modifiedAt: '2026-01-01T00:00:00Z',
  }
}
