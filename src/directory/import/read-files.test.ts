import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, anOrganizationLine, aReference, aServiceLine } from './factories.ts'
import { kindOf, readFiles } from './read-files.ts'

const problemsOf = (...files: Parameters<typeof readFiles>[0]) => {
  const read = readFiles(files, aReference())
  return read.ok ? [] : read.reason.map(({ file, line, id, field }) => ({ file, line, id, field }))
}

test('every problem names its file, its line and the id of the row', () => {
  const lines = [aServiceLine(), '', aServiceLine({ id: 'svc-2', name: '' }), '{kapot', '[1]']
  assert.deepEqual(problemsOf(aFile('s.jsonl', lines)), [
    { file: 's.jsonl', line: 3, id: 'svc-2', field: 'name' },
    { file: 's.jsonl', line: 4, id: null, field: '' },
    { file: 's.jsonl', line: 5, id: null, field: '' },
  ])
})

test('an id that comes twice is refused the second time', () => {
  assert.deepEqual(problemsOf(aFile('s.jsonl', [aServiceLine(), aServiceLine()])), [
    { file: 's.jsonl', line: 2, id: 'svc-1', field: 'id' },
  ])
})

test('a service may be of an organisation in the other file', () => {
  const services = aFile('s.jsonl', [aServiceLine({ organization_id: 'org-new' })])
  assert.equal(problemsOf(services).length, 1)
  assert.deepEqual(problemsOf(services, aFile('o.jsonl', [anOrganizationLine({ id: 'org-new' })])), [])
})

test('a service of a refused organisation is not refused for that', () => {
  const problems = problemsOf(
    aFile('o.jsonl', [anOrganizationLine({ id: 'org-new', name: '' })]),
    aFile('s.jsonl', [aServiceLine({ organization_id: 'org-new' })]),
  )
  assert.deepEqual(problems, [{ file: 'o.jsonl', line: 1, id: 'org-new', field: 'name' }])
})

test('the kind of a file shows from its content', () => {
  assert.equal(kindOf(aFile('x', [aServiceLine()])), 'services')
  assert.equal(
    kindOf(aFile('x', [anOrganizationLine({ description: 'over "organization_id": niets' })])),
    'organizations',
  )
})

test('a file of other software may begin with a mark and end its lines the Windows way', () => {
  const text = `\ufeff${JSON.stringify(anOrganizationLine())}\r\n`
  assert.deepEqual(problemsOf({ name: 'o', bytes: Buffer.from(text) }), [])
})

test('broken UTF-8 is refused as a whole', () => {
  const bytes = Buffer.concat([Buffer.from('{"name":"Caf'), Buffer.from([0xe9]), Buffer.from('"}')])
  assert.deepEqual(problemsOf({ name: 'o.jsonl', bytes }), [{ file: 'o.jsonl', line: 1, id: null, field: '' }])
})
