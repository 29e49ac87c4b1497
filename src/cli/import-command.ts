import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  country,
  type ImportCommand,
  importFiles,
  kindOf,
  ownerOf,
  readImportCommand,
  reportLines,
  saveTaxonomies,
  importTexts as texts,
} from '#directory/import/index.ts'
import { loadNetworks } from '#networks/index.ts'
import type { Database } from '#platform/database/database.ts'
import { localDay } from '#platform/working-days.ts'
import { openStore } from './store.ts'
import { UsageError } from './usage-error.ts'

/** Brings files of organisations and services into the directory; 1 when rows were refused and so nothing was written. */
export async function runImport(args: readonly string[]): Promise<number> {
  const command = readImportCommand(args)
  if (!command.ok) throw new UsageError(command.reason)
  const files = await readAll(command.value.files)
  const store = await openStore()
  try {
    return await importWith(store.database, command.value, files)
  } finally {
    await store.close()
  }
}

type Files = Awaited<ReturnType<typeof readAll>>

async function readAll(paths: readonly string[]) {
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch(() => {
        throw new UsageError(texts.command.unreadable(path))
      })
      return { name: basename(path), bytes }
    }),
  )
  if (new Set(files.map(kindOf)).size < files.length) throw new UsageError(texts.command.sameKind)
  return files
}

async function importWith(database: Database, { networks, dryRun, removeMissing }: ImportCommand, files: Files) {
  await saveTaxonomies(database)
  const owners = networks ? await ownersNamed(database, networks) : [country]
  const now = new Date()
  const report = await importFiles(database, {
    owners,
    files,
    dryRun,
    removeMissing,
    actor: 'command-line',
    now,
    today: localDay(now),
    newId: randomUUID,
  })
  console.log(reportLines(report).join('\n'))
  return report.outcome === 'refused' ? 1 : 0
}

async function ownersNamed(database: Database, slugs: readonly string[]) {
  const known = await loadNetworks(database)
  return [...new Set(slugs)].map((slug) => {
    const network = known.find((network) => network.slug === slug)
    if (!network) {
      throw new UsageError(
        texts.command.unknownNetwork(
          slug,
          known.map((network) => network.slug),
        ),
      )
    }
    return ownerOf(network)
  })
}
