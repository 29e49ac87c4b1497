import type { Transaction } from '#platform/database/database.ts'

/**
 * Who did what with which record about a person, and whether it was allowed: the fields of NEN 7513. Ids and codes only, never a
 * name or a word that somebody wrote; the table refuses anything else.
 */
export type Trace = {
  readonly networkId: string
  readonly at: Date
  /** What happened, as thing.verb: `handover.view`. */
  readonly event: string
  /** Create, Read, Update, Delete, Execute. */
  readonly action: 'C' | 'R' | 'U' | 'D' | 'E'
  /** Which record. What belongs to a handover is traced as `handover`, so that the carer sees it. */
  readonly objectType: string
  readonly objectId: string
  readonly actor: TraceActor
  /** Who it was done for, when that is somebody else: a word (`carer`) or a kind and an id. */
  readonly onBehalfOf?: string | null
  readonly sessionId?: string | null
  readonly outcome: 'ok' | 'refused'
  /** A code, such as why it was refused. */
  readonly reason?: string | null
}

export type TraceActor = {
  readonly kind: 'staff' | 'partner' | 'carer' | 'system'
  /** The person who is signed in; left out for a carer, a machine, or a partner without an account. */
  readonly personId?: string | null
  readonly role?: string | null
  /** Required of a partner. */
  readonly organizationId?: string | null
}

/**
 * Leaves a trace in the same transaction as what it is about. Make it the last thing a transaction does: until the commit nobody
 * else in this network can leave one.
 */
export const leaveTrace = (tx: Transaction, trace: Trace): Promise<void> => leaveTraces(tx, [trace])

/** Leaves many, in their order, in one statement: a list that was shown is one trace per record in it. */
export async function leaveTraces(tx: Transaction, traces: readonly Trace[]): Promise<void> {
  for (let from = 0; from < traces.length; from += perStatement) {
    const rows = traces.slice(from, from + perStatement).map(rowOf)
    await tx.insertInto('accessEvent').values(rows).execute()
  }
}

/** The traces of one record, oldest first. Whose they are to see is in the policies: the desk's, and a carer's of her own. */
export const tracesOf = (tx: Transaction, objectType: string, objectId: string) =>
  tx
    .selectFrom('accessEvent')
    .select(['seq', 'at', 'event', 'action', 'actorKind', 'actorId', 'actorRole'])
    .select(['organizationId', 'onBehalfOf', 'outcome', 'reason'])
    .where('objectType', '=', objectType)
    .where('objectId', '=', objectId)
    .orderBy('seq')
    .execute()

// A statement takes at most 65,535 values; a trace has fifteen.
const perStatement = 1_000

function rowOf({ actor, onBehalfOf, sessionId, reason, ...same }: Trace) {
  return {
    ...same,
    actorKind: actor.kind,
    actorId: actor.personId ?? null,
    actorRole: actor.role ?? null,
    organizationId: actor.organizationId ?? null,
    onBehalfOf: onBehalfOf ?? null,
    sessionId: sessionId ?? null,
    reason: reason ?? null,
  }
}
