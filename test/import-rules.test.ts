import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))

/** For each rule: a file, what it imports, and whether that is a violation. */
const planted: { rule: string; from: string; imports: string; allowed?: boolean }[] = [
  { rule: 'only-down-from-platform', from: 'platform/a.ts', imports: '#design/button.ts' },
  { rule: 'only-down-from-design', from: 'design/a.ts', imports: '#networks/index.ts' },
  { rule: 'only-down-from-networks', from: 'networks/a.ts', imports: '#directory/index.ts' },
  { rule: 'only-down-from-identity', from: 'identity/a.ts', imports: '#partners/index.ts' },
  { rule: 'only-down-from-partners', from: 'partners/a.ts', imports: '#directory/index.ts' },
  { rule: 'only-down-from-directory', from: 'directory/a.ts', imports: '#surfaces/public/public.ts' },
  { rule: 'only-down-from-knowledge', from: 'knowledge/a.ts', imports: '#directory/index.ts' },
  { rule: 'only-down-from-guidance', from: 'guidance/a.ts', imports: '../main.ts' },
  { rule: 'only-down-from-handover', from: 'handover/a.ts', imports: '../insights/index.ts' },
  { rule: 'only-down-from-agenda', from: 'agenda/a.ts', imports: '../handover/index.ts' },
  { rule: 'only-down-from-participation', from: 'participation/a.ts', imports: '../main.ts' },
  { rule: 'only-down-from-appreciation', from: 'appreciation/a.ts', imports: '../main.ts' },
  { rule: 'only-down-from-volunteering', from: 'volunteering/a.ts', imports: '../main.ts' },
  { rule: 'only-down-from-campaigns', from: 'campaigns/a.ts', imports: '../main.ts' },
  { rule: 'only-down-from-insights', from: 'insights/a.ts', imports: '#surfaces/public/public.ts' },
  { rule: 'only-down-from-surfaces', from: 'surfaces/public/a.ts', imports: '../../main.ts' },
  { rule: 'a-slice-has-one-door', from: 'directory/b.ts', imports: '#networks/place.ts' },
  { rule: 'a-slice-has-one-door', from: 'directory/c.ts', imports: '#networks/index.ts', allowed: true },
  { rule: 'a-slice-has-one-door', from: 'directory/d.ts', imports: './index.ts', allowed: true },
  { rule: 'a-test-may-borrow-factories', from: 'directory/e.test.ts', imports: '#networks/place.ts' },
  {
    rule: 'a-test-may-borrow-factories',
    from: 'directory/f.test.ts',
    imports: '#networks/factories.ts',
    allowed: true,
  },
  { rule: 'the-app-uses-doors', from: 'app.ts', imports: '#networks/place.ts' },
  { rule: 'surfaces-are-strangers', from: 'surfaces/api/b.ts', imports: '#surfaces/public/public.ts' },
  { rule: 'surfaces-are-strangers', from: 'surfaces/public/b.ts', imports: './public.ts', allowed: true },
  { rule: 'views-only-show', from: 'directory/list/list.view.tsx', imports: '../offers.sql.ts' },
  { rule: 'the-domain-is-pure', from: 'directory/g.ts', imports: './offers.sql.ts' },
  { rule: 'the-domain-is-pure', from: 'directory/search/h.ts', imports: 'kysely' },
  { rule: 'the-domain-is-pure', from: 'directory/list/count.ts', imports: '../offers.sql.ts', allowed: true },
  { rule: 'the-domain-is-pure', from: 'directory/list/list.sql.ts', imports: 'kysely', allowed: true },
  { rule: 'no-test-in-the-product', from: 'networks/i.ts', imports: '#platform/testing/help.ts' },
  { rule: 'no-test-in-the-product', from: 'networks/j.test.ts', imports: '#platform/testing/help.ts', allowed: true },
  { rule: 'no-circles', from: 'platform/k.ts', imports: './l.ts' },
]

const targets = {
  'main.ts': '',
  'design/button.ts': '',
  'networks/index.ts': '',
  'networks/place.ts': '',
  'networks/factories.ts': '',
  'partners/index.ts': '',
  'directory/index.ts': '',
  'directory/offers.sql.ts': '',
  'handover/index.ts': '',
  'insights/index.ts': '',
  'surfaces/public/public.ts': '',
  'platform/testing/help.ts': '',
  'platform/l.ts': "import './k.ts'",
}

const folder = await mkdtemp(join(tmpdir(), 'naast-rules-'))
after(() => rm(folder, { recursive: true }))
const found = await cruise()

for (const { rule, from, imports, allowed } of planted) {
  test(`${rule}: ${from} ${allowed ? 'may' : 'may not'} import ${imports}`, () => {
    assert.equal(found.has(`${rule} src/${from}`), !allowed, [...found].join('\n'))
  })
}

test('every rule has a planted violation', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
  const names: string[] = forbidden.map(({ name }: { name: string }) => name)
  const proven = planted.filter(({ allowed }) => !allowed).map(({ rule }) => rule)
  assert.deepEqual([...new Set(proven)].sort(), names.sort())
})

/** The violations found in a small tree with all of the above, as `rule file`. */
async function cruise() {
  const files = { ...targets, ...Object.fromEntries(planted.map(({ from, imports }) => [from, `import '${imports}'`])) }
  await Promise.all(
    Object.entries(files).map(([path, text]) => plant(join(folder, 'src', path), `${text}\nexport {}\n`)),
  )
  await Promise.all(
    ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'].map((name) =>
      cp(join(project, name), join(folder, name)),
    ),
  )
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const report = await new Promise<string>((resolve) => {
    const options = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
    execFile(process.execPath, options, { cwd: folder, maxBuffer: 2 ** 24 }, (_, out) => resolve(out))
  })
  const violations: { rule: { name: string }; from: string }[] = JSON.parse(report).summary.violations
  return new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`))
}

async function plant(path: string, text: string) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
