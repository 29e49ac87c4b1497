import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readImportCommand, reportLines } from './import-command.ts'

const typed = (line: string) => readImportCommand(line.split(' ').filter(Boolean))

test('an import says for whom, which files, and whether it is a try', () => {
  const command = { networks: ['hardenberg', 'ommen'], files: ['o', 's'], dryRun: true, removeMissing: false }
  assert.deepEqual(typed('--network hardenberg,ommen --dry-run o s'), { ok: true, value: command })
  assert.deepEqual(typed('o s --dry-run --network=hardenberg,ommen'), { ok: true, value: command })
  assert.deepEqual(typed('--country --remove-missing s'), {
    ok: true,
    value: { networks: null, files: ['s'], dryRun: false, removeMissing: true },
  })
})

for (const line of [
  '',
  'o s',
  '--network',
  '--network --dry-run o',
  '--country --network ommen o',
  '--country',
  '--country a b c',
  '--country --wat a',
]) {
  test(`"${line}" is no import`, () => assert.equal(typed(line).ok, false))
}

test('a report cannot steer the terminal', () => {
  const problem = { file: 's', line: 1, id: 'x\u001b[2J', field: '', message: 'Mis.' }
  assert.equal(reportLines({ outcome: 'refused', counts: [], problems: [problem] })[0], 's regel 1 (x�[2J): Mis.')
})

test('a report counts refused rows, not problems', () => {
  const problem = { file: 's', line: 4, id: 'x', field: 'name', message: 'Mis.' }
  const lines = reportLines({ outcome: 'refused', counts: [], problems: [problem, problem, { ...problem, line: 5 }] })
  assert.match(lines.at(-1) ?? '', /deze 2 rijen/)
})
