import { randomUUID } from 'node:crypto'
import type { Database } from '#platform/database/database.ts'

/** Adds a network with a made-up name to a test database; gives its id. */
export async function aNetwork(database: Database): Promise<string> {
  const id = randomUUID()
  const network = { id, slug: `n${id.slice(0, 8)}`, name: 'Oost', region: 'Oost', tagline: 'Samen' }
  await database.asOwner((tx) => tx.insertInto('network').values(network).execute())
  return id
}
