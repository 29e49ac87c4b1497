import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findPostmaster } from '#platform/postgres/postmaster-file.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const varFolder = await temporaryFolder()

before(async () => {
  // bin/start would replace the very packages that run this test.
  const marks = (await readdir(join(project, 'node_modules'))).filter((name) => name.startsWith('.naast-installed-'))
  const lock = await readFile(join(project, 'package-lock.json'), 'utf8')
  const installed = await Promise.all(marks.map((mark) => readFile(join(project, 'node_modules', mark), 'utf8')))
  assert.ok(installed.includes(lock), 'The packages are not up to date. Run bin/test, which installs them first.')
})

after(async () => {
  const left = await findPostmaster(join(varFolder, 'postgres'))
  if (left) process.kill(left.pid, 'SIGQUIT')
  await rm(varFolder, { recursive: true })
})

test('the first start brings the demo networks, and Ctrl-C ends it with nothing left running', async (t) => {
  const naast = await start(t)
  assert.match(await naast.welcome(), /Naast runs[\s\S]*\/hardenberg /)
  assert.equal((await fetch(`${naast.url}/hardenberg`)).status, 200)
  assert.equal((await stat(join(varFolder, 'secret'))).mode & 0o777, 0o600)
  naast.child.kill('SIGINT')
  assert.equal(await naast.ended, 0)
  await assert.rejects(stat(join(varFolder, 'postgres/postmaster.pid')))
  await assert.rejects(stat(join(varFolder, 'lock')))
})

test('a later start needs less than four seconds of one processor before the first page', async (t) => {
  const began = performance.now()
  const naast = await start(t)
  await naast.firstPage()
  const seconds = (await processorSeconds(naast.child.pid)) ?? (performance.now() - began) / 1000
  assert.ok(seconds < 4, `${seconds} seconds`)
  await naast.stop()
})

test('a second start in the same folder says where the first one runs', async (t) => {
  const naast = await start(t)
  await naast.firstPage()
  const second = await start(t)
  assert.equal(await second.ended, 1)
  assert.match(second.said(), new RegExp(`already runs in ${varFolder} \\(process ${naast.child.pid}, ${naast.url}\\)`))
  await naast.stop()
})

test('after a kill -9 it just starts again', async (t) => {
  const naast = await start(t)
  await naast.firstPage()
  naast.child.kill('SIGKILL')
  await naast.ended
  const again = await start(t)
  await again.firstPage()
  await again.stop()
})

test('a port that is used is named, with another to choose', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const naast = await start(t, { args: [`127.0.0.1:${port}`] })
  assert.equal(await naast.ended, 1)
  assert.match(
    naast.said(),
    new RegExp(`Port ${port} of 127.0.0.1 is used by another program.*bin/start 127.0.0.1:${port + 1}`),
  )
  other.close()
})

test('a DATABASE_URL where nothing listens is named without its password', async (t) => {
  const naast = await start(t, { env: { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/naast' } })
  assert.equal(await naast.ended, 1)
  assert.match(naast.said(), /Nothing listens at postgres:\/\/me@127.0.0.1:1\/naast/)
  assert.doesNotMatch(naast.said(), /secret|at .*\.ts:\d/)
})

test('with a DATABASE_URL it starts no PostgreSQL of its own, and --empty leaves the demo out for good', async (t) => {
  const { url, drop } = await testDatabase()
  const folder = await temporaryFolder()
  for (const args of [['--empty'], []]) {
    const naast = await start(t, {
      args: [await freeAddress(), ...args],
      env: { DATABASE_URL: url, NAAST_VAR: folder },
    })
    assert.match(await naast.welcome(), /There are no networks yet/)
    await naast.stop()
  }
  assert.ok(!(await readdir(folder)).includes('postgres'))
  await drop()
  await rm(folder, { recursive: true })
})

test('a wrong address and --help are answered at once', async (t) => {
  const wrong = await start(t, { args: ['somewhere'] })
  assert.equal(await wrong.ended, 1)
  assert.match(wrong.said(), /"somewhere" is not an address I can listen on\. Write it as HOST:PORT/)
  const help = await start(t, { args: ['--help'] })
  assert.equal(await help.ended, 0)
  assert.match(help.said(), /Usage: bin\/start \[HOST:PORT\] \[--empty\]/)
})

type Start = { args?: string[]; env?: Record<string, string> }

async function start(t: TestContext, { args, env = {} }: Start = {}) {
  const [address, ...rest] = args ?? [await freeAddress()]
  const clean = { ...process.env, DATABASE_URL: '', NAAST_VAR: varFolder, NODE_OPTIONS: '', ...env }
  const child = spawn(join(project, 'bin/start'), [address ?? '', ...rest], {
    env: clean,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = once(child, 'close').then(([code]): number => code)
  t.after(() => {
    child.kill('SIGKILL')
    return ended
  })
  const url = `http://${address}`
  return {
    child,
    url,
    ended,
    said: () => said,
    firstPage: () => until(() => fetch(`${url}/gezond`).then(({ ok }) => ok), ended),
    async welcome() {
      await until(async () => said.includes('Naast runs'), ended)
      return said
    },
    async stop() {
      child.kill('SIGTERM')
      assert.equal(await ended, 0, said)
    },
  }
}

/** Waits until it is so; fails when the program ends first or nothing happens for half a minute. */
async function until(isSo: () => Promise<boolean>, ended: Promise<number>) {
  let stopped = false
  void ended.then(() => {
    stopped = true
  })
  for (const end = Date.now() + 30_000; Date.now() < end && !stopped; ) {
    if (await isSo().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.fail('it did not get that far')
}

/** What the process has used so far, which says more than a clock on a busy machine; null where it cannot be read. */
async function processorSeconds(pid: number | undefined) {
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  const fields = told?.slice(told.lastIndexOf(')') + 2).split(' ')
  return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : null
}

async function freeAddress() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}
