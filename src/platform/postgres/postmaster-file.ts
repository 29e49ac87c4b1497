import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { codeOf } from '#platform/start-error.ts'

const execute = promisify(execFile)

/** A running PostgreSQL as it describes itself in `postmaster.pid`. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly ready: boolean }

/** The PostgreSQL that runs in this data folder; null when none does. Clears away what a crash left behind. */
export async function findPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const file = join(dataFolder, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid) return null
  if (await isPostgres(pid, lines[1] ?? dataFolder)) {
    return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  }
  // The number may by now belong to another program (after a reboot, in a new container); PostgreSQL would then refuse to start.
  await rm(file, { force: true })
  return null
}

/** Whether a process runs. One that ended but was not yet buried by its parent (in a container: perhaps never) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !stat.includes(') Z ')
}

async function isPostgres(pid: number, startedIn: string) {
  if (!(await isAlive(pid))) return false
  const command = await commandOf(pid)
  return command.includes('postgres') && command.includes(startedIn)
}

async function commandOf(pid: number) {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const { stdout } = await execute('ps', ['-ww', '-o', 'args=', '-p', `${pid}`]).catch(() => ({ stdout: '' }))
  return stdout
}
