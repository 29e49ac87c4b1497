import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { loadServiceParts, type ServiceParts } from '../service-parts.sql.ts'
import type { KeptPhone, OrganizationContent, ServiceContent } from './content.ts'
import { actAs, type Owner } from './owner.sql.ts'
import { digitsOf } from './text-checks.ts'

/** A row as it stands in the database. */
export type Stored<Content> = {
  readonly id: string
  readonly slug: string
  readonly sourceId: string
  readonly content: Content
}

/** What an owner has, and what it may refer to. Slugs are those of visible and of removed rows, with the id that has it. */
export type State = {
  readonly owner: Owner
  readonly organization: {
    readonly stored: Map<string, Stored<OrganizationContent>>
    readonly slugs: Map<string, string>
  }
  readonly service: { readonly stored: Map<string, Stored<ServiceContent>>; readonly slugs: Map<string, string> }
  readonly organizationIds: ReadonlyMap<string, string>
  readonly contactKeys: ReadonlyMap<string, string>
  readonly municipalityCodes: ReadonlyMap<string, string>
  readonly placeMunicipalities: ReadonlyMap<string, string>
}

export async function loadState(tx: Transaction, owner: Owner): Promise<State> {
  await actAs(tx, owner)
  const removed = await loadRemovedSlugs(tx, owner)
  return {
    owner,
    organization: {
      stored: await loadStoredOrganizations(tx, owner),
      slugs: new Map([...removed, ...(await pairs(tx, sql<Pair>`select slug as name, id as value from organization`))]),
    },
    service: {
      stored: await loadStoredServices(tx, owner),
      slugs: new Map([...removed, ...(await pairs(tx, sql<Pair>`select slug as name, id as value from service`))]),
    },
    organizationIds: await loadOrganizationIds(tx),
    contactKeys: await loadContactKeys(tx, owner),
    municipalityCodes: await pairs(tx, sql<Pair>`select name, code as value from municipality`),
    placeMunicipalities: await pairs(tx, sql<Pair>`select name, municipality_code as value from place`),
  }
}

async function loadStoredOrganizations(tx: Transaction, { id }: Owner) {
  const { rows } = await sql<Omit<OrganizationContent, 'phone'> & Identity>`
    select id, slug, source_id, name, description, sector, funding, partner_role, email, website
    from organization where network_id is not distinct from ${id}::uuid`.execute(tx)
  const phoneOf = await loadKeptPhones(tx, 'organization_id')
  return bySourceId(
    rows.map(({ id, slug, sourceId, ...columns }) => ({
      id,
      slug,
      sourceId,
      content: { ...columns, phone: phoneOf(id) },
    })),
  )
}

async function loadStoredServices(tx: Transaction, { id }: Owner) {
  const { rows } = await sql<Omit<ServiceContent, keyof ServiceParts | 'phone'> & Identity>`
    select id, slug, source_id, organization_id, name, alternate_name, summary, description, status, access, flexibility,
           waiting_time, eligibility_description, minimum_age, maximum_age, email, url, assured_date
    from service where network_id is not distinct from ${id}::uuid`.execute(tx)
  const phoneOf = await loadKeptPhones(tx, 'service_id')
  const partsOf = await loadServiceParts(tx)
  return bySourceId(
    rows.map(({ id, slug, sourceId, ...columns }) => ({
      id,
      slug,
      sourceId,
      content: { ...columns, ...partsOf(id), phone: phoneOf(id) },
    })),
  )
}

type Identity = Omit<Stored<unknown>, 'content'>

const bySourceId = <Content>(rows: readonly Stored<Content>[]) => new Map(rows.map((row) => [row.sourceId, row]))

async function loadKeptPhones(tx: Transaction, owner: 'organization_id' | 'service_id') {
  const { rows } = await sql<KeptPhone & { ownerId: string }>`
    select ${sql.ref(owner)} as owner_id, number, contact_key, status from phone where ${sql.ref(owner)} is not null`.execute(
    tx,
  )
  const phones = new Map(rows.map(({ ownerId, ...phone }) => [ownerId, phone]))
  return (id: string) => phones.get(id) ?? null
}

/** Those it may refer to: its own first, then those of the country and of networks that share with it. */
async function loadOrganizationIds(tx: Transaction) {
  return pairs(
    tx,
    sql<Pair>`
        select source_id as name, id as value from organization order by network_id = current_network() nulls first, id`,
  )
}

/** Slugs that a removed row had: an address that went round must never lead to something else. */
async function loadRemovedSlugs(tx: Transaction, { id }: Owner) {
  return pairs(
    tx,
    sql<Pair>`
        select name, value from audit_event, jsonb_each_text(detail->'removedSlugs') as removed(name, value)
        where action = 'directory.import' and network_id is not distinct from ${id}::uuid`,
  )
}

/** The registry of the owner stands before that of the country, as it does for readers. */
async function loadContactKeys(tx: Transaction, { id }: Owner) {
  const numbers = await pairs(
    tx,
    sql<Pair>`
        select key as name, phone as value from contact_point
        where phone is not null and (network_id is null or network_id = ${id}::uuid) order by network_id nulls first`,
  )
  return new Map([...numbers].map(([key, phone]) => [digitsOf(phone), key]))
}

type Pair = { name: string; value: string }

/** Names with their values; where a name comes twice the last counts. */
async function pairs(tx: Transaction, question: RawBuilder<Pair>): Promise<Map<string, string>> {
  const { rows } = await question.execute(tx)
  return new Map(rows.map(({ name, value }) => [name, value]))
}
