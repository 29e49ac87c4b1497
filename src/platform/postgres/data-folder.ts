import { chmod, chown, lstat, mkdtemp, readdir, readFile, realpath, rename, rm, rmdir, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StartError } from '#platform/start-error.ts'
import { type Account, accountFor, canReach } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { machineHome } from './machine-home.ts'
import { runProgram } from './run-program.ts'

/** A folder with a database in it, who may run PostgreSQL there and with which programs. */
export type DataFolder = { readonly path: string; readonly account: Account; readonly binaries: Binaries }

/** Finds the data of earlier starts in `place`, or makes a new, empty database there. */
export async function openDataFolder(place: string, env: Record<string, string | undefined>): Promise<DataFolder> {
  const account = await accountFor(place)
  const dataVersion = await versionOf(place)
  const binaries = await findBinaries({ account, dataVersion, env })
  if (dataVersion === null) await makeCluster(place, { account, binaries })
  const path = await realpath(place)
  if (await canReach(account, path)) return { path, account, binaries }
  throw new StartError(
    `The account of PostgreSQL (number ${account?.uid}) can no longer enter ${path}: a folder above it is closed to others. ` +
      'Open that folder (chmod o+x), or move the data and choose its place with NAAST_VAR.',
  )
}

/** The major version that made the data; null when there is no data yet. */
async function versionOf(place: string) {
  const version = await readFile(join(place, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version) return Number.parseInt(version, 10)
  const kind = await lstat(place).catch(() => null)
  if (!kind) return null
  if (kind.isSymbolicLink()) {
    throw new StartError(
      `${place} points to data that is gone. Put it back, or remove ${place} to start with an empty database.`,
    )
  }
  // An empty folder is as good as none; rmdir refuses any other.
  await rmdir(place).catch((error) => {
    const sentence = `${place} holds something that is not a PostgreSQL database, or may not be read by this user.`
    throw new StartError(`${sentence} Move it away, or choose another folder with NAAST_VAR.`, { cause: error })
  })
  return null
}

type Makers = { account: Account; binaries: Binaries }

/** Made beside its place and moved there in one step, so that a start that is killed halfway leaves nothing half. */
async function makeCluster(place: string, makers: Makers) {
  await removeHalfMade(place)
  if (await canReach(makers.account, dirname(place))) {
    await rename(await fillCluster(`${place}.new-`, makers), place)
  } else {
    await symlink(await fillCluster(join(await machineHome(), 'data-'), makers), place)
  }
}

async function removeHalfMade(place: string) {
  const start = `${basename(place)}.new-`
  const names = (await readdir(dirname(place))).filter((name) => name.startsWith(start))
  await Promise.all(names.map((name) => rm(join(dirname(place), name), { recursive: true, force: true })))
}

async function fillCluster(prefix: string, { account, binaries }: Makers) {
  const folder = await mkdtemp(prefix)
  await chmod(folder, 0o700)
  if (account) await chown(folder, account.uid, account.gid)
  // Sorted by code point and with the letters of every language, the same on every machine; people's order is made by the app.
  const letters = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const locale = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${letters}`]
  // Only the account itself can reach the socket (mode 0700), so a password would add nothing.
  const initdb = ['-D', folder, '--username=naast', '--auth=trust', ...locale]
  await runProgram({ program: join(binaries.folder, 'initdb'), args: initdb, account })
  const single = ['--single', '-D', folder, 'postgres']
  await runProgram({
    program: join(binaries.folder, 'postgres'),
    args: single,
    account,
    input: 'create database naast;\n',
  })
  return folder
}
