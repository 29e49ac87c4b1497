import type { Transaction } from '#platform/database/database.ts'
import { leaveTraces, type TraceActor } from '#platform/trace/trace.ts'
import { partnerRoles, type Role } from '../role.ts'
import type { SignedIn } from '../signed-in.ts'
import { alsoAsMachine } from './as-machine.ts'

/** Who changes a role, for the record and for the trace. */
export type Doer = { readonly personId: string; readonly actor: TraceActor; readonly sessionId: string }

/** Somebody who works now, at the network itself or at a partner. */
export const doerOf = ({ person, grant, session }: Pick<SignedIn, 'person' | 'grant' | 'session'>): Doer => ({
  personId: person.id,
  actor: actorIn(grant, person.id),
  sessionId: session.id,
})

type Place = { readonly role: Role; readonly organizationId: string | null }

/** Somebody in a role, as a trace names them. */
export const actorIn = ({ role, organizationId }: Place, personId: string): TraceActor => ({
  kind: partnerRoles.includes(role) ? 'partner' : 'staff',
  personId,
  role,
  organizationId,
})

type RoleChange = {
  readonly networkId: string
  readonly personId: string
  readonly by: Pick<Doer, 'actor'> & { readonly sessionId?: string; readonly onBehalfOf?: string }
  readonly at: Date
  readonly changes: readonly { readonly what: 'give' | 'end'; readonly role: Role }[]
}

/**
 * Leaves a trace of roles that were given or ended: who may see personal data is as telling as who saw it. The last thing a transaction
 * does: from here on it writes as the machine of that network.
 */
export async function traceRoles(tx: Transaction, { networkId, personId, by, at, changes }: RoleChange): Promise<void> {
  await alsoAsMachine(tx, networkId)
  const traces = changes.map(({ what, role }) => ({
    networkId,
    at,
    event: `role.${what}`,
    action: what === 'give' ? ('C' as const) : ('D' as const),
    objectType: 'person',
    objectId: personId,
    outcome: 'ok' as const,
    reason: role,
    ...by,
  }))
  await leaveTraces(tx, traces)
}
