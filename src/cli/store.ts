import { join } from 'node:path'
import { readStartRequest } from '#platform/config.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { checkServer } from '#platform/postgres/check-server.ts'
import { lockFolder } from '#platform/postgres/folder-lock.ts'
import { findPostmaster } from '#platform/postgres/postmaster-file.ts'
import { startPostgres } from '#platform/postgres/start-postgres.ts'
import { readSecret } from '#platform/secret.ts'
import { StartError } from '#platform/start-error.ts'

/** The database that bin/start uses too: of DATABASE_URL, or our own, which may be running and is started when it is not. */
export async function openStore() {
  const request = readStartRequest({ args: [], env: process.env, folder: process.cwd() })
  if (!request.ok) throw new StartError(request.reason)
  const { settings, secret } = request.value
  const { databaseUrl, varFolder } = settings
  const server = databaseUrl ? await theirServer(databaseUrl) : await ownServer(varFolder)
  await migrate(server.url)
  const database = openDatabase(server.url, { connections: 2 })
  /** The settings of bin/start, with the same secret; a folder without one gets one. */
  const readConfig = async () => ({ ...settings, cookieSecret: secret ?? (await readSecret(varFolder)) })
  return { database, readConfig, close: () => database.close().finally(server.close) }
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
  const lock = await lockFolder(varFolder, 'bin/naast')
  const server = await startPostgres({ varFolder })
  return { url: server.url(), close: () => server.stop().finally(lock.release) }
}
