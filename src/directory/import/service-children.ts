import type { Insertable } from 'kysely'
import type { DB } from '#platform/database/schema.generated.ts'
import { hashIds } from '#platform/hash-id.ts'
import type { ServiceContent } from './content.ts'

/** A service on its way into the database. */
export type ServiceToWrite = {
  readonly id: string
  readonly networkId: string | null
  readonly content: ServiceContent
}

type Rows<Table extends keyof DB> = Insertable<DB[Table]>[]

// The ids of children come from their service and their place in the list: sorting by id gives the list back.

export const areaRows = ({ id, networkId, content: { areas } }: ServiceToWrite): Rows<'serviceArea'> =>
  numbered(areas, 'area', id).map(([childId, area]) => ({ id: childId, networkId, serviceId: id, ...area }))

export const locationRows = ({ id, networkId, content: { locations } }: ServiceToWrite): Rows<'location'> =>
  numbered(locations, 'location', id).map(([locationId, { name, latitude, longitude }]) => ({
    id: locationId,
    networkId,
    name,
    latitude,
    longitude,
  }))

export const addressRows = ({ id, networkId, content: { locations } }: ServiceToWrite): Rows<'address'> =>
  numbered(locations, 'location', id).map(([locationId, { address, postalCode, city }]) => ({
    id: locationId,
    networkId,
    locationId,
    address1: address,
    postalCode,
    city,
  }))

export const serviceAtLocationRows = ({
  id,
  networkId,
  content: { locations },
}: ServiceToWrite): Rows<'serviceAtLocation'> =>
  numbered(locations, 'location', id).map(([locationId]) => ({ id: locationId, networkId, serviceId: id, locationId }))

export const scheduleRows = ({ id, networkId, content: { schedules } }: ServiceToWrite): Rows<'schedule'> =>
  numbered(schedules, 'schedule', id).map(([childId, { byday, ...schedule }]) => ({
    id: childId,
    networkId,
    serviceId: id,
    byday: [...byday],
    ...schedule,
  }))

export const costRows = ({ id, networkId, content: { fee } }: ServiceToWrite): Rows<'costOption'> =>
  numbered(fee ? [fee] : [], 'cost', id).map(([childId, { kind, text }]) => ({
    id: childId,
    networkId,
    serviceId: id,
    option: kind,
    costDescription: text,
  }))

export const languageRows = ({ id, networkId, content: { languages } }: ServiceToWrite): Rows<'language'> =>
  numbered(languages, 'language', id).map(([childId, code]) => ({ id: childId, networkId, serviceId: id, code }))

export const attributeRows = ({ id, networkId, content: { codes } }: ServiceToWrite): Rows<'attribute'> =>
  numbered(codes, 'attribute', id).map(([childId, taxonomyTerm], position) => ({
    id: childId,
    networkId,
    linkId: id,
    taxonomyTerm,
    position,
  }))

export const phoneRows = ({ id, networkId, content: { phone } }: ServiceToWrite): Rows<'phone'> =>
  numbered(phone ? [phone] : [], 'phone', id).map(([childId, kept]) => ({
    id: childId,
    networkId,
    serviceId: id,
    ...kept,
  }))

function numbered<Item>(items: readonly Item[], kind: string, serviceId: string): [string, Item][] {
  const ids = hashIds(items.length, kind, serviceId)
  return items.map((item, index) => [ids[index] ?? '', item])
}
