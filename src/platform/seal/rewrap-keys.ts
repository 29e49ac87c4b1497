import type { Database } from '#platform/database/database.ts'
import { opensWith, unwrapKey, type WrappedKey, wrapKey } from './wrapped-key.ts'

type Masters = { readonly before: Buffer; readonly after: Buffer }

/**
 * Seals the keys of a network with another master key; what they seal stays as it is. Safe to repeat. Returns how many were sealed
 * anew. Throws, and changes nothing, when one opens with neither. No other process may run: it would seal with the old master key.
 */
export const rewrapKeys = (database: Database, networkId: string, { before, after }: Masters): Promise<number> =>
  database.asActor({ kind: 'system', networkId }, async (tx) => {
    const rows: WrappedKey[] = await tx
      .selectFrom('networkKey')
      .select(['id', 'networkId', 'wrappedKey'])
      .where('networkId', '=', networkId)
      .forUpdate()
      .execute()
    const old = rows.filter((row) => !opensWith(after, row))
    for (const row of old) {
      const { wrappedKey } = wrapKey(after, row, unwrapKey(before, row))
      await tx.updateTable('networkKey').set({ wrappedKey }).where('id', '=', row.id).execute()
    }
    return old.length
  })
