import { chown, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { findPostmaster, type Postmaster } from './postmaster-file.ts'
import { end, launch } from './server-process.ts'

/** A PostgreSQL of our own, reachable only through a socket that is closed to other users. */
export type Postgres = {
  readonly pid: number
  /** The major version, such as 15. */
  readonly version: number
  /** The address of one of its databases. */
  url(database?: string): string
  /** Ends it; what was acknowledged is on disk. `immediately` skips the goodbyes. */
  stop(options?: { immediately?: boolean }): Promise<void>
}

type Start = {
  /** Holds the data (`postgres/`) and the log (`postgres.log`). The caller holds the lock on it. */
  varFolder: string
  env?: Record<string, string | undefined>
  durable?: boolean
  onLost?: () => void
}

/**
 * Starts PostgreSQL in `varFolder`, making the database the first time. A server that an earlier, killed Naast left running is
 * taken over. Throws a StartError with a sentence for the keeper when it cannot.
 */
export async function startPostgres({
  varFolder,
  env = process.env,
  durable = true,
  onLost = () => {},
}: Start): Promise<Postgres> {
  const folder = await openDataFolder(join(varFolder, 'postgres'), env)
  const left = await findUsable(folder)
  let stopping = false
  const lost = () => stopping || onLost()
  const postmaster =
    left ?? (await launchNew({ folder, logFile: join(varFolder, 'postgres.log'), durable, onLost: lost }))
  return {
    pid: postmaster.pid,
    version: folder.binaries.major,
    url: (database = 'naast') => addressOf(postmaster.socketFolder, database),
    async stop(options) {
      stopping = true
      await end(postmaster.pid, options)
      if (postmaster.socketFolder !== folder.path) await rm(postmaster.socketFolder, { recursive: true, force: true })
    },
  }
}

/** The server that still runs here, when it is fit for use; one that does not get ready is ended. */
async function findUsable({ path }: DataFolder): Promise<Postmaster | null> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    const left = await findPostmaster(path)
    if (!left || left.ready) return left
    await wait(50)
  }
  const stuck = await findPostmaster(path)
  if (stuck) await end(stuck.pid, { immediately: true })
  return null
}

async function launchNew(server: Omit<Parameters<typeof launch>[0], 'socketFolder'>) {
  // The log of the run before may tell why it ended.
  await rename(server.logFile, `${server.logFile}.before`).catch(() => {})
  return launch({ ...server, socketFolder: await socketFolderFor(server.folder) })
}

/** The data folder itself, which is closed to others; a short one of our own when the path is too long for a socket. */
async function socketFolderFor({ path, account }: DataFolder) {
  const longest = 103 // the shortest limit of the systems we run on (macOS); Linux takes 107
  if (Buffer.byteLength(join(path, '.s.PGSQL.5432')) <= longest) return path
  const folder = await mkdtemp('/tmp/naast-')
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}

// Port and sslmode are named because PGPORT and PGSSLMODE of the person would count otherwise.
const addressOf = (socketFolder: string, database: string) =>
  `postgres://naast@/${database}?host=${encodeURIComponent(socketFolder)}&port=5432&sslmode=disable`
