// Made-up data, in the shape of the real thing.

const site = 'https://naast.example'
const api = `${site}/v1/networks/hardenberg`
const modifiedAt = '2026-03-31T09:30:00.000Z'

export const id = '7f0c9f5e-3c1a-8b42-a9d1-5b6f0f3b2a10'
const organizationId = '0b9f6f3a-52d4-8c11-a2e7-8d1f4c6e9a55'
const networkId = '2f4f1c3e-9a55-8e01-a7c3-1d2b3c4d5e6f'

const organizationLinks = {
  self: `${api}/organizations/${organizationId}`,
  page: `${site}/hardenberg/organisaties/de-wilg`,
}
const links = { self: `${api}/services/${id}`, page: `${site}/hardenberg/hulp/logeerhuis-de-wilg` }
const respite = { code: 'B6', name: 'even vrij van de zorg' }

export const network = {
  id: networkId,
  slug: 'hardenberg',
  name: 'Mantelzorgnetwerk Hardenberg',
  region: 'Vechtdal',
  tagline: 'Naast wie zorgt',
  languages: ['nl'],
  volunteers: 'verwijzen',
  isDemo: true,
  municipalities: [{ code: 'gm0160', name: 'Hardenberg' }],
  serviceCount: 120,
  modifiedAt,
  links: { self: api, services: `${api}/services`, organizations: `${api}/organizations`, page: `${site}/hardenberg` },
}

export const networkDetail = {
  ...network,
  places: [{ name: 'Slagharen', municipality: 'Hardenberg', latitude: 52.62, longitude: 6.55 }],
  contacts: [
    {
      key: 'own',
      name: 'Mantelzorgnetwerk Hardenberg',
      forWhom: 'Voor iedereen die voor een ander zorgt.',
      phone: '0523 00 00 00',
      email: null,
      url: null,
      address: null,
      alwaysOpen: false,
      hours: [{ weekday: 1, opensAt: '09:00', closesAt: '17:00' }],
      cost: null,
      source: 'Voorbeeldgegevens',
      status: 'demo',
      checkedDate: null,
      reviewDays: 90,
    },
  ],
  closingDays: [{ date: '2026-05-15', reason: 'Dag na Hemelvaart' }],
}

const summary = {
  id,
  sourceId: 'voorbeeld-017',
  slug: 'logeerhuis-de-wilg',
  name: 'Logeerhuis De Wilg',
  alternateName: null,
  summary: 'Uw naaste logeert een weekend bij ons, zodat u even vrij bent.',
  organization: { id: organizationId, name: 'Stichting De Wilg' },
  functions: [respite],
  codes: ['B6', 'SIT-DEM'],
  access: 'vrij_toegankelijk',
  cost: { kind: 'eigen_bijdrage', text: '€ 25 per nacht' },
  flexibility: ['weekend'],
  languages: ['nl'],
  nationwide: false,
  municipalities: ['Hardenberg'],
  places: [],
  phone: { number: '0523 00 00 01', checked: true },
  url: null,
  assuredDate: '2026-03-30',
  modifiedAt,
}

const service = {
  ...summary,
  distanceKm: 6.4,
  nearness: 'gemeente',
  why: [{ kind: 'term', label: 'even vrij van de zorg' }],
  links,
}

export const serviceDetail = {
  ...summary,
  description: 'Een klein huis met vier kamers. Er is dag en nacht iemand aanwezig.',
  organization: {
    id: organizationId,
    slug: 'de-wilg',
    name: 'Stichting De Wilg',
    sector: 'Zorg',
    funding: 'gesubsidieerd',
    partnerRole: 'kernpartner',
    links: organizationLinks,
  },
  terms: [respite, { code: 'SIT-DEM', name: 'geheugen en dementie' }],
  eligibility: { minimumAge: 18, maximumAge: null, text: null },
  waitingTime: 'Meestal binnen drie weken',
  locations: [],
  schedules: [{ freq: 'WEEKLY', byday: ['SA', 'SU'], opensAt: '10:00', closesAt: '16:00', description: null }],
  email: null,
  similar: [],
  links,
}

const value = { value: 'B6', name: 'Even vrij van de zorg', count: 12, chosen: false }

export const serviceList = {
  services: [service],
  facets: { function: [value], audience: [], cost: [], access: [], flexibility: [], language: [], municipality: [] },
  total: 1,
  page: 1,
  pageSize: 20,
  help: { level: 'none' },
  suggestion: null,
  understood: [respite],
  place: { status: 'found', label: 'Slagharen', municipality: 'Hardenberg' },
}

const organization = {
  id: organizationId,
  slug: 'de-wilg',
  name: 'Stichting De Wilg',
  description: 'Logeren en dagbesteding in het Vechtdal.',
  sector: 'Zorg',
  funding: 'gesubsidieerd',
  partnerRole: 'kernpartner',
  phone: null,
  email: null,
  website: null,
  modifiedAt,
  serviceCount: 1,
  links: organizationLinks,
}

export const organizationList = { organizations: [organization], total: 1, page: 1, pageSize: 20 }

export const organizationDetail = {
  ...organization,
  services: [{ id, name: summary.name, summary: summary.summary, links }],
}

export const taxonomyList = {
  taxonomies: [{ code: 'FUN', name: 'Acht basisfuncties', terms: [{ code: 'B6', name: 'Respijtzorg' }] }],
}
