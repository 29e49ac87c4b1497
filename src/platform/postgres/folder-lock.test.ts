import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { lockFolder } from './folder-lock.ts'

const folder = await temporaryFolder()
const lockFile = join(folder, 'lock')
after(() => rm(folder, { recursive: true }))

test('a second Naast in the same folder is told where the first one is', async () => {
  const lock = await lockFolder(folder, 'http://127.0.0.1:3000')
  await assert.rejects(lockFolder(folder, 'http://127.0.0.1:3001'), {
    name: 'StartError',
    message: new RegExp(`already runs in ${folder} \\(process ${process.pid}, http://127.0.0.1:3000\\). Stop it first`),
  })
  await lock.release()
  await (await lockFolder(folder, 'http://127.0.0.1:3001')).release()
})

test('the lock of a process that is gone counts no more', async () => {
  const { pid } = spawnSync('/bin/sh', ['-c', 'exit'])
  await writeFile(lockFile, JSON.stringify({ pid, began: '1', holder: 'x' }))
  await takes()
})

test('nor does the lock of a number that now belongs to another process', {
  skip: process.platform !== 'linux',
}, async () => {
  await writeFile(lockFile, JSON.stringify({ pid: process.ppid, began: '1', holder: 'x' }))
  await takes()
})

test('nor does a lock file that a power cut left empty', async () => {
  await writeFile(lockFile, '')
  await takes()
})

test('a file in the place of the folder is told', async () => {
  await writeFile(join(folder, 'file'), '')
  await assert.rejects(lockFolder(join(folder, 'file'), 'x'), /is a file, not a folder/)
  await assert.rejects(lockFolder(join(folder, 'file/below'), 'x'), /a part of its path is a file/)
})

test('a folder that may not be written is told', {
  skip: process.getuid?.() === 0 && 'root may write everywhere',
}, async () => {
  await assert.rejects(lockFolder('/etc/naast-test', 'x'), /may not write in \/etc\/naast-test.*NAAST_VAR/)
})

async function takes() {
  const lock = await lockFolder(folder, 'mine')
  assert.match(await readFile(lockFile, 'utf8'), new RegExp(`"pid":${process.pid}`))
  await lock.release()
}
