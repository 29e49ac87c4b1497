import { hashId } from '#platform/hash-id.ts'
import type { ContactPoint, Network, Place, PostcodeArea } from './network.ts'

/** Monday to Friday from 9 to 17. */
const officeHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }))

/** A made-up network of one municipality with two villages, for tests. */
export const aNetwork = (facts: Partial<Network> = {}): Network => ({
  id: hashId('network', facts.slug ?? 'veendal'),
  slug: 'veendal',
  name: 'Mantelzorgnetwerk Veendal',
  region: 'Veenstreek',
  tagline: 'naast wie zorgt',
  host: null,
  theme: {},
  languages: ['nl'],
  volunteers: 'verwijzen',
  handoverDays: 90,
  isDemo: true,
  contentVersion: 1,
  municipalities: [{ code: 'gm9901', name: 'Veendal' }],
  places: [aPlace(), aPlace({ name: 'Klein Veendal', latitude: 52.55, longitude: 6.55 })],
  postcodeAreas: [aPostcodeArea()],
  contacts: [aContact(), aContact({ key: '112', name: '112', phone: '112', hours: [], alwaysOpen: true })],
  closingDays: [],
  ...facts,
})

export const aPlace = (facts: Partial<Place> = {}): Place => ({
  id: hashId('place', facts.municipality ?? 'Veendal', facts.name ?? 'Veendal'),
  name: 'Veendal',
  municipality: 'Veendal',
  latitude: 52.5,
  longitude: 6.5,
  ...facts,
})

export const aPostcodeArea = (facts: Partial<PostcodeArea> = {}): PostcodeArea => ({
  pc4: '7999',
  municipality: 'Veendal',
  place: 'Veendal',
  latitude: 52.501,
  longitude: 6.501,
  ...facts,
})

/** The network's own line, on office hours. */
export const aContact = (facts: Partial<ContactPoint> = {}): ContactPoint => ({
  id: hashId('contact', facts.key ?? 'own'),
  key: 'own',
  name: 'Mantelzorgnetwerk Veendal',
  forWhom: 'Voor iedereen die voor een ander zorgt.',
  phone: '0599 000 100',
  email: null,
  url: null,
  address: null,
  hours: officeHours,
  alwaysOpen: false,
  cost: null,
  source: 'voorbeeld',
  status: 'ok',
  checkedOn: '2026-10-01',
  reviewDays: 90,
  ...facts,
})
