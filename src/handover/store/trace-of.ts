import type { Trace, TraceActor } from '#platform/trace/trace.ts'
import type { Command, Refusal } from '../commands.ts'
import type { By, Handover } from '../handover.ts'

type Circumstances = {
  readonly by: By
  readonly now: Date
  readonly sessionId?: string | null
  readonly onBehalfOf?: 'carer' | null
  readonly refused?: Refusal
}

/** The trace of something that was done, or tried, with a handover. */
export function traceOf({ id, networkId }: Handover, command: Command, around: Circumstances): Trace {
  const { by, now, sessionId = null, onBehalfOf = null, refused } = around
  return {
    networkId,
    at: now,
    event: `handover.${command.kind.replaceAll('_', '-')}`,
    action: command.kind === 'open' ? 'R' : 'U',
    objectType: 'handover',
    objectId: id,
    actor: traceActorOf(by),
    onBehalfOf,
    sessionId,
    outcome: refused ? 'refused' : 'ok',
    reason: refused ?? null,
  }
}

/** Who it was, in the words of the trace. */
export function traceActorOf(by: By): TraceActor {
  switch (by.kind) {
    case 'coordinator':
      return { kind: 'staff', personId: by.personId, role: 'coordinator' }
    case 'professional':
      return { kind: 'staff', personId: by.personId, role: 'professional' }
    case 'partner':
      return { kind: 'partner', personId: by.personId, organizationId: by.organizationId }
    default:
      return { kind: by.kind }
  }
}
