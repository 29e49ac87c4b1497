import type { FastifyRequest } from 'fastify'
import type { Edition, Editions } from '#directory/index.ts'
import { actorOf, type Colleague, deskRoles, peopleWithRole, type SignedIn, signedInOf } from '#identity/index.ts'
import type { Actor, Database } from '#platform/database/database.ts'
import type { TraceActor } from '#platform/trace/trace.ts'
import type { By } from '../handover.ts'
import type { HandoverDeps } from '../store/deps.ts'

export { idIn } from '#platform/id.ts'

/** What every page of the desk leans on. */
export type DeskHouse = { readonly deps: HandoverDeps; readonly editions: Editions }

/** Who is at the desk: for the database, for the record and for the trace. */
export type AtDesk = {
  readonly signedIn: SignedIn
  readonly networkId: string
  readonly personId: string
  readonly sessionId: string
  readonly actor: Actor
  readonly by: By
  readonly traced: TraceActor
}

/** The person at the desk who asks for this page. Throws when the page has no guard. */
export function atDesk(request: FastifyRequest): AtDesk {
  const signedIn = signedInOf(request)
  const { person, grant, session } = signedIn
  return {
    signedIn,
    networkId: grant.networkId,
    personId: person.id,
    sessionId: session.id,
    actor: actorOf(signedIn),
    by: { kind: 'coordinator', personId: person.id },
    traced: { kind: 'staff', personId: person.id, role: grant.role },
  }
}

/** The network's published state: its offers, its numbers, its closing days. */
export async function editionOf({ editions }: DeskHouse, { signedIn }: AtDesk): Promise<Edition> {
  const edition = await editions.of(signedIn.grant.networkSlug)
  if (!edition) throw new Error('The network of this role is not published')
  return edition
}

/** Who else is at this desk, by name, each once: who is coordinator and deputy too is coordinator. */
export async function colleaguesOf(database: Database, { networkId }: AtDesk): Promise<readonly Colleague[]> {
  const people = await database.asIdentity((tx) => peopleWithRole(tx, networkId, deskRoles))
  const byId = new Map<string, Colleague>()
  for (const one of people) if (!byId.has(one.id) || one.role === 'coordinator') byId.set(one.id, one)
  return [...byId.values()]
}
