import type { Offer, OfferOrganization } from './offer.ts'

/** An offer as a test needs it: valid, free, for the whole of Hardenberg; say only what matters. */
export const anOffer = (given: Partial<Offer> = {}): Offer => ({
  id: 'a0000000-0000-8000-a000-000000000001',
  networkId: 'b0000000-0000-8000-a000-000000000001',
  sourceId: 'svc-001',
  slug: 'inloop-voor-mantelzorgers',
  name: 'Inloop voor mantelzorgers',
  alternateName: null,
  summary: 'Koffie en een gesprek met anderen die voor iemand zorgen.',
  description: 'Elke dinsdag staat de koffie klaar. U hoeft zich niet aan te melden.',
  organization: anOfferOrganization(),
  codes: ['B3', 'AAN-INLOOP'],
  access: 'vrij_toegankelijk',
  fee: { kind: 'gratis', text: null },
  languages: ['nl'],
  flexibility: [],
  nationwide: false,
  municipalities: ['Hardenberg'],
  places: [],
  locations: [],
  schedules: [],
  waitingTime: null,
  eligibility: { minimumAge: null, maximumAge: null, text: null },
  phone: { number: '0523 000 123', checked: true },
  email: null,
  url: null,
  assuredDate: '2026-09-15',
  modifiedAt: '2026-09-15T10:00:00.000Z',
  ...given,
})

export const anOfferOrganization = (given: Partial<OfferOrganization> = {}): OfferOrganization => ({
  id: 'c0000000-0000-8000-a000-000000000001',
  slug: 'welzijn-de-linde',
  name: 'Welzijn De Linde',
  sector: 'welzijn',
  funding: 'gesubsidieerd',
  partnerRole: 'kernpartner',
  ...given,
})
