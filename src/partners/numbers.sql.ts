import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'

/** A number to call; `checked` is false when its source is in doubt. */
export type NumberToCall = { readonly number: string; readonly checked: boolean }

/**
 * The number to call of every organisation or service that has one, by its id. A number that stands in the contact registry is
 * read from there: from that of the network that owns the row, else from the country's. Never from the reader's own.
 */
export async function loadNumbers(tx: Transaction, owner: 'organization_id' | 'service_id') {
  const { rows } = await sql<NumberToCall & { ownerId: string }>`
    select distinct on (${sql.ref(owner)}) ${sql.ref(owner)} as owner_id, coalesce(p.number, c.phone) as number,
           p.status = 'ok' and coalesce(c.status, 'ok') <> 'check' as checked
    from phone p
    left join lateral (select phone, status from contact_point
                       where key = p.contact_key and (network_id = p.network_id or network_id is null)
                       order by network_id nulls last limit 1) c on p.contact_key is not null
    where ${sql.ref(owner)} is not null and coalesce(p.number, c.phone) is not null
    order by ${sql.ref(owner)}, p.id`.execute(tx)
  return new Map(rows.map(({ ownerId, number, checked }): [string, NumberToCall] => [ownerId, { number, checked }]))
}
