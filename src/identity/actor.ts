import type { Actor } from '#platform/database/database.ts'
import { deskRoles, partnerRoles } from './role.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * Who asks the database about handovers: the desk of the network, or somebody of one organisation. Throws for other roles: they
 * never see handovers, so a page that asks this for them lacks its guard.
 */
export function actorOf({ person, grant }: Pick<SignedIn, 'person' | 'grant'>): Actor {
  const { networkId, organizationId, role } = grant
  if (deskRoles.includes(role)) return { kind: 'desk', networkId, personId: person.id }
  if (partnerRoles.includes(role) && organizationId)
    return { kind: 'partner', networkId, personId: person.id, organizationId }
  throw new Error(`A ${role} does not see handovers.`)
}
