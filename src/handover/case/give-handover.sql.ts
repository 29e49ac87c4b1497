import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { AtDesk } from '../desk/desk.ts'

type Giving = { readonly id: string; readonly to: string; readonly at: Date }

/** Gives a handover to a colleague at the desk, or takes it on. False when it is not there, or is over. The trace is left here. */
export async function giveHandover(tx: Transaction, desk: AtDesk, { id, to, at }: Giving): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('handover')
    .set({ ownerId: to })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
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
    outcome: 'ok',
  })
  return true
}
