import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { loadNumbers } from './numbers.sql.ts'
import type { Organization } from './organization.ts'

/** All organisations that the network asking may see, sorted by id. */
export async function loadOrganizations(tx: Transaction): Promise<Organization[]> {
  const { rows } = await sql<Omit<Organization, 'phone'>>`
    select id, network_id, ${slugHere} as slug, name, description, sector, funding, partner_role, email, website,
           ${isoMoment('modified_at')} as modified_at
    from organization order by id`.execute(tx)
  const numbers = await loadNumbers(tx, 'organization_id')
  return rows.map((row) => ({ ...row, phone: numbers.get(row.id) ?? null }))
}

/**
 * A slug that is one row's own among all rows the network asking may see. Networks choose slugs apart and may share later:
 * then a network's own row keeps the slug, next the country's, and another's gets a piece of its id.
 */
export const slugHere = sql`
  case when row_number() over (partition by slug order by network_id is distinct from current_network(), network_id nulls first, id) = 1
       then slug else slug || '-' || left(id::text, 6) end`

/** A moment as ISO text, such as 2026-03-31T09:30:00.000Z. */
export const isoMoment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
