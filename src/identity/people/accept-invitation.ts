import type { Transaction } from '#platform/database/database.ts'
import type { Services } from '#platform/services.ts'
import { giveRole } from '../grants.sql.ts'
import { ensurePerson } from '../people.sql.ts'
import { closeInvitation, findInvitation, type Invitation } from './invitations.sql.ts'
import { mayStillGive } from './lost-invitations.ts'
import { lockRoles } from './members.sql.ts'
import { actorIn, traceRoles } from './trace-role.ts'

/** The invitation of a token; null when it cannot be accepted any more, also because who sent it may not give that role now. */
export async function acceptableInvitation(tx: Transaction, token: string, now: Date): Promise<Invitation | null> {
  const invitation = await findInvitation(tx, token, now)
  return invitation && (await mayStillGive(tx, invitation)) ? invitation : null
}

/** Gives the role of an invitation to who was invited; whoever is new becomes known. False when it cannot be accepted any more. */
export const acceptInvitation = ({ database, now, newId }: Services, token: string): Promise<boolean> =>
  database.asIdentity(async (tx) => {
    const at = now()
    const known = await findInvitation(tx, token, at)
    if (!known) return false
    await lockRoles(tx, known.networkId)
    // Looked at under the lock: from here on nobody ends the role of who sent it.
    const invitation = await acceptableInvitation(tx, token, at)
    if (!invitation || !(await closeInvitation(tx, invitation.id, at))) return false
    await give(tx, invitation, { at, newId })
    return true
  })

async function give(tx: Transaction, invitation: Invitation, { at, newId }: { at: Date; newId: () => string }) {
  const { name, email, networkId, organizationId, role, invitedBy } = invitation
  const personId = await ensurePerson(tx, { id: newId(), name, email, at })
  const grant = { id: newId(), personId, networkId, organizationId, role, grantedBy: invitedBy, at }
  if (!(await giveRole(tx, grant))) return
  // Who said yes did it; who invited wanted it.
  const onBehalfOf = invitedBy ? `person:${invitedBy}` : 'command_line'
  const by = { actor: actorIn({ role, organizationId }, personId), onBehalfOf }
  await traceRoles(tx, { networkId, personId, by, at, changes: [{ what: 'give', role }] })
}
