import type { Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { giveRole } from '../grants.sql.ts'
import { deskRoles, partnerRoles, type Role } from '../role.ts'
import { endGrant, findMember, listMembers, lockRoles, type Member } from './members.sql.ts'
import type { Scope } from './scope.ts'
import { traceRoles } from './trace-role.ts'

/** What still waits on somebody in a role: given by the app, because identity does not know what people work on. */
export type OpenItems = {
  /** How many items wait on this person in this role. */
  openItemsOf(member: Member): Promise<number>
  /** Gives them all to the successor. */
  passOn(member: Member, successor: Member, by: string): Promise<void>
}

/** For as long as nobody says otherwise: nothing waits on anybody. */
export const noOpenItems: OpenItems = { openItemsOf: async () => 0, passOn: async () => {} }

export type EndingRefusal =
  | { readonly kind: 'not-there' }
  | { readonly kind: 'last-coordinator' }
  | { readonly kind: 'open-items'; readonly count: number }

type Change = {
  readonly scope: Scope
  readonly grantId: string
  /** The id of the role of who takes over; null when nobody is named. */
  readonly successor: string | null
  /** The person who does it. */
  readonly by: string
  /** The role instead; null ends it without. */
  readonly instead: Role | null
}

/**
 * Ends a role, or changes it into another. Works in every open session from the next request on. While items wait on the person
 * somebody has to be named to take them over; a network keeps at least one coordinator.
 */
export async function endRole(
  services: Services,
  openItems: OpenItems,
  change: Change,
): Promise<Result<Member, EndingRefusal>> {
  const { database } = services
  const { scope, grantId, successor, by, instead } = change
  const member = await database.asIdentity((tx) => findMember(tx, scope, grantId))
  if (!member) return no({ kind: 'not-there' })
  if (await database.asIdentity((tx) => isLastCoordinator(tx, member, instead))) return no({ kind: 'last-coordinator' })

  if (!keepsWork(member.grant.role, instead)) {
    const count = await openItems.openItemsOf(member)
    const heir = await database.asIdentity((tx) => findHeir(tx, member, successor))
    if (count > 0 && !heir) return no({ kind: 'open-items', count })
    if (count > 0 && heir) await openItems.passOn(member, heir, by)
  }
  return database.asIdentity((tx) => end(tx, services, { member, by, instead }))
}

/** Who can take over from somebody: another person who does the same work in the same place. */
export const successorsOf = async (tx: Transaction, { person, grant }: Member): Promise<Member[]> => {
  const members = await listMembers(tx, { networkId: grant.networkId, organizationId: grant.organizationId })
  return members.filter((other) => other.person.id !== person.id && keepsWork(grant.role, other.grant.role))
}

const findHeir = async (tx: Transaction, member: Member, successor: string | null) =>
  (await successorsOf(tx, member)).find(({ grant }) => grant.id === successor) ?? null

/** True when both roles do the same work, so that nothing has to be handed over. */
function keepsWork(role: Role, instead: Role | null) {
  const within = (roles: readonly Role[]) => roles.includes(role) && instead !== null && roles.includes(instead)
  return role === instead || within(deskRoles) || within(partnerRoles)
}

async function isLastCoordinator(tx: Transaction, { grant }: Member, instead: Role | null) {
  if (grant.role !== 'coordinator' || instead === 'coordinator') return false
  const members = await listMembers(tx, { networkId: grant.networkId, organizationId: null })
  return !members.some((other) => other.grant.role === 'coordinator' && other.grant.id !== grant.id)
}

type End = { readonly member: Member; readonly by: string; readonly instead: Role | null }

async function end(tx: Transaction, { now, newId }: Services, { member, by, instead }: End) {
  const { person, grant } = member
  const at = now()
  await lockRoles(tx, grant.networkId)
  // Looked at again, now that nobody else can change it.
  if (await isLastCoordinator(tx, member, instead)) return no({ kind: 'last-coordinator' as const })
  if (!(await endGrant(tx, { grantId: grant.id, by, at }))) return no({ kind: 'not-there' as const })
  const { networkId, organizationId } = grant
  if (instead)
    await giveRole(tx, {
      id: newId(),
      personId: person.id,
      networkId,
      organizationId,
      role: instead,
      grantedBy: by,
      at,
    })
  const ended = { what: 'end', role: grant.role } as const
  const changes = instead ? [ended, { what: 'give', role: instead } as const] : [ended]
  await traceRoles(tx, { networkId, personId: person.id, by, at, changes })
  return ok(member)
}
