import { randomUUID } from 'node:crypto'
import { openClosing } from '#platform/closing.ts'
import { type Config, readStartRequest } from '#platform/config.ts'
import { browserAddress, checkAddress, explainListening } from '#platform/listening.ts'
import { lockFolder } from '#platform/postgres/folder-lock.ts'
import { startPostgres } from '#platform/postgres/start-postgres.ts'
import { readSecret } from '#platform/secret.ts'
import { StartError } from '#platform/start-error.ts'

const closing = openClosing()
const leaving = new AbortController()
let stopDatabaseNow = async () => {}

process.on('SIGINT', leave).on('SIGTERM', leave).on('SIGHUP', leave)
const started = start().catch((error) => {
  if (leaving.signal.aborted) return
  console.error(error instanceof StartError ? `\n${error.message}\n` : error)
  return finish(1)
})

async function start() {
  const request = readStartRequest({ args: process.argv.slice(2), env: process.env, folder: process.cwd() })
  if (!request.ok) throw new StartError(request.reason)
  const { settings, secret, empty } = request.value
  const lock = await lockFolder(settings.varFolder, browserAddress(settings))
  closing.add('folder', lock.release)
  await checkAddress(settings)
  // What is heavy to load is loaded while PostgreSQL starts.
  const modules = loadModules()
  modules.catch(() => {})
  const url = settings.databaseUrl ?? (await startOwnDatabase(settings.varFolder))
  const config = { ...settings, cookieSecret: secret ?? (await readSecret(settings.varFolder)) }
  await serve({ config, url, empty, modules: await modules })
}

const loadModules = async () => ({
  ...(await import('./prepare-database.ts')),
  ...(await import('./app.ts')),
  ...(await import('./worker.ts')),
})

async function startOwnDatabase(varFolder: string) {
  const postgres = await startPostgres({ varFolder, onLost: lostDatabase })
  stopDatabaseNow = () => postgres.stop({ immediately: true })
  closing.add('PostgreSQL', () => postgres.stop(), 30_000)
  goOn()
  return postgres.url()
}

type Serve = { config: Config; url: string; empty: boolean; modules: Awaited<ReturnType<typeof loadModules>> }

async function serve({ config, url, empty, modules }: Serve) {
  const { database, networks } = await modules.prepareDatabase({ config, url, empty })
  closing.add('connections', database.close)
  goOn()
  const services = { database, config, now: () => new Date(), newId: () => randomUUID() }
  const app = await modules.buildApp(services)
  closing.add('web server', () => {
    setTimeout(() => app.server.closeAllConnections(), 5_000).unref()
    return app.close()
  })
  goOn()
  await app.listen({ host: config.host, port: config.port }).catch((error) => {
    throw explainListening(error, config)
  })
  const worker = await modules.startWork(services, { url, alone: !config.databaseUrl })
  closing.add('worker', worker.stop)
  goOn()
  console.log(modules.welcome(config, networks))
}

/** Between two steps of a start: ends it when the person pressed Ctrl-C meanwhile. */
const goOn = () => leaving.signal.throwIfAborted()

function leave() {
  // A second signal means: now. What was acknowledged is on disk; PostgreSQL repairs the rest at the next start.
  if (leaving.signal.aborted) return void stopDatabaseNow().finally(() => process.exit(130))
  leaving.abort()
  void started.then(() => finish(0))
}

function lostDatabase() {
  if (leaving.signal.aborted) return
  console.error(
    'PostgreSQL stopped unexpectedly, so Naast stops too; postgres.log tells why. Start again with bin/start.',
  )
  leaving.abort()
  void started.then(() => finish(1))
}

let finished: Promise<void> | undefined

function finish(code: number) {
  finished ??= closing.closeAll().then(() => process.exit(code))
  return finished
}
