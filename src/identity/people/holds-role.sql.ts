import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { Role } from '../role.ts'
import { rolesLock } from './members.sql.ts'

type Holding = { readonly personId: string; readonly networkId: string; readonly roles: readonly Role[] }

/**
 * Whether somebody has one of these roles in a network, and keeps it until this transaction ends: who ends roles waits, and then counts
 * what was taken on here. Ask it first, before any row is locked: who ends a role locks in that order too. As an actor of the network.
 */
export async function holdsRole(tx: Transaction, { personId, networkId, roles }: Holding): Promise<boolean> {
  await sql`select pg_advisory_xact_lock_shared(${rolesLock(networkId)}), set_config('naast.identity', 'yes', true)`.execute(
    tx,
  )
  // A question of its own: only then it sees what the one we waited for has done.
  const held = await tx
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select('roleGrant.id')
    .where('roleGrant.personId', '=', personId)
    .where('roleGrant.networkId', '=', networkId)
    .where('roleGrant.role', 'in', roles)
    .where('roleGrant.endedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
  await sql`select set_config('naast.identity', '', true)`.execute(tx)
  return held !== undefined
}
