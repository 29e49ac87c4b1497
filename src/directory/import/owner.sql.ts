import { sql } from 'kysely'
import type { Network } from '#networks/index.ts'
import type { Transaction } from '#platform/database/database.ts'

/** For whom an import writes: a network with the names of its municipalities, or the country (`id` null). */
export type Owner = {
  readonly id: string | null
  readonly slug: string
  readonly municipalities: readonly string[]
}

export const ownerOf = ({ id, slug, municipalities }: Network): Owner => ({
  id,
  slug,
  municipalities: municipalities.map(({ name }) => name),
})

export const country: Owner = { id: null, slug: 'landelijk', municipalities: [] }

/** From here on the transaction reads and writes as this owner: row-level security holds for an import too. */
export async function actAs(tx: Transaction, { id }: Owner): Promise<void> {
  await sql`select set_config('naast.network', ${id ?? ''}, true),
                   set_config('naast.country', ${id === null ? 'yes' : ''}, true)`.execute(tx)
}

/** One import at a time, in the whole database: two that plan at once would choose the same slugs. Held until the end. */
export async function waitForOtherImports(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('naast.directory.import'))`.execute(tx)
}
