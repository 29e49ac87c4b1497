import type { Services } from '#platform/services.ts'
import { giveRole } from '../grants.sql.ts'
import { ensurePerson } from '../people.sql.ts'
import { closeInvitation, findInvitation } from './invitations.sql.ts'
import { traceRoles } from './trace-role.ts'

/** Gives the role of an invitation to who was invited; whoever is new becomes known. False when it cannot be accepted any more. */
export const acceptInvitation = ({ database, now, newId }: Services, token: string): Promise<boolean> =>
  database.asIdentity(async (tx) => {
    const at = now()
    const invitation = await findInvitation(tx, token, at)
    if (!invitation || !(await closeInvitation(tx, invitation.id, at))) return false
    const { name, email, networkId, organizationId, role, invitedBy } = invitation
    const personId = await ensurePerson(tx, { id: newId(), name, email, at })
    await giveRole(tx, { id: newId(), personId, networkId, organizationId, role, grantedBy: invitedBy, at })
    await traceRoles(tx, { networkId, personId, by: invitedBy, at, changes: [{ what: 'give', role }] })
    return true
  })
