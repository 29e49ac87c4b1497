import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { country, importFiles, type Owner, ownerOf, reportLines, saveTaxonomies } from '#directory/import/index.ts'
import { readDemoPeople, saveDemoPeople } from '#identity/index.ts'
import { loadNetworks, readNetworkFiles, saveNetworks } from '#networks/index.ts'
import type { Database } from '#platform/database/database.ts'
import { localDay } from '#platform/working-days.ts'

/** Loads the demo networks with their offers and people, the same way an administrator would. Safe to repeat. */
export async function loadDemo(database: Database, now = new Date()): Promise<void> {
  await saveTaxonomies(database)
  await saveNetworks(database, await readNetworkFiles(new URL('networks/', folder)), localDay(now))
  const networks = await loadNetworks(database)
  for (const { set, slugs } of sets) {
    const owners = slugs.flatMap((slug) => networks.filter((network) => network.slug === slug)).map(ownerOf)
    await importSet(database, { set, owners: slugs.length > 0 ? owners : [country], now })
  }
  const people = await readFile(new URL('people/people.json', folder), 'utf8')
  await saveDemoPeople(database, readDemoPeople(people), now)
}

const folder = new URL('../database/demo/', import.meta.url)

/** Without a network: for the whole country. */
const sets = [
  { set: 'hdb', slugs: ['hardenberg', 'ommen'] },
  { set: 'wfr', slugs: ['westfriesland'] },
  { set: 'wkw', slugs: ['westerkwartier'] },
  { set: 'wsl', slugs: ['westland'] },
  { set: 'nat', slugs: [] },
]

// The offers were written in the autumn of 2026; on a machine whose clock is behind, their dates are not in the future.
const written = '2026-11-15'

type DemoSet = { set: string; owners: readonly Owner[]; now: Date }

async function importSet(database: Database, { set, owners, now }: DemoSet) {
  const read = async (name: string) => ({
    name: `${set}/${name}`,
    bytes: await readFile(new URL(`${set}/${name}`, folder)),
  })
  const report = await importFiles(database, {
    owners,
    files: [await read('organizations.jsonl'), await read('services.jsonl')],
    removeMissing: false,
    dryRun: false,
    actor: 'demo',
    now,
    today: localDay(now) > written ? localDay(now) : written,
    newId: randomUUID,
  })
  if (report.outcome !== 'written') throw new Error(reportLines(report).join('\n'))
}
