import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'
import type { OrganizationContent, ServiceContent } from './content.ts'
import { insertRows, saveRows } from './insert-rows.sql.ts'
import type { Plan } from './plan.ts'
import * as children from './service-children.ts'

// The transaction must be acting as the owner of the plan (see `actAs`). `now` becomes the moment of the last change.

/** Takes away the services that are gone or another owner's now, before anybody takes over a slug of theirs. */
export async function deleteServices(tx: Transaction, { removed, moved }: Plan<ServiceContent>): Promise<void> {
  const ids = [...removed, ...moved].map(({ id }) => id)
  if (ids.length === 0) return
  await deleteLocations(tx, ids)
  await sql`delete from service where id = any(${ids}::uuid[])`.execute(tx)
}

export async function writeOrganizations(tx: Transaction, plan: Plan<OrganizationContent>, now: Date): Promise<void> {
  const networkId = plan.state.owner.id
  const rows = [...plan.added, ...plan.changed].map(({ content: { phone, ...content }, id, slug, sourceId }) => {
    return { organization: { id, networkId, sourceId, slug, ...content, modifiedAt: now }, phone }
  })
  await saveRows(
    tx,
    'organization',
    rows.map(({ organization }) => organization),
  )
  const ids = plan.changed.map(({ id }) => id)
  if (ids.length > 0) await sql`delete from phone where organization_id = any(${ids}::uuid[])`.execute(tx)
  const phones = rows.flatMap(({ organization: { id }, phone }) =>
    phone ? [{ id: hashId('phone', id), networkId, organizationId: id, ...phone }] : [],
  )
  await insertRows(tx, 'phone', phones)
}

export async function writeServices(tx: Transaction, plan: Plan<ServiceContent>, now: Date): Promise<void> {
  const networkId = plan.state.owner.id
  const written = [...plan.added, ...plan.changed].map((service) => ({ ...service, networkId }))
  await saveRows(
    tx,
    'service',
    written.map((service) => serviceRow(service, now)),
  )
  await deleteChildren(
    tx,
    plan.changed.map(({ id }) => id),
  )
  await insertRows(tx, 'serviceArea', written.flatMap(children.areaRows))
  // Saved, not inserted: a service that was deleted in another way left its locations behind.
  await saveRows(tx, 'location', written.flatMap(children.locationRows))
  await saveRows(tx, 'address', written.flatMap(children.addressRows))
  await insertRows(tx, 'serviceAtLocation', written.flatMap(children.serviceAtLocationRows))
  await insertRows(tx, 'schedule', written.flatMap(children.scheduleRows))
  await insertRows(tx, 'costOption', written.flatMap(children.costRows))
  await insertRows(tx, 'language', written.flatMap(children.languageRows))
  await insertRows(tx, 'attribute', written.flatMap(children.attributeRows))
  await insertRows(tx, 'phone', written.flatMap(children.phoneRows))
}

/** Takes away the organisations that are gone; one that still has services stays. Returns those that went. */
export async function deleteOrganizations(tx: Transaction, { removed }: Plan<OrganizationContent>) {
  const ids = removed.map(({ id }) => id)
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    delete from organization o where o.id = any(${ids}::uuid[])
    and not exists (select 1 from service s where s.organization_id = o.id) returning o.id`.execute(tx)
  return removed.filter(({ id }) => rows.some((row) => row.id === id))
}

function serviceRow({ id, networkId, slug, sourceId, content }: children.ServiceToWrite & Named, modifiedAt: Date) {
  const { areas, locations, schedules, languages, codes, fee, phone, flexibility, ...columns } = content
  return { id, networkId, sourceId, slug, ...columns, flexibility: [...flexibility], modifiedAt }
}

type Named = { slug: string; sourceId: string }

async function deleteChildren(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return
  await deleteLocations(tx, ids)
  for (const table of ['service_area', 'schedule', 'cost_option', 'language', 'phone']) {
    await sql`delete from ${sql.table(table)} where service_id = any(${ids}::uuid[])`.execute(tx)
  }
  await sql`delete from attribute where link_id = any(${ids}::uuid[])`.execute(tx)
}

/** Locations belong to one service each; their address and their tie to the service go with them. */
async function deleteLocations(tx: Transaction, ids: readonly string[]) {
  await sql`delete from location where id in
    (select location_id from service_at_location where service_id = any(${ids}::uuid[]))`.execute(tx)
}
