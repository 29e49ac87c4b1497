import { sql } from 'kysely'
import { type AuditEvent, writeAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database/database.ts'

/**
 * Leaves a line in the log of what the keeper of the installation did at the command line, in each of these networks; in that of the
 * country when there are none. The last thing a transaction of identity does.
 */
export async function auditCommand(
  tx: Transaction,
  networkIds: readonly string[],
  { newId, ...event }: Omit<AuditEvent, 'id' | 'actor' | 'networkId'> & { readonly newId: () => string },
): Promise<void> {
  const places = networkIds.length > 0 ? networkIds : [null]
  for (const networkId of places) {
    const [network, country] = networkId ? [networkId, ''] : ['', 'yes']
    await sql`select set_config('naast.network', ${network}, true), set_config('naast.country', ${country}, true)`.execute(
      tx,
    )
    await writeAudit(tx, { id: newId(), actor: 'command-line', networkId, ...event })
  }
}
