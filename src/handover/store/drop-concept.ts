import type { Transaction } from '#platform/database/database.ts'
import { leaveTraces, type Trace } from '#platform/trace/trace.ts'
import { countErased } from '../erase/retention-runs.sql.ts'
import { reopenRequest } from '../requests/reopen-request.sql.ts'
import { requestTrace } from '../requests/request-trace.ts'
import { timersOf } from '../timers.ts'
import { loadCalendar } from './calendar.sql.ts'
import type { HandoverDeps } from './deps.ts'
import { loadHandover } from './load-handover.sql.ts'

type Dropping = { readonly handoverId: string; readonly networkId: string }

/**
 * T25: nobody agreed within two working days, so nothing of the handover is kept but a trace and a count. The call-back or referral that it
 * began from is open again: she asked once, and what we did not finish is ours to take up. False when it is not due after all.
 */
export async function dropConcept(
  tx: Transaction,
  deps: HandoverDeps,
  { handoverId, networkId }: Dropping,
): Promise<boolean> {
  const at = deps.now()
  const calendar = await loadCalendar(tx)
  const handover = await loadHandover(tx, handoverId)
  if (handover?.state !== 'concept') return true
  if (!timersOf(handover, calendar).some(({ kind, dueAt }) => kind === 'drop_concept' && dueAt <= at)) return false
  // Before the handover goes: afterwards nothing says which question it was.
  const reopened = await reopenRequest(tx, { handoverId, now: at, calendar })
  await tx.deleteFrom('handover').where('id', '=', handoverId).execute()
  await countErased(tx, { networkId, kind: 'concept', cause: 'term', count: 1, at })
  const actor = { kind: 'system' } as const
  const dropped: Trace = {
    networkId,
    at,
    event: 'handover.drop',
    action: 'D',
    objectType: 'handover',
    objectId: handoverId,
    actor,
    outcome: 'ok',
  }
  await leaveTraces(tx, [...reopened.map((id) => requestTrace({ networkId, id, at, what: 'reopen', actor })), dropped])
  return true
}
