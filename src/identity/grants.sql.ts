import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { type Role, roleOf } from './role.ts'
import type { Grant } from './signed-in.ts'

/** The live roles of a person, with the names to show. */
export async function grantsOf(tx: Transaction, personId: string): Promise<Grant[]> {
  const rows = await liveGrants(tx).where('roleGrant.personId', '=', personId).execute()
  return rows.flatMap((row) => grantIn(row) ?? [])
}

/** Live roles with the names that belong to them; the caller says whose. */
export const liveGrants = (tx: Transaction) =>
  tx
    .selectFrom('roleGrant')
    .innerJoin('network', 'network.id', 'roleGrant.networkId')
    .leftJoin('organization', 'organization.id', 'roleGrant.organizationId')
    .select([
      'roleGrant.id',
      'roleGrant.role',
      'roleGrant.networkId',
      'roleGrant.organizationId',
      'network.name as networkName',
      'network.slug as networkSlug',
      'organization.name as organizationName',
    ])
    .where('roleGrant.endedAt', 'is', null)

type GrantRow = Omit<Grant, 'role'> & { readonly role: string }

/** A row as a grant; null for a role this version does not know. */
export function grantIn({ role: name, ...row }: GrantRow): Grant | null {
  const role = roleOf(name)
  return role ? { ...row, role } : null
}

export type NewGrant = {
  readonly id: string
  readonly personId: string
  readonly networkId: string
  readonly organizationId: string | null
  readonly role: Role
  readonly grantedBy: string | null
  readonly at: Date
}

/** Gives a role; one that the person has already stays as it is. True when it is new. */
export async function giveRole(tx: Transaction, { at, ...grant }: NewGrant): Promise<boolean> {
  const result = await tx
    .insertInto('roleGrant')
    .values({ ...grant, grantedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) > 0
}

export type Colleague = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role }

/** Everybody who has one of these roles in the network now, by name: for notifications and covers. */
export async function peopleWithRole(
  tx: Transaction,
  networkId: string,
  wanted: readonly Role[],
): Promise<Colleague[]> {
  const rows = await tx
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select(['person.id', 'person.name', 'person.email', 'roleGrant.role'])
    .where('roleGrant.networkId', '=', networkId)
    .where('roleGrant.role', '=', sql<string>`any(${wanted})`)
    .where('roleGrant.endedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.name')
    .execute()
  return rows.flatMap(({ role: name, ...person }) => {
    const role = roleOf(name)
    return role ? [{ ...person, role }] : []
  })
}
