import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findPostmaster } from '#platform/postgres/postmaster-file.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

export type RunningNaast = Awaited<ReturnType<typeof startNaast>>

/** Starts bin/start in its own process group and waits until it runs. It believes X-Forwarded-For of this machine. */
export async function startNaast(varFolder: string) {
  await refuseToInstall()
  const port = await freePort()
  const child = run('bin/start', [`127.0.0.1:${port}`], varFolder)
  const said: string[] = []
  child.stdout?.on('data', (words) => said.push(String(words)))
  child.stderr?.on('data', (words) => said.push(String(words)))
  for (let waited = 0; !said.join('').includes('Naast runs'); waited += 50) {
    if (child.exitCode !== null || waited > 120_000) throw new Error(`bin/start did not start:\n${said.join('')}`)
    await wait(50)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    /** As a power cut would: nobody gets to say goodbye. */
    kill: () => killGroup(child),
    async stop() {
      child.kill('SIGINT')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** Runs bin/naast in its own process group. */
export const runCommand = (args: readonly string[], varFolder: string) => run('bin/naast', args, varFolder)

/** Kills a process with all it started, at once. */
export async function killGroup(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  process.kill(-child.pid, 'SIGKILL')
  await once(child, 'exit')
}

/** Kills the PostgreSQL of a data folder, as a crash of the machine would. */
export async function killPostgres(varFolder: string) {
  const postmaster = await findPostmaster(join(varFolder, 'postgres'))
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
}

/** A connection to the PostgreSQL that runs in a data folder. */
export async function connectTo(varFolder: string) {
  const postmaster = await findPostmaster(join(varFolder, 'postgres'))
  if (!postmaster) throw new Error('There is no PostgreSQL in the data folder')
  const client = new pg.Client({ host: postmaster.socketFolder, port: 5432, user: 'naast', database: 'naast' })
  // It ends without a goodbye when the test kills the server.
  client.on('error', () => {})
  await client.connect()
  return client
}

function run(program: string, args: readonly string[], varFolder: string) {
  const env = { ...process.env, NAAST_VAR: varFolder, NAAST_PROXIES: '127.0.0.1', NAAST_LOG: 'error' }
  return spawn(join(project, program), args, { cwd: project, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** With another lock bin/start would install, and replace the very packages that run the test. */
async function refuseToInstall() {
  const marks = (await readdir(join(project, 'node_modules'))).filter((name) => name.startsWith('.naast-installed-'))
  const lock = await readFile(join(project, 'package-lock.json'), 'utf8')
  const installed = await Promise.all(marks.map((mark) => readFile(join(project, 'node_modules', mark), 'utf8')))
  if (!installed.includes(lock))
    throw new Error('The packages are not up to date. Run bin/test, which installs them first.')
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
