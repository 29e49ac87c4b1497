import type { Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { By } from '../handover.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { lockToWrite, seesHandover } from '../store/load-handover.sql.ts'
import { traceActorOf } from '../store/trace-of.ts'
import { eraseNotifications, erasePersonal, findToErase, markErased } from './erase-handover.sql.ts'
import { countErased } from './retention-runs.sql.ts'

export type Erasing = {
  readonly handoverId: string
  /** Who wants it; the machine when its term is over. Never a partner. */
  readonly by: Exclude<By, { kind: 'partner' }>
  readonly sessionId?: string | null
  /** Set when the coordinator does it for the carer, who is on the phone. */
  readonly onBehalfOf?: 'carer' | null
}

/**
 * Erases what is personal in a handover that has ended: content, notes, links, what still had to be told, and the content of the question it
 * came from. What stays are codes and moments: the events, the attempts, the proof of consent and who looked. Call it in a transaction of
 * somebody who sees the handover, after everything else; the trace is its last act. Erasing twice is erasing once.
 */
export async function eraseHandover(
  tx: Transaction,
  deps: HandoverDeps,
  { handoverId, by, sessionId = null, onBehalfOf = null }: Erasing,
): Promise<Result<null, 'not_found' | 'not_ended'>> {
  if (!(await seesHandover(tx, handoverId))) return no('not_found')
  await lockToWrite(tx, handoverId)
  const found = await findToErase(tx, handoverId)
  if (!found.endedAt) return no('not_ended')
  if (found.erasedAt) return ok(null)
  const { networkId, contactRequestId } = found
  const at = deps.now()
  await eraseNotifications(tx, handoverId)
  await erasePersonal(tx, { handoverId, contactRequestId })
  await markErased(tx, handoverId, at)
  await countErased(tx, { networkId, kind: 'handover', cause: by.kind === 'system' ? 'term' : 'asked', count: 1, at })
  await leaveTrace(tx, {
    networkId,
    at,
    event: 'handover.erase',
    action: 'D',
    objectType: 'handover',
    objectId: handoverId,
    actor: traceActorOf(by),
    onBehalfOf,
    sessionId,
    outcome: 'ok',
  })
  return ok(null)
}
