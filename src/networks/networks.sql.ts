import type { Database, Transaction } from '#platform/database/database.ts'
import { contactsOf } from './contacts.sql.ts'
import type { Network } from './network.ts'

/** All networks, by name, each with everything its pages need. One transaction and seven questions per network. */
export async function loadNetworks(database: Database): Promise<Network[]> {
  const rows = await database.asNobody((tx) => tx.selectFrom('network').select('id').orderBy('name').execute())
  const networks = await Promise.all(rows.map(({ id }) => loadNetwork(database, id)))
  return networks.filter((network) => network !== null)
}

/**
 * One network, or null when there is none with this id. Its version is read first, so that what is younger than its
 * version is loaded once too often, never kept too long.
 */
export const loadNetwork = (database: Database, id: string): Promise<Network | null> =>
  database.inNetwork(id, async (tx) => {
    const head = await tx.selectFrom('network').selectAll().where('id', '=', id).executeTakeFirst()
    if (!head) return null
    return {
      ...head,
      theme: textsIn(head.theme),
      volunteers: head.volunteers === 'bemiddelen' ? 'bemiddelen' : 'verwijzen',
      municipalities: await municipalitiesOf(tx, id),
      places: await placesOf(tx, id),
      postcodeAreas: await postcodeAreasOf(tx, id),
      contacts: await contactsOf(tx),
      closingDays: await closingDaysOf(tx, id),
    }
  })

/** The content version of every network by its id: the one small question that tells whether a cache still holds. */
export async function contentVersions(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('network').select(['id', 'contentVersion']).execute()
  return new Map(rows.map(({ id, contentVersion }) => [id, contentVersion]))
}

const municipalitiesOf = (tx: Transaction, id: string) =>
  tx
    .selectFrom('networkMunicipality as own')
    .innerJoin('municipality', 'municipality.code', 'own.municipalityCode')
    .select(['municipality.code', 'municipality.name'])
    .where('own.networkId', '=', id)
    .orderBy('municipality.name')
    .execute()

const placesOf = (tx: Transaction, id: string) =>
  tx
    .selectFrom('place')
    .innerJoin('municipality', 'municipality.code', 'place.municipalityCode')
    .select(['place.id', 'place.name', 'municipality.name as municipality', 'place.latitude', 'place.longitude'])
    .where('place.networkId', '=', id)
    .orderBy('place.name')
    .orderBy('municipality.name')
    .execute()

const postcodeAreasOf = (tx: Transaction, id: string) =>
  tx
    .selectFrom('postcodeArea as area')
    .innerJoin('municipality', 'municipality.code', 'area.municipalityCode')
    .leftJoin('place', 'place.id', 'area.placeId')
    .select(['area.pc4', 'municipality.name as municipality', 'place.name as place', 'area.latitude', 'area.longitude'])
    .where('area.networkId', '=', id)
    .orderBy('area.pc4')
    .execute()

const closingDaysOf = (tx: Transaction, id: string) =>
  tx.selectFrom('closingDay').select(['day', 'reason']).where('networkId', '=', id).orderBy('day').execute()

const textsIn = (json: unknown): Record<string, string> =>
  typeof json === 'object' && json !== null
    ? Object.fromEntries(
        Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {}
