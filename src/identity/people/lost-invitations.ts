import type { Transaction } from '#platform/database/database.ts'
import { grantsOf } from '../grants.sql.ts'
import { type Invitation, listInvitations, withdrawInvitations } from './invitations.sql.ts'
import { mayGiveIn } from './scope.ts'

/** Whether who sent an invitation may still give that role there. The keeper of the installation, who has no account, may. */
export async function mayStillGive(
  tx: Transaction,
  invitation: Pick<Invitation, 'invitedBy' | 'networkId' | 'organizationId' | 'role'>,
): Promise<boolean> {
  if (invitation.invitedBy === null) return true
  const grants = await grantsOf(tx, invitation.invitedBy)
  return grants.some((grant) => mayGiveIn(grant, invitation))
}

type Losing = { readonly personId: string; readonly networkId: string; readonly at: Date }

/** Withdraws what somebody asked of others in a network and may not give any more, now that a role of theirs ended. */
export async function withdrawLost(tx: Transaction, { personId, networkId, at }: Losing): Promise<void> {
  const scope = { networkId, organizationId: null }
  const sent = (await listInvitations(tx, scope, at)).filter(({ invitedBy }) => invitedBy === personId)
  if (sent.length === 0) return
  const grants = await grantsOf(tx, personId)
  const lost = sent.filter((invitation) => !grants.some((grant) => mayGiveIn(grant, invitation)))
  const ids = lost.map(({ id }) => id)
  await withdrawInvitations(tx, scope, { ids, at })
}
