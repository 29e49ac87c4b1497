import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { AtDesk } from '../desk/desk.ts'
import { findRequest } from '../requests/find-requests.sql.ts'
import { openRequestContent } from '../requests/request-contents.sql.ts'
import { requestTrace } from '../requests/request-trace.ts'
import type { HandoverDeps } from '../store/deps.ts'
import type { AskedRequest } from './start-from-call.ts'

type Opening = {
  readonly desk: AtDesk
  readonly id: string
  /** Somebody opens it to read; sending its form back is no second look. */
  readonly view: boolean
}

/** A request with what is personal in it, as the desk sees it; null when it is not theirs, or not confirmed yet. */
export async function openRequest(
  tx: Transaction,
  deps: HandoverDeps,
  { desk, id, view }: Opening,
): Promise<AskedRequest | null> {
  const request = await findRequest(tx, id)
  if (!request || request.state === 'te_bevestigen') return null
  const content = await openRequestContent(tx, deps.sealer, id)
  const { networkId, traced, sessionId } = desk
  if (view)
    await leaveTrace(tx, requestTrace({ networkId, id, at: deps.now(), what: 'view', actor: traced, sessionId }))
  return { request, content }
}
