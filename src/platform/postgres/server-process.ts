import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartError } from '#platform/start-error.ts'
import type { DataFolder } from './data-folder.ts'
import { findPostmaster, isAlive, type Postmaster } from './postmaster-file.ts'
import { programEnv } from './run-program.ts'
import { serverSettings } from './server-settings.ts'

type Launch = {
  folder: DataFolder
  socketFolder: string
  logFile: string
  /** False only for tests: nothing is safe against a power cut, and everything is faster. */
  durable: boolean
  /** Called when the server ends while nobody asked it to. */
  onLost: () => void
}

/** Starts PostgreSQL and waits until it answers, also when it first has to repair itself after a crash. */
export async function launch(server: Launch): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const started = await tryLaunch(server)
    if (started) return started
    // Workers of a server that was killed take a moment to notice; until then the shared memory is theirs.
    const words = await lastWords(server.logFile)
    if (attempt > 20 || !/shared memory block|lock file/.test(words)) {
      throw new StartError(`PostgreSQL did not start. Its last words, from ${server.logFile}:\n${words}`)
    }
    await wait(500)
  }
}

/** Ends PostgreSQL: first politely, then firmly. An immediate stop is repaired at the next start and loses nothing. */
export async function end(pid: number, { immediately = false } = {}): Promise<void> {
  const polite = immediately ? [] : ([['SIGINT', 15_000]] as const)
  for (const [signal, patience] of [...polite, ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    if (!(await isAlive(pid))) return
    process.kill(pid, signal)
    for (const until = Date.now() + patience; (await isAlive(pid)) && Date.now() < until; ) await wait(10)
  }
}

async function tryLaunch({ folder, socketFolder, logFile, durable, onLost }: Launch) {
  const log = await open(logFile, 'w', 0o600)
  // A session of its own: a Ctrl-C in the terminal reaches us only, and we stop the database last.
  const child = spawn(
    join(folder.binaries.folder, 'postgres'),
    ['-D', folder.path, ...serverSettings(socketFolder, durable)],
    {
      ...folder.account,
      cwd: '/',
      env: programEnv(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  )
  let ended = false
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = true
  })
  child.unref()
  await log.close()
  while (!ended) {
    const postmaster = await findReady(folder.path, child.pid)
    if (postmaster) {
      child.once('exit', onLost)
      return postmaster
    }
    await wait(10)
  }
  return null
}

async function findReady(dataFolder: string, pid: number | undefined) {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')
  // Half-written, or left by an earlier server: the new one replaces it.
  if (Number(text.split('\n')[0]) !== pid) return null
  const postmaster = await findPostmaster(dataFolder)
  return postmaster?.ready ? postmaster : null
}

const lastWords = async (logFile: string) =>
  (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-6).join('\n')
