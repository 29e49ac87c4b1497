import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { prepareJobs } from '#platform/jobs/jobs.ts'
import { startTestPostgres } from './test-postgres.ts'

/** A database of one test file. */
export type TestDatabase = { readonly database: Database; readonly url: string; drop(): Promise<void> }

/**
 * Gives a test file its own database within milliseconds: a copy of a template that is made once per run, with the schema, and
 * with `demo` also the demo networks. Uses the server of NAAST_TEST_DATABASE (bin/test sets it); a test file that is run alone
 * starts one itself, which goes when the file ends.
 */
export async function testDatabase({ demo = false } = {}): Promise<TestDatabase> {
  const server = await serverUrl()
  const template = demo ? 'naast_template_demo' : 'naast_template_empty'
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, async (client) => {
    await ensureTemplate(client, template)
    await client.query(`create database ${name} template ${template}`)
  })
  const url = urlOf(server, name)
  const database = openDatabase(url, { connections: 4 })
  return {
    database,
    url,
    async drop() {
      await database.close()
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** An empty database without a schema, for tests of migrations themselves. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await serverUrl()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, (client) => client.query(`create database ${name}`))
  const drop = async () => {
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { url: urlOf(server, name), drop }
}

let own: Promise<{ url: string }> | undefined

async function serverUrl() {
  if (process.env.NAAST_TEST_DATABASE) return process.env.NAAST_TEST_DATABASE
  own ??= startTestPostgres()
  return (await own).url
}

const urlOf = (server: string, database: string) => server.replace(/\/[^/?]*(?=\?|$)/, `/${database}`)

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Made under another name and renamed when it is complete: a template that is there is whole. */
async function ensureTemplate(client: pg.Client, template: string) {
  await client.query('select pg_advisory_lock(7226280)')
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
  if (!rowCount) await makeTemplate(client, template)
  await client.query('select pg_advisory_unlock(7226280)')
}

async function makeTemplate(client: pg.Client, template: string) {
  const draft = `${template}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft}`)
  const url = urlOf(await serverUrl(), draft)
  await migrate(url)
  await prepareJobs(url)
  if (template.endsWith('demo')) await fillWithDemo(url)
  await client.query(`alter database ${draft} rename to ${template}`)
}

async function fillWithDemo(url: string) {
  // The one thing above the platform that testing knows: the demo networks are test data too.
  const { loadDemo } = await import('../../demo.ts')
  const database = openDatabase(url, { connections: 2 })
  await loadDemo(database)
  await database.close()
}
