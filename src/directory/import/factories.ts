import { randomUUID } from 'node:crypto'
import type { ImportRequest } from './import-files.ts'
import { country } from './owner.sql.ts'
import type { Reference } from './read-files.ts'

/** A line of a file of organisations: valid; say only what matters. */
export const anOrganizationLine = (given: object = {}) => ({
  id: 'org-1',
  name: 'Welzijn De Linde',
  description: 'Steunt wie voor een ander zorgt.',
  sector: 'welzijn',
  funding: 'gesubsidieerd',
  partner_role: 'kernpartner',
  phone: '0523 000 123',
  email: 'info@delinde.example',
  website: 'https://www.delinde.example',
  ...given,
})

/** A line of a file of services, with something in every field. */
export const aServiceLine = (given: object = {}) => ({
  id: 'svc-1',
  organization_id: 'org-1',
  name: 'Inloop voor mantelzorgers',
  alternate_name: 'Koffieochtend',
  summary: 'Koffie en een gesprek.',
  description: 'Elke dinsdag staat de koffie klaar.',
  codes: ['B3', 'AAN-INLOOP'],
  access: 'vrij_toegankelijk',
  fee: { type: 'gratis', text: 'Koffie 1 euro' },
  languages: ['nl', 'tr'],
  flexible: ['groep', 'avond'],
  municipalities: ['Hardenberg'],
  places: ['Gramsbergen'],
  locations: [aLocation()],
  schedules: [{ byday: ['TU'], opens: '09:30', closes: '11:30', freq: 'WEEKLY', description: '' }],
  waiting_time: 'Geen',
  eligibility: { minimum_age: 18, maximum_age: null, text: 'Inwoners' },
  phone: '0523 000 124',
  email: null,
  url: 'https://www.delinde.example/inloop',
  last_verified: '2026-09-01',
  ...given,
})

export const aLocation = (given: object = {}) => ({
  name: 'De Kring',
  street: 'Stationsstraat',
  house_number: '4a',
  postal_code: '7772 ab',
  place: 'Hardenberg',
  latitude: 52.57,
  longitude: 6.62,
  ...given,
})

export const aFile = (name: string, lines: readonly (object | string)[]) => ({
  name,
  bytes: Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')),
})

/** What is known when a row is read: two codes and two organisations, on 22 November 2026. */
export const aReference = (given: Partial<Reference> = {}): Reference => ({
  codes: new Set(['B3', 'AAN-INLOOP']),
  organizations: new Set(['org-1', 'org-2']),
  today: '2026-11-22',
  ...given,
})

/** An import for the country of one organisation and one service, on 22 November 2026. Its ids are new in every run. */
export function anImport(given: Partial<ImportRequest> = {}): ImportRequest {
  return {
    owners: [country],
    files: [aFile('organizations.jsonl', [anOrganizationLine()]), aFile('services.jsonl', [aServiceLine()])],
    removeMissing: false,
    dryRun: false,
    actor: 'test',
    now: new Date('2026-11-22T10:00:00Z'),
    today: '2026-11-22',
    newId: randomUUID,
    ...given,
  }
}
