import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'
import type { MunicipalityDefinition } from './network-definition.ts'

/** Makes the villages and postcode areas of a network as they are defined; those that are already so stay untouched. */
export async function savePlaces(
  tx: Transaction,
  networkId: string,
  municipalities: readonly MunicipalityDefinition[],
) {
  const places = municipalities.flatMap(({ code, places }) =>
    places.map((place) => ({ ...place, id: hashId('place', networkId, code, place.name), municipality_code: code })),
  )
  const areas = municipalities.flatMap(({ code, postcodeAreas }) =>
    postcodeAreas.map((area) => ({ ...area, municipality_code: code })),
  )
  await upsertPlaces(tx, networkId, JSON.stringify(places))
  await upsertAreas(tx, networkId, JSON.stringify(areas))
  await removeOthers(tx, networkId, { places: JSON.stringify(places), areas: JSON.stringify(areas) })
}

const upsertPlaces = (tx: Transaction, networkId: string, places: string) =>
  sql`
    insert into place (id, network_id, municipality_code, name, latitude, longitude)
    select id, ${networkId}, municipality_code, name, latitude, longitude
    from jsonb_to_recordset(${places}::jsonb)
      as given (id uuid, municipality_code text, name text, latitude float8, longitude float8)
    on conflict (network_id, municipality_code, name) do update
      set latitude = excluded.latitude, longitude = excluded.longitude
      where (place.latitude, place.longitude) is distinct from (excluded.latitude, excluded.longitude)`.execute(tx)

const upsertAreas = (tx: Transaction, networkId: string, areas: string) =>
  sql`
    insert into postcode_area as area (network_id, pc4, municipality_code, place_id, latitude, longitude)
    select ${networkId}, given.pc4, given.municipality_code, place.id, given.latitude, given.longitude
    from jsonb_to_recordset(${areas}::jsonb)
      as given (pc4 text, municipality_code text, place text, latitude float8, longitude float8)
    left join place on place.network_id = ${networkId} and place.municipality_code = given.municipality_code
                   and place.name = given.place
    on conflict (network_id, pc4) do update
      set municipality_code = excluded.municipality_code, place_id = excluded.place_id,
          latitude = excluded.latitude, longitude = excluded.longitude
      where (area.municipality_code, area.place_id, area.latitude, area.longitude)
        is distinct from (excluded.municipality_code, excluded.place_id, excluded.latitude, excluded.longitude)
  `.execute(tx)

async function removeOthers(tx: Transaction, networkId: string, { places, areas }: { places: string; areas: string }) {
  await sql`
    delete from postcode_area where network_id = ${networkId}
      and pc4 not in (select pc4 from jsonb_to_recordset(${areas}::jsonb) as given (pc4 text))`.execute(tx)
  await sql`
    delete from place where network_id = ${networkId}
      and (municipality_code, name) not in
          (select municipality_code, name from jsonb_to_recordset(${places}::jsonb)
             as given (municipality_code text, name text))`.execute(tx)
}
