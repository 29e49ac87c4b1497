import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { FeeKind, OfferLocation, Schedule } from './offer.ts'

/** All that hangs on a service and is not its own row. Lists are in the order in which they were written. */
export type ServiceParts = {
  readonly areas: readonly Area[]
  readonly locations: readonly OfferLocation[]
  readonly schedules: readonly Schedule[]
  readonly languages: readonly string[]
  /** Codes of taxonomy terms. */
  readonly codes: readonly string[]
  readonly fee: { readonly kind: FeeKind; readonly text: string | null } | null
}

export type Area = {
  readonly extentType: 'nationwide' | 'municipality' | 'place'
  readonly name: string
  readonly municipalityCode: string | null
}

/**
 * The parts of every service that may be seen, by the id of the service. One question per part, put together here: in one big
 * question PostgreSQL took a minute instead of a second for 20,000 services whose tables it had no statistics of yet.
 */
export async function loadServiceParts(tx: Transaction): Promise<(serviceId: string) => ServiceParts> {
  const areas = await valuesOf(tx, areaLists)
  const locations = await valuesOf(tx, locationLists)
  const schedules = await valuesOf(tx, scheduleLists)
  const languages = await valuesOf(tx, languageLists)
  const codes = await valuesOf(tx, codeLists)
  const fees = await valuesOf(tx, feeOfEach)
  return (id) => ({
    areas: areas.get(id) ?? [],
    locations: locations.get(id) ?? [],
    schedules: schedules.get(id) ?? [],
    languages: languages.get(id) ?? [],
    codes: codes.get(id) ?? [],
    fee: fees.get(id) ?? null,
  })
}

type Valued<T> = { id: string; value: T }

const areaLists = sql<Valued<Area[]>>`
  select service_id as id, json_agg(json_build_object(
           'extentType', extent_type, 'name', name, 'municipalityCode', municipality_code) order by id) as value
  from service_area group by service_id`

const locationLists = sql<Valued<OfferLocation[]>>`
  select s.service_id as id, json_agg(json_build_object(
           'name', l.name, 'address', a.address_1, 'postalCode', a.postal_code, 'city', a.city,
           'latitude', l.latitude, 'longitude', l.longitude) order by l.id) as value
  from service_at_location s join location l on l.id = s.location_id join address a on a.location_id = l.id
  group by s.service_id`

const scheduleLists = sql<Valued<Schedule[]>>`
  select service_id as id, json_agg(json_build_object(
           'freq', freq, 'byday', byday, 'opensAt', to_char(opens_at, 'HH24:MI'), 'closesAt', to_char(closes_at, 'HH24:MI'),
           'description', description) order by id) as value
  from schedule group by service_id`

const languageLists = sql<Valued<string[]>>`
  select service_id as id, json_agg(code order by id) as value from language group by service_id`

const codeLists = sql<Valued<string[]>>`
  select link_id as id, json_agg(taxonomy_term order by position) as value from attribute group by link_id`

const feeOfEach = sql<Valued<{ kind: FeeKind; text: string | null }>>`
  select distinct on (service_id) service_id as id, json_build_object('kind', option, 'text', cost_description) as value
  from cost_option order by service_id, id`

async function valuesOf<T>(tx: Transaction, question: RawBuilder<Valued<T>>): Promise<Map<string, T>> {
  const { rows } = await question.execute(tx)
  return new Map(rows.map(({ id, value }) => [id, value]))
}
