import type { Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { giveRole } from '../grants.sql.ts'
import { deskRoles, partnerRoles, type Role } from '../role.ts'
import { alsoAsMachine } from './as-machine.ts'
import { withdrawLost } from './lost-invitations.ts'
import { endGrant, findMember, listMembers, lockRoles, type Member } from './members.sql.ts'
import type { Scope } from './scope.ts'
import { type Doer, traceRoles } from './trace-role.ts'

/**
 * What still waits on somebody in a role: given by the app, because identity does not know what people work on. Asked within a
 * transaction of identity that is also the machine of the network.
 */
export type OpenItems = {
  /** How many items wait on this person in this role. */
  openItemsOf(tx: Transaction, member: Member): Promise<number>
  /** Gives them all to the successor. */
  passOn(tx: Transaction, passing: Passing): Promise<void>
}
export type Passing = { readonly member: Member; readonly successor: Member; readonly by: Doer }

export type EndingRefusal =
  | { readonly kind: 'not-there' }
  | { readonly kind: 'last-coordinator' }
  | { readonly kind: 'open-items'; readonly count: number }

type Change = {
  readonly scope: Scope
  readonly grantId: string
  /** The id of the role of who takes over; null when nobody is named. */
  readonly successor: string | null
  readonly by: Doer
  /** The role instead; null ends it without. */
  readonly instead: Role | null
}

/**
 * Ends a role, or changes it into another. Works in every open session from the next request on. While items wait on the person
 * somebody has to be named to take them over; a network keeps at least one coordinator. One transaction, in which nobody else changes
 * roles or takes work on (`holdsRole`): what is counted is what there is, and a refusal leaves everything as it was.
 */
export const endRole = (
  { database, now, newId }: Pick<Services, 'database' | 'now' | 'newId'>,
  openItems: OpenItems,
  change: Change,
): Promise<Result<Member, EndingRefusal>> =>
  database.asIdentity(async (tx) => {
    const { scope, grantId, by, instead } = change
    await lockRoles(tx, scope.networkId)
    const member = await findMember(tx, scope, grantId)
    if (!member) return no({ kind: 'not-there' })
    if (await isLastCoordinator(tx, member, instead)) return no({ kind: 'last-coordinator' })
    const heir = await heirOf(tx, openItems, { ...change, member })
    if (!heir.ok) return heir
    const changes = await swap(tx, { member, by, instead, at: now(), newId })
    await alsoAsMachine(tx, scope.networkId)
    if (heir.value) await openItems.passOn(tx, { member, successor: heir.value, by })
    const { actor, sessionId } = by
    const traced = { networkId: scope.networkId, personId: member.person.id, by: { actor, sessionId } }
    await traceRoles(tx, { ...traced, at: now(), changes })
    return ok(member)
  })

/** Who can take over from somebody: another person who does the same work in the same place. */
export const successorsOf = async (tx: Transaction, { person, grant }: Member): Promise<Member[]> => {
  const members = await listMembers(tx, { networkId: grant.networkId, organizationId: grant.organizationId })
  return members.filter((other) => other.person.id !== person.id && keepsWork(grant.role, other.grant.role))
}

/** How much waits on somebody. Makes the transaction the machine of the network too. */
export async function countWaiting(tx: Transaction, openItems: OpenItems, member: Member): Promise<number> {
  await alsoAsMachine(tx, member.grant.networkId)
  return openItems.openItemsOf(tx, member)
}

/** True when both roles do the same work, so that nothing has to be handed over. */
export function keepsWork(role: Role, instead: Role | null): boolean {
  const within = (roles: readonly Role[]) => roles.includes(role) && instead !== null && roles.includes(instead)
  return role === instead || within(deskRoles) || within(partnerRoles)
}

async function isLastCoordinator(tx: Transaction, { grant }: Member, instead: Role | null) {
  if (grant.role !== 'coordinator' || instead === 'coordinator') return false
  const members = await listMembers(tx, { networkId: grant.networkId, organizationId: null })
  return !members.some((other) => other.grant.role === 'coordinator' && other.grant.id !== grant.id)
}

type Inheriting = Pick<Change, 'instead' | 'successor'> & { readonly member: Member }

/** Who takes over what waits; null when nothing does. */
async function heirOf(
  tx: Transaction,
  openItems: OpenItems,
  { member, instead, successor }: Inheriting,
): Promise<Result<Member | null, EndingRefusal>> {
  if (keepsWork(member.grant.role, instead)) return ok(null)
  const count = await countWaiting(tx, openItems, member)
  if (count === 0) return ok(null)
  const heir = (await successorsOf(tx, member)).find(({ grant }) => grant.id === successor)
  return heir ? ok(heir) : no({ kind: 'open-items', count })
}

type Swap = Pick<Change, 'by' | 'instead'> & Pick<Services, 'newId'> & { readonly member: Member; readonly at: Date }

/** One role for the other, and without what was asked of others in the one that ends. Gives what changed. */
async function swap(tx: Transaction, { member, by, instead, at, newId }: Swap) {
  const { person, grant } = member
  const { networkId, organizationId } = grant
  await endGrant(tx, { grantId: grant.id, by: by.personId, at })
  const given = { personId: person.id, networkId, organizationId, grantedBy: by.personId, at }
  const isNew = instead !== null && (await giveRole(tx, { id: newId(), role: instead, ...given }))
  await withdrawLost(tx, { personId: person.id, networkId, at })
  const ended = { what: 'end', role: grant.role } as const
  return isNew ? [ended, { what: 'give', role: instead } as const] : [ended]
}
