import { spawn } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { startPostgres } from '#platform/postgres/start-postgres.ts'

/** A PostgreSQL for tests: empty, fast and gone afterwards, however the process that asked for it ends. */
export type TestPostgres = { readonly url: string; stop(): Promise<void> }

/** Starts one in a temporary folder. `url` is the address of its maintenance database. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const varFolder = await temporaryFolder()
  const server = await startPostgres({ varFolder, durable: false })
  const cleaner = cleanUpAfterUs(server.pid, varFolder)
  return {
    url: server.url('postgres'),
    async stop() {
      await server.stop({ immediately: true })
      cleaner.stdin.end()
    },
  }
}

/** A small process that waits for our end, also by kill -9: then the pipe between us closes. */
function cleanUpAfterUs(pid: number, folder: string) {
  const script = 'cat >/dev/null; kill -QUIT "$0" 2>/dev/null; sleep 0.5; rm -rf "$1"'
  const cleaner = spawn('/bin/sh', ['-c', script, `${pid}`, folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  cleaner.unref()
  // The pipe is no reason to stay alive either.
  if ('unref' in cleaner.stdin && typeof cleaner.stdin.unref === 'function') cleaner.stdin.unref()
  return cleaner
}

/** A folder for a test's own files, removed by the caller. Short, so that a socket fits in it, and open to PostgreSQL's account. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp('/tmp/naast-')
  await chmod(folder, 0o755)
  return folder
}
