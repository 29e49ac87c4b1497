import { type Definitions, loadNetworks, saveNetworks } from '#networks/index.ts'
import type { Database } from '#platform/database/database.ts'
import { saveTaxonomies } from '../taxonomies.sql.ts'
import { type Owner, ownerOf } from './owner.sql.ts'

type Definition = Definitions['networks'][number]

/** For tests: networks in the order given, each with one municipality (`hardenberg` has Hardenberg), as owners of an import. */
export async function givenNetworks(
  database: Database,
  wanted: (Partial<Definition> & { slug: string })[],
): Promise<Owner[]> {
  await saveTaxonomies(database)
  await saveNetworks(
    database,
    { networks: wanted.map(definitionOf), countryContacts: [aContact('luisterlijn', '088 0767 000')] },
    '2026-11-22',
  )
  const networks = await loadNetworks(database)
  return wanted.flatMap(({ slug }) => networks.filter((network) => network.slug === slug)).map(ownerOf)
}

/** A line of the contact registry. */
export const aContact = (key: string, phone: string): Definition['contacts'][number] => ({
  key,
  name: key,
  forWhom: 'Voor iedereen',
  phone,
  email: null,
  url: null,
  address: null,
  hours: [],
  alwaysOpen: true,
  cost: null,
  source: 'test',
  status: 'ok',
  checkedOn: null,
  reviewDays: 90,
})

function definitionOf(given: Partial<Definition> & { slug: string }, index: number): Definition {
  const municipality = given.slug.charAt(0).toUpperCase() + given.slug.slice(1)
  return {
    name: municipality,
    region: 'Overijssel',
    tagline: 'naast wie zorgt',
    host: null,
    theme: {},
    languages: ['nl'],
    volunteers: 'verwijzen',
    handoverDays: 90,
    isDemo: true,
    sharesWith: [],
    municipalities: [{ code: `gm${1000 + index}`, name: municipality, places: [], postcodeAreas: [] }],
    contacts: [],
    closingDays: [],
    ...given,
  }
}
