import type { Transaction } from '#platform/database/database.ts'
import { idIn } from '#platform/id.ts'
import { hashOf } from '#platform/random.ts'
import { type Role, roleOf } from '../role.ts'
import { invitationEnd } from './invitation-life.ts'
import type { Scope } from './scope.ts'

export type NewInvitation = {
  readonly id: string
  readonly token: string
  readonly email: string
  readonly name: string
  readonly networkId: string
  readonly organizationId: string | null
  readonly role: Role
  readonly invitedBy: string | null
  readonly at: Date
}

/** Keeps an invitation; an open one to the same address for the same role is withdrawn, so that one link works. */
export async function saveInvitation(tx: Transaction, { token, at, ...invitation }: NewInvitation): Promise<void> {
  const { email, networkId, organizationId, role } = invitation
  await openOnes(tx, { networkId, organizationId }, at).where('email', '=', email).where('role', '=', role).execute()
  await tx
    .insertInto('invitation')
    .values({
      ...invitation,
      tokenHash: hashOf(token),
      createdAt: at,
      expiresAt: invitationEnd(at),
    })
    .execute()
}

/** Withdraws open invitations within the scope; the caller says which. */
function openOnes(tx: Transaction, { networkId, organizationId }: Scope, at: Date) {
  const ofNetwork = tx
    .updateTable('invitation')
    .set({ withdrawnAt: at })
    .where('networkId', '=', networkId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
  return organizationId ? ofNetwork.where('organizationId', '=', organizationId) : ofNetwork
}

/** Withdraws these, as far as they are open and within the scope. */
export async function withdrawInvitations(
  tx: Transaction,
  scope: Scope,
  { ids, at }: { ids: readonly string[]; at: Date },
): Promise<void> {
  const known = ids.filter(idIn)
  if (known.length > 0) await openOnes(tx, scope, at).where('id', 'in', known).execute()
}

export type Invitation = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly networkId: string
  readonly networkName: string
  readonly organizationId: string | null
  readonly organizationName: string | null
  readonly invitedBy: string | null
  readonly expiresAt: Date
}

const open = (tx: Transaction, now: Date) =>
  tx
    .selectFrom('invitation')
    .innerJoin('network', 'network.id', 'invitation.networkId')
    .leftJoin('organization', 'organization.id', 'invitation.organizationId')
    .select(['invitation.id', 'invitation.email', 'invitation.name', 'invitation.role', 'invitation.networkId'])
    .select(['invitation.organizationId', 'invitation.invitedBy', 'invitation.expiresAt'])
    .select(['network.name as networkName', 'organization.name as organizationName'])
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)

type InvitationRow = Omit<Invitation, 'role'> & { readonly role: string }

function invitationIn({ role: name, ...row }: InvitationRow): Invitation | null {
  const role = roleOf(name)
  return role ? { ...row, role } : null
}

/** The invitations within the scope that can still be accepted. */
export async function listInvitations(tx: Transaction, scope: Scope, now: Date): Promise<Invitation[]> {
  const inNetwork = open(tx, now).where('invitation.networkId', '=', scope.networkId).orderBy('invitation.createdAt')
  const rows = await (scope.organizationId
    ? inNetwork.where('invitation.organizationId', '=', scope.organizationId)
    : inNetwork
  ).execute()
  return rows.flatMap((row) => invitationIn(row) ?? [])
}

/** The invitation of a token; null when there is none that can still be accepted. */
export async function findInvitation(tx: Transaction, token: string, now: Date): Promise<Invitation | null> {
  const row = await open(tx, now).where('tokenHash', '=', hashOf(token)).executeTakeFirst()
  return row ? invitationIn(row) : null
}

/** True for the one who accepts it first. */
export async function closeInvitation(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ acceptedAt: at })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
