import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'

let db: TestDatabase
let folder = ''
before(async () => {
  db = await testDatabase({ demo: true })
  folder = await mkdtemp('/tmp/naast-')
})
after(async () => {
  await db.drop()
  await rm(folder, { recursive: true })
})

type Ended = { code: number | string; out: string; error: string }

const naast = (...args: string[]) =>
  new Promise<Ended>((resolve) => {
    const env = { ...process.env, DATABASE_URL: db.url }
    execFile(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { env }, (error, out, errorOut) =>
      resolve({ code: error?.code ?? 0, out, error: errorOut }),
    )
  })

const demo = (name: string) => `database/demo/wsl/${name}`

test('an import of what is there already says that all is the same, and ends well', async () => {
  const { code, out } = await naast(
    'import',
    '--network',
    'westland',
    demo('organizations.jsonl'),
    demo('services.jsonl'),
  )
  assert.equal(code, 0)
  assert.match(out, /services\.jsonl · westland: 0 nieuw, 0 gewijzigd, 99 hetzelfde, 0 verwijderd/)
  assert.match(out, /Alles is opgeslagen/)
})

test('a refused row ends with 1 and its line', async () => {
  const file = join(folder, 'services.jsonl')
  await writeFile(file, '{"id":"x","organization_id":"wsl-org-001"}\n')
  const { code, out } = await naast('import', '--network', 'westland', file)
  assert.equal(code, 1)
  assert.match(out, /services\.jsonl regel 1 \(x\) · name: Dit veld is leeg/)
})

test('an import that cannot be understood ends with 2 and explains itself', async () => {
  for (const args of [
    [],
    ['verwijder'],
    ['import'],
    ['import', '--network', 'nergens', demo('services.jsonl')],
    ['import', '--country', 'er-is-niets'],
  ]) {
    assert.equal((await naast(...args)).code, 2, args.join(' '))
  }
  assert.match(
    (await naast('import', '--network', 'nergens', demo('services.jsonl'))).error,
    /‘nergens’ bestaat niet. Wel: hardenberg/,
  )
})

test('the report of what was erased names every network, and ends well when nothing is overdue', async () => {
  const { code, out } = await naast('retention', 'report')
  assert.equal(code, 0, out)
  assert.match(out, /Hardenberg: gewist in de laatste 30 dagen\n {2}Niets\.\n {2}De nachtelijke taak liep nog nooit\./)
  assert.equal((await naast('retention', 'report', '--network', 'nergens')).code, 2)
  assert.equal((await naast('retention')).code, 2)
})

test('a message that is none of ours did not come back to us', async () => {
  assert.equal((await naast('mail', 'bounced', '<1f0c2d3e-0000-4000-8000-000000000000@naast.example>')).code, 1)
  assert.equal((await naast('mail')).code, 2)
})
