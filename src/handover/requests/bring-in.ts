import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace, type TraceActor } from '#platform/trace/trace.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { createRequest, type NewRequest } from './create-request.sql.ts'
import { requestTrace } from './request-trace.ts'

type BroughtIn = {
  readonly request: NewRequest
  readonly actor: TraceActor
  /** Queues who has to hear of it; not asked when the form was sent before. */
  readonly tell: (tx: Transaction) => Promise<void>
}

/** Keeps what somebody from outside brings in, with its trace and who has to hear of it: all or nothing, and once. */
export const bringIn = (deps: HandoverDeps, { request, actor, tell }: BroughtIn): Promise<boolean> => {
  const { networkId, id, createdAt: at } = request
  return deps.database.asActor({ kind: 'public', networkId }, async (tx) => {
    if (!(await createRequest(tx, deps, request))) return false
    await tell(tx)
    await leaveTrace(tx, requestTrace({ networkId, id, at, what: 'create', actor }))
    return true
  })
}
