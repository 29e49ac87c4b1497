import { loadNetworks, type Network } from '#networks/index.ts'
import type { Database } from '#platform/database/database.ts'
import { networkTexts as texts } from './texts.nl.ts'
import { UsageError } from './usage-error.ts'

/** The network with this name, or all of them when none is named. */
export async function networksNamed(database: Database, slug: string | undefined): Promise<Network[]> {
  const networks = await loadNetworks(database)
  if (!slug) return networks
  const named = networks.filter((network) => network.slug === slug)
  if (named.length === 0) {
    const known = networks.map((network) => network.slug)
    throw new UsageError(texts.unknown(slug, known))
  }
  return named
}
