import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { Recipient } from '../commands.ts'
import { fitsKinds, type HandoverPartner } from './handover-partner.ts'

/** All partners of the network that take questions over, or did, with how many they have now; by name. */
export async function listHandoverPartners(tx: Transaction): Promise<HandoverPartner[]> {
  const { rows } = await sql<HandoverPartner>`
    select p.organization_id, o.name, p.email, p.deputy_email, p.function_codes, p.has_account, p.ended_at,
           count(h.id)::int as running
    from handover_partner p
    join organization o on o.id = p.organization_id
    left join handover h on h.current_organization_id = p.organization_id and h.network_id = p.network_id
    where p.network_id = current_network()
    group by p.network_id, p.organization_id, o.name
    order by o.name`.execute(tx)
  return rows
}

/** One of them; null when this organisation never took questions over here. */
export const findHandoverPartner = async (tx: Transaction, organizationId: string): Promise<HandoverPartner | null> =>
  (await listHandoverPartners(tx)).find((one) => one.organizationId === organizationId) ?? null

/** A partner as one that may be asked a question of these kinds, as it stands at this moment. */
export async function recipientOf(
  tx: Transaction,
  given: { organizationId: string; serviceId: string | null; functionCodes: readonly string[] },
): Promise<Recipient> {
  const { organizationId, serviceId, functionCodes } = given
  const row = await tx
    .selectFrom('handoverPartner')
    .select(['functionCodes', 'endedAt'])
    .where('organizationId', '=', organizationId)
    // Who stops this partner at the same moment waits, and then finds this question among those it has.
    .forShare()
    .executeTakeFirst()
  return { organizationId, serviceId, takes: !!row && row.endedAt === null && fitsKinds(row, functionCodes) }
}

export type PartnerChange = {
  readonly networkId: string
  readonly organizationId: string
  readonly email: string
  readonly deputyEmail: string | null
  readonly functionCodes: readonly string[]
  readonly hasAccount: boolean
}

/** Adds a partner, or changes it. One that stopped stays so: who has an old form open must not let it begin again by saving an address. */
export async function saveHandoverPartner(tx: Transaction, change: PartnerChange): Promise<void> {
  const { networkId, organizationId, ...rest } = change
  const row = { ...rest, functionCodes: [...rest.functionCodes] }
  await tx
    .insertInto('handoverPartner')
    .values({ networkId, organizationId, ...row })
    .onConflict((conflict) => conflict.columns(['networkId', 'organizationId']).doUpdateSet(row))
    .execute()
}

/** Lets a partner that stopped begin again, as it was. False when it had not stopped. */
export async function resumeHandoverPartner(tx: Transaction, organizationId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('handoverPartner')
    .set({ endedAt: null })
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** From now on nothing is offered to it. Gives the handovers that it still has. */
export async function stopHandoverPartner(tx: Transaction, organizationId: string, at: Date): Promise<string[]> {
  await tx
    .updateTable('handoverPartner')
    .set({ endedAt: at })
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .execute()
  const rows = await tx
    .selectFrom('handover')
    .select('id')
    .where('currentOrganizationId', '=', organizationId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Organisation → its name, in one question. */
export async function organizationNames(
  tx: Transaction,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.selectFrom('organization').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
