import { listSearchGaps, listShortfalls, gapTexts as texts } from '#directory/index.ts'
import { loadNetworks } from '#networks/index.ts'
import { openStore } from './store.ts'
import { UsageError } from './usage-error.ts'

/** Shows what readers of a network looked for in vain: what they reported, and the words that at least five people typed. */
export async function runGaps([option, slug]: readonly string[]): Promise<number> {
  if (option !== '--network' || !slug) throw new UsageError(texts.noNetwork)
  const store = await openStore()
  try {
    const network = (await loadNetworks(store.database)).find((known) => known.slug === slug)
    if (!network) throw new UsageError(texts.unknownNetwork(slug))
    const { gaps, shortfalls } = await store.database.inNetwork(network.id, async (tx) => ({
      gaps: await listSearchGaps(tx),
      shortfalls: await listShortfalls(tx),
    }))
    console.log(
      [texts.reported, ...gaps.map(texts.gap), '', texts.counted, ...shortfalls.map(texts.shortfall)].join('\n'),
    )
    return 0
  } finally {
    await store.close()
  }
}
