import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { leaveTraces } from '#platform/trace/trace.ts'
import type { Role } from '../role.ts'

type RoleChange = {
  readonly networkId: string
  readonly personId: string
  /** Who did it; null for the command line. */
  readonly by: string | null
  readonly at: Date
  readonly changes: readonly { readonly what: 'give' | 'end'; readonly role: Role }[]
}

/**
 * Leaves a trace of roles that were given or ended: who may see personal data is as telling as who saw it. The last thing a transaction
 * does: from here on it writes as the machine of that network.
 */
export async function traceRoles(tx: Transaction, { networkId, personId, by, at, changes }: RoleChange): Promise<void> {
  await sql`select set_config('naast.network', ${networkId}, true), set_config('naast.actor', 'system', true)`.execute(
    tx,
  )
  const traces = changes.map(({ what, role }) => ({
    networkId,
    at,
    event: `role.${what}`,
    action: what === 'give' ? ('C' as const) : ('D' as const),
    objectType: 'person',
    objectId: personId,
    actor: by ? ({ kind: 'staff', personId: by } as const) : ({ kind: 'system' } as const),
    outcome: 'ok' as const,
    reason: role,
  }))
  await leaveTraces(tx, traces)
}
