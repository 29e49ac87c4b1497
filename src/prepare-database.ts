import { access, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { saveTaxonomies } from '#directory/import/index.ts'
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { siteFor } from '#platform/http/site.ts'
import { prepareJobs } from '#platform/jobs/jobs.ts'
import { mailFolder } from '#platform/mail/mail.ts'
import { checkServer } from '#platform/postgres/check-server.ts'

type Preparation = { config: Config; url: string; empty: boolean }
type Network = { readonly slug: string; readonly name: string }

/** Brings the schema and the queue up to date and, the first time, loads the demo networks. */
export async function prepareDatabase({
  config,
  url,
  empty,
}: Preparation): Promise<{ database: Database; networks: Network[] }> {
  if (config.databaseUrl) await checkServer(config.databaseUrl)
  await migrate(url)
  await prepareJobs(url)
  const database = openDatabase(url)
  try {
    await saveTaxonomies(database)
    await loadDemoOnce({ database, config, empty })
    return { database, networks: await listNetworks(database) }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** What the person who started Naast sees when it runs. */
export function welcome(config: Config, networks: readonly Network[]): string {
  const address = siteFor(config)
  const width = Math.max(0, ...networks.map(({ slug }) => slug.length)) + 2
  return [
    '',
    'Naast runs. Ctrl-C stops it.',
    '',
    `  ${address}`,
    ...networks.map(({ slug, name }) => `  ${address}/${slug.padEnd(width)}${name}`),
    ...(networks.length ? [] : ['  There are no networks yet.']),
    '',
    config.smtpUrl ? '  Mail goes to the server of NAAST_SMTP_URL.' : `  Mail is written into ${mailFolder(config)}`,
    '',
  ].join('\n')
}

const listNetworks = (database: Database) =>
  database.asNobody((tx) => tx.selectFrom('network').select(['slug', 'name']).orderBy('name').execute())

type Demo = { database: Database; config: Config; empty: boolean }

/** Not when the keeper once asked for an empty start; again when the first time was broken off halfway. */
async function loadDemoOnce({ database, config, empty }: Demo) {
  const { varFolder } = config
  const wantedEmpty = join(varFolder, 'started-empty')
  const halfway = join(varFolder, 'demo-is-being-loaded')
  const isFirst = (await listNetworks(database)).length === 0
  if (isFirst && empty) await writeFile(wantedEmpty, '')
  if (await exists(wantedEmpty)) return
  if (!isFirst && !(await exists(halfway))) return
  console.log('Loading the demo networks (once) …')
  await writeFile(halfway, '')
  const { loadDemo } = await import('./demo.ts')
  await loadDemo(database)
  const { loadDemoHandovers } = await import('./demo-handovers.ts')
  await loadDemoHandovers({ database, config, now: new Date() })
  await rm(halfway)
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
