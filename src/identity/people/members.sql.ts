import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { idIn } from '#platform/id.ts'
import { grantIn, liveGrants } from '../grants.sql.ts'
import type { Grant, Person } from '../signed-in.ts'
import type { Scope } from './scope.ts'

/** Somebody with a role that stands. */
export type Member = { readonly person: Person; readonly grant: Grant }

/** Everybody with a role within the scope, by name. */
export async function listMembers(tx: Transaction, scope: Scope): Promise<Member[]> {
  const rows = await members(tx, scope).orderBy('person.name').orderBy('roleGrant.role').execute()
  return rows.flatMap((row) => memberIn(row) ?? [])
}

/** One of them, by the id of the role; null when it is not within the scope. */
export async function findMember(tx: Transaction, scope: Scope, grantId: string): Promise<Member | null> {
  if (!idIn(grantId)) return null
  const row = await members(tx, scope).where('roleGrant.id', '=', grantId).executeTakeFirst()
  return row ? memberIn(row) : null
}

function members(tx: Transaction, { networkId, organizationId }: Scope) {
  const inNetwork = liveGrants(tx)
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select(['person.id as personId', 'person.name', 'person.email'])
    .where('roleGrant.networkId', '=', networkId)
    .where('person.disabledAt', 'is', null)
  return organizationId ? inNetwork.where('roleGrant.organizationId', '=', organizationId) : inNetwork
}

type MemberRow = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]

function memberIn({ personId, name, email, ...row }: MemberRow): Member | null {
  const grant = grantIn(row)
  return grant ? { person: { id: personId, name, email }, grant } : null
}

export type Ending = { readonly grantId: string; readonly by: string; readonly at: Date }

/** Ends a role. False when it had ended already. */
export async function endGrant(tx: Transaction, { grantId, by, at }: Ending): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('roleGrant')
    .set({ endedAt: at, endedBy: by })
    .where('id', '=', grantId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/**
 * Who changes the roles of a network waits for who is doing so: two last coordinators cannot both leave. The first lock of a transaction,
 * before any row.
 */
export async function lockRoles(tx: Transaction, networkId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${rolesLock(networkId)})`.execute(tx)
}

/** The number under which the roles of a network are locked. */
export const rolesLock = (networkId: string) => sql<number>`hashtextextended(${`roles:${networkId}`}, 0)`

export type Organization = { readonly id: string; readonly name: string }

/** The organisations that may get people in this network: its own, and those of networks that share with it. */
export const listOrganizations = (tx: Transaction, networkId: string): Promise<Organization[]> =>
  tx
    .selectFrom('organization')
    .select(['id', 'name'])
    .where((row) =>
      row.or([
        row('networkId', '=', networkId),
        row(
          'networkId',
          'in',
          row
            .selectFrom('networkShare')
            .select('networkShare.networkId')
            .where('sharedWith', '=', networkId)
            .where('endedOn', 'is', null),
        ),
      ]),
    )
    .orderBy('name')
    .execute()
