import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { handoverDocs } from '#handover/handover-docs.ts'
import { migrate } from '#platform/database/migrate.ts'
import { emptyDatabase } from '#platform/testing/test-database.ts'
import { dumpSchema } from './dump-schema.ts'

// Writes what follows from the migrations (the whole schema, and its types) and from the table of the handover (its documentation). With --check it only compares.
const files = await generate()
const stale = await staleOf(files)
if (!process.argv.includes('--check')) {
  await Promise.all(stale.map(({ path, text }) => writeFile(path, text)))
  console.log(
    stale.length ? stale.map(({ name }) => `Wrote ${name}`).join('\n') : 'Everything generated was up to date.',
  )
} else if (stale.length) {
  console.error(
    `${stale.map(({ name }) => name).join(' and ')} no longer fit what they are made from. Run npm run generate and commit the result.`,
  )
  process.exitCode = 1
}

type Generated = { name: string; path: string; text: string }

async function generate(): Promise<Generated[]> {
  const { url, drop } = await emptyDatabase()
  await migrate(url)
  const texts = {
    'database/schema.sql': await schemaOf(url),
    'src/platform/database/schema.generated.ts': await typesOf(url),
    'docs/overdracht.md': handoverDocs(),
  }
  await drop()
  return Object.entries(texts).map(([name, text]) => ({
    name,
    path: fileURLToPath(new URL(`../${name}`, import.meta.url)),
    text,
  }))
}

async function staleOf(files: Generated[]) {
  const present = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => '')))
  return files.filter(({ text }, index) => text !== present[index])
}

async function schemaOf(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await dumpSchema(client)
  } finally {
    await client.end()
  }
}

async function typesOf(url: string) {
  const folder = await mkdtemp(join(tmpdir(), 'naast-types-'))
  const file = join(folder, 'schema.ts')
  const program = fileURLToPath(new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url))
  const options = [
    '--dialect',
    'postgres',
    '--camel-case',
    '--date-parser',
    'string',
    '--type-mapping',
    '{"int8":"number"}',
  ]
  const which = [
    '--default-schema',
    'public',
    '--exclude-pattern',
    'migration',
    '--url',
    url,
    '--out-file',
    file,
    '--log-level',
    'error',
  ]
  try {
    await promisify(execFile)(process.execPath, [program, ...options, ...which])
    return await readFile(file, 'utf8')
  } finally {
    await rm(folder, { recursive: true })
  }
}
