import { reportLines, retentionReport, retentionTexts as texts } from '#handover/index.ts'
import { loadNetworks } from '#networks/index.ts'
import { addDays, localDay } from '#platform/working-days.ts'
import { openStore } from './store.ts'
import { UsageError } from './usage-error.ts'

/** Shows what was erased in the last 30 days; 1 when something that should be gone is still there, so that a timer can warn. */
export async function runRetention([what, option, slug]: readonly string[]): Promise<number> {
  if (what !== 'report' || (option && (option !== '--network' || !slug))) throw new UsageError(texts.unknown)
  const store = await openStore()
  try {
    const networks = (await loadNetworks(store.database)).filter((network) => !slug || network.slug === slug)
    if (slug && networks.length === 0) throw new UsageError(texts.unknownNetwork(slug))
    const now = new Date()
    let overdue = 0
    for (const { id: networkId, name } of networks) {
      const report = await store.database.asActor({ kind: 'system', networkId }, (tx) =>
        retentionReport(tx, { since: addDays(localDay(now), -30), now }),
      )
      console.log(reportLines(name, report).join('\n'))
      overdue += report.overdue
    }
    return overdue > 0 ? 1 : 0
  } finally {
    await store.close()
  }
}
