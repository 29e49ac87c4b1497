import type { Trace, TraceActor } from '#platform/trace/trace.ts'

type Done = {
  readonly networkId: string
  readonly id: string
  readonly at: Date
  /** `view`, `create`, `take`, `try`, `handle`, `confirm`, `reopen`, `erase`. */
  readonly what: string
  readonly actor: TraceActor
  readonly sessionId?: string | null
  readonly refused?: string | null
}

const actions: Readonly<Record<string, Trace['action']>> = { view: 'R', create: 'C' }

/** The trace of something that was done with a request, or seen of it. */
export const requestTrace = ({ networkId, id, at, what, actor, sessionId = null, refused = null }: Done): Trace => ({
  networkId,
  at,
  event: `request.${what}`,
  action: actions[what] ?? 'U',
  objectType: 'contact_request',
  objectId: id,
  actor,
  sessionId,
  outcome: refused ? 'refused' : 'ok',
  reason: refused,
})
