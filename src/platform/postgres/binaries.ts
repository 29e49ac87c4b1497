import { execFile } from 'node:child_process'
import { access, readdir, realpath } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '#platform/start-error.ts'
import type { Account } from './account.ts'
import { npmBinaries } from './npm-binaries.ts'

const execute = promisify(execFile)
const oldest = 15

/** A folder with the programs `postgres` and `initdb` of one version. */
export type Binaries = { readonly folder: string; readonly major: number }

type Wish = {
  /** Who will run them. */
  account: Account
  /** The version that made the data; null when there is none yet. */
  dataVersion: number | null
  env: Record<string, string | undefined>
}

/**
 * The programs to start PostgreSQL with: the machine's own (15 or newer), else those that npm brought. Data can only be read by
 * the version that made it. NAAST_POSTGRES_BIN names the folder to use; NAAST_POSTGRES=embedded takes those of npm.
 */
export async function findBinaries({ account, dataVersion, env }: Wish): Promise<Binaries> {
  const found: Binaries[] = []
  for await (const binaries of candidates(env, account)) {
    if (dataVersion ? binaries.major === dataVersion : binaries.major >= oldest) return binaries
    found.push(binaries)
  }
  throw new StartError(noBinaries(dataVersion, found))
}

async function* candidates(env: Wish['env'], account: Account): AsyncGenerator<Binaries> {
  if (env.NAAST_POSTGRES_BIN) return yield* inFolders([env.NAAST_POSTGRES_BIN])
  if (env.NAAST_POSTGRES !== 'embedded') yield* inFolders(await machineFolders(env.PATH ?? ''))
  const folder = await npmBinaries(account)
  if (folder) yield* inFolders([folder])
}

async function* inFolders(folders: readonly string[]) {
  const seen = new Set<string>()
  for (const folder of folders) {
    const real = await folderOfPostgres(folder)
    if (!real || seen.has(real)) continue
    seen.add(real)
    const major = await majorVersion(real)
    if (major) yield { folder: real, major }
  }
}

// Debian, Red Hat, Homebrew and Postgres.app keep the versions side by side and mostly outside PATH.
const placesOfVersions = [
  ['/usr/lib/postgresql', '', 'bin'],
  ['/usr', 'pgsql-', 'bin'],
  ['/opt/homebrew/opt', 'postgresql', 'bin'],
  ['/usr/local/opt', 'postgresql', 'bin'],
  ['/Applications/Postgres.app/Contents/Versions', '', 'bin'],
] as const

async function machineFolders(path: string) {
  const versions = await Promise.all(
    placesOfVersions.map(async ([place, start, end]) => {
      const names = await readdir(place).catch(() => [])
      return names.filter((name) => name.startsWith(start)).map((name) => join(place, name, end))
    }),
  )
  const newestFirst = new Intl.Collator('en', { numeric: true })
  return [...path.split(delimiter).filter(Boolean), ...versions.flat().sort((a, b) => newestFirst.compare(b, a))]
}

/** The real folder: a link to `postgres` on PATH does not have its other programs beside it. */
async function folderOfPostgres(folder: string) {
  try {
    const real = join(await realpath(join(folder, 'postgres')), '..')
    await access(join(real, 'initdb'))
    return real
  } catch {
    return null
  }
}

async function majorVersion(folder: string) {
  try {
    const { stdout } = await execute(join(folder, 'postgres'), ['--version'])
    return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0)
  } catch {
    // Present but not for this machine, for example another processor.
    return 0
  }
}

function noBinaries(dataVersion: number | null, found: readonly Binaries[]) {
  const versions = [...new Set(found.map(({ major }) => major))].join(' and ')
  const present = versions ? `This machine has only version ${versions}` : 'This machine has none that works'
  if (dataVersion) {
    return (
      `The data was made by PostgreSQL ${dataVersion} and only that version can read it. ${present}. ` +
      `Install PostgreSQL ${dataVersion}, or start with another folder: NAAST_VAR=./another bin/start`
    )
  }
  return (
    `Naast needs PostgreSQL ${oldest} or newer. ${present}, and npm has none for ${process.platform} ${process.arch}. ` +
    'Install PostgreSQL (Debian and Ubuntu: apt-get install postgresql), or give the address of a server in DATABASE_URL.'
  )
}
