import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
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
import { readStartRequest } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { checkServer } from '#platform/postgres/check-server.ts'
import { lockFolder } from '#platform/postgres/folder-lock.ts'
import { findPostmaster } from '#platform/postgres/postmaster-file.ts'
import { startPostgres } from '#platform/postgres/start-postgres.ts'
import { StartError } from '#platform/start-error.ts'
import { localDay } from '#platform/working-days.ts'

/** Said to a person who asked for something that cannot be; ends with exit code 2. */
class UsageError extends Error {}

process.exitCode = await run(process.argv.slice(2)).catch(explain)

async function run([name = '', ...args]: string[]): Promise<number> {
  if (['', '-h', '--help'].includes(name) || args.includes('--help')) {
    console.log(texts.command.usage)
    return name === '' ? 2 : 0
  }
  if (name !== 'import') throw new UsageError(texts.command.unknownCommand(name))
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

/** The database that bin/start uses too: of DATABASE_URL, or our own, which may be running and is started when it is not. */
async function openStore() {
  const request = readStartRequest({ args: [], env: process.env, folder: process.cwd() })
  if (!request.ok) throw new StartError(request.reason)
  const { databaseUrl, varFolder } = request.value.settings
  const server = databaseUrl ? await theirServer(databaseUrl) : await ownServer(varFolder)
  await migrate(server.url)
  const database = openDatabase(server.url, { connections: 2 })
  return { database, close: () => database.close().finally(server.close) }
}

async function theirServer(url: string) {
  await checkServer(url)
  return { url, close: async () => {} }
}

async function ownServer(varFolder: string) {
  // A running Naast holds the lock and keeps its PostgreSQL when we are done.
  if (await findPostmaster(join(varFolder, 'postgres'))) {
    const { url } = await startPostgres({ varFolder })
    return { url: url(), close: async () => {} }
  }
  const lock = await lockFolder(varFolder, 'bin/naast import')
  const server = await startPostgres({ varFolder })
  return { url: server.url(), close: () => server.stop().finally(lock.release) }
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${texts.command.usage}`)
    return 2
  }
  console.error(error instanceof StartError ? error.message : error)
  return 3
}
