import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { prepare } from '../events.ts'
import type { Consent, Handover } from '../handover.ts'
import { replayAll } from '../replay.ts'
import { byOf, consentItemsOf, consentWayOf, eventOf } from './read-rows.ts'

/** The handover by its events, as far as the asker may see it; null when it is not there, or not theirs to see. */
export async function loadHandover(tx: Transaction, id: string): Promise<Handover | null> {
  const rows = await tx.selectFrom('handoverEvent').selectAll().where('handoverId', '=', id).orderBy('seq').execute()
  const [first, ...later] = rows
  if (!first) return null
  const events = later.map(eventOf)
  const { fact } = eventOf(first)
  if (fact.kind !== 'prepared') throw new Error(`Handover ${id} does not begin with its beginning`)
  const start = prepare({ id, networkId: first.networkId, urgency: fact.urgency, by: byOf(first), at: first.at })
  return replayAll({ ...start, consents: await loadConsents(tx, id) }, events)
}

/** Whether the asker may see this handover. Row-level security answers. */
export async function seesHandover(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx.selectFrom('handover').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/**
 * From here on the transaction writes as the machine: the asker was found to see the handover, and the rules in decide.ts say what may
 * be done with it. Waits for anybody else who is doing something with this handover.
 */
export async function lockToWrite(tx: Transaction, id: string): Promise<void> {
  await sql`select set_config('naast.actor', 'system', true)`.execute(tx)
  await tx.selectFrom('handover').select('id').where('id', '=', id).forUpdate().execute()
}

async function loadConsents(tx: Transaction, handoverId: string): Promise<Consent[]> {
  const rows = await tx.selectFrom('consent').selectAll().where('handoverId', '=', handoverId).orderBy('at').execute()
  return rows.map(({ id, organizationId, textVersion, items, way, recordedBy, at, validUntil, withdrawnAt }) => ({
    id,
    organizationId,
    textVersion,
    recordedBy,
    at,
    validUntil,
    withdrawnAt,
    items: consentItemsOf(items),
    way: consentWayOf(way),
  }))
}
