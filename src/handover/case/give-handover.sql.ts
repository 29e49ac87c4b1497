import { deskRoles, holdsRole } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { AtDesk } from '../desk/desk.ts'

type Giving = {
  readonly id: string
  readonly to: string
  /** Whose it was on the page that was pressed; null when it was nobody's. */
  readonly seen: string | null
  readonly at: Date
}

/** `left`: who gets it does not work at this desk any more. */
export type Given = 'ok' | 'not_found' | 'stale' | 'ended' | 'left'

type Giver = Pick<AtDesk, 'networkId' | 'traced' | 'sessionId'>

/**
 * Gives a handover to a colleague at the desk, or takes it on; only from whom it was seen to be, so that of two at once the second is told.
 * The same press twice is one. The trace is left here.
 */
export async function giveHandover(tx: Transaction, desk: Giver, { id, to, seen, at }: Giving): Promise<Given> {
  if (!(await holdsRole(tx, { personId: to, networkId: desk.networkId, roles: deskRoles }))) return 'left'
  const { numUpdatedRows } = await tx
    .updateTable('handover')
    .set({ ownerId: to })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .where('ownerId', 'is not distinct from', seen)
    .executeTakeFirst()
  const refused = numUpdatedRows > 0n ? null : await whyNot(tx, { id, to })
  if (refused === 'ok' || refused === 'not_found') return refused
  await leaveTrace(tx, {
    networkId: desk.networkId,
    at,
    event: 'handover.give',
    action: 'U',
    objectType: 'handover',
    objectId: id,
    actor: desk.traced,
    onBehalfOf: null,
    sessionId: desk.sessionId,
    outcome: refused ? 'refused' : 'ok',
    reason: refused,
  })
  return refused ?? 'ok'
}

async function whyNot(tx: Transaction, { id, to }: Pick<Giving, 'id' | 'to'>): Promise<Given> {
  const row = await tx.selectFrom('handover').select(['ownerId', 'endedAt']).where('id', '=', id).executeTakeFirst()
  if (!row) return 'not_found'
  if (row.endedAt) return 'ended'
  return row.ownerId === to ? 'ok' : 'stale'
}
