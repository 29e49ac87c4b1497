import { startTestPostgres } from '#platform/testing/test-postgres.ts'
import { findChromium } from './chromium.ts'
import { runStep, type Step } from './step.ts'
import { findTests } from './test-files.ts'

// Every step is taken, also after one that failed; the last line is the verdict.
const paths = process.argv.slice(2).map((path) => path.replace(/^\.\//, '').replace(/\/+$/, ''))
const began = performance.now()
const server = await startTestPostgres()
const env = { ...ownEnvironment(), NAAST_TEST_DATABASE: server.url }
let passed = 0
let failed = 0

process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143))

for (const step of [...staticSteps(), ...(await testSteps())]) {
  const result = await runStep(step, env)
  passed += result.passed
  failed += result.failed
}
await judgeJourneys()
await server.stop()
console.log(`\n${Math.round((performance.now() - began) / 1000)} seconds`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0

function staticSteps(): Step[] {
  const format = {
    name: 'format and lint',
    program: '@biomejs/biome/bin/biome',
    args: ['check', ...(paths.length ? paths : ['.'])],
  }
  const types = { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit'] }
  if (paths.length) return [format, types]
  const rules = ['--config', '.dependency-cruiser.cjs', 'src']
  return [
    format,
    types,
    { name: 'import rules', program: 'dependency-cruiser/bin/dependency-cruise.mjs', args: rules },
    { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
    { name: 'generated files', program: null, args: ['--import', 'tsx', 'database/generate.ts', '--check'] },
  ]
}

async function testSteps(): Promise<Step[]> {
  const files = await findTests(paths)
  if (!files.other.length) return []
  return [{ name: 'tests', program: null, args: nodeTest({ concurrency: 2, files: files.other }), countsTests: true }]
}

async function judgeJourneys() {
  const files = await findTests(paths)
  if (!files.journeys.length) return
  const chromium = await findChromium()
  if (!chromium.ok) {
    console.log(`✖ journeys\n\n${chromium.reason}\n`)
    failed += 1
    return
  }
  const args = nodeTest({ concurrency: 2, files: files.journeys })
  const result = await runStep(
    { name: 'journeys', program: null, args, countsTests: true },
    { ...env, CHROME_PATH: chromium.value },
  )
  passed += result.passed
  failed += result.failed
}

function nodeTest({ concurrency, files }: { concurrency: number; files: string[] }) {
  // A file that hangs, or leaves something open, fails. Ending it by force would lose the results that it has yet to report.
  // With one helper thread: of several, one may miss the end of the process (seen with glibc 2.36), and then it waits for ever.
  const ending = ['--v8-pool-size=1', '--test-timeout=120000']
  const options = ['--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`, ...ending]
  return ['--import', 'tsx', ...options, ...files]
}

/** Without the settings of the person's own Naast, so that the verdict is the same everywhere. */
function ownEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NAAST_(?!POSTGRES)|DATABASE_URL$|PG|NODE_OPTIONS$|NODE_TEST)/.test(name),
  )
  return Object.fromEntries(kept)
}
