import assert from 'node:assert/strict'
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { type Postgres, startPostgres } from './start-postgres.ts'

const varFolder = await temporaryFolder()
const started: Postgres[] = []
after(async () => {
  await Promise.all(started.map((server) => server.stop({ immediately: true })))
  await rm(varFolder, { recursive: true })
})

test('what was written is there after a stop and a start', async () => {
  const first = await start({ varFolder })
  await ask(first, 'create table note (text text)')
  await ask(first, "insert into note values ('kept')")
  await first.stop()
  assert.deepEqual(await ask(await start({ varFolder }), 'select text from note'), [{ text: 'kept' }])
})

test('it is safe against a power cut and closed to the network and to other users', async () => {
  const server = await start({ varFolder })
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'unix_socket_permissions']
  const values = await ask(server, `select name, setting from pg_settings where name in ('${names.join("', '")}')`)
  assert.deepEqual(Object.fromEntries(values.map(({ name, setting }) => [name, setting])), {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    unix_socket_permissions: '0700',
  })
})

test('a server that a killed Naast left running is taken over', async () => {
  const left = await start({ varFolder })
  const again = await start({ varFolder })
  assert.equal(again.pid, left.pid)
  await again.stop()
  await assert.rejects(ask(again, 'select 1'))
})

test('after a kill -9 of the server what was acknowledged is there', async () => {
  const server = await start({ varFolder })
  await ask(server, "insert into note values ('acknowledged')")
  process.kill(server.pid, 'SIGKILL')
  const again = await start({ varFolder })
  assert.deepEqual(await ask(again, "select text from note where text = 'acknowledged'"), [{ text: 'acknowledged' }])
  await again.stop()
})

test('a process number that now belongs to another program is no obstacle', async () => {
  const server = await start({ varFolder })
  const file = join(varFolder, 'postgres/postmaster.pid')
  const told = await readFile(file, 'utf8')
  await server.stop()
  await writeFile(file, told.replace(/^\d+/, `${process.pid}`))
  const again = await start({ varFolder })
  assert.deepEqual(await ask(again, 'select 1 as one'), [{ one: 1 }])
  await again.stop()
})

test('a first start that was killed halfway leaves nothing behind', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'postgres.new-abc'))
  const server = await start({ varFolder: folder, durable: false })
  assert.ok(!(await readdir(folder)).includes('postgres.new-abc'))
  await server.stop()
  await rm(folder, { recursive: true })
})

test('a path that is too long for a socket gets one elsewhere, which goes when the server stops', async () => {
  const folder = await temporaryFolder()
  const deep = join(folder, 'very-long-name'.repeat(7))
  await mkdir(deep)
  const server = await start({ varFolder: deep, durable: false })
  const socketFolder = decodeURIComponent(/host=([^&]*)/.exec(server.url())?.[1] ?? '')
  assert.ok(!socketFolder.startsWith(deep))
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  await assert.rejects(access(socketFolder))
  await rm(folder, { recursive: true })
})

test('the programs that npm brought work as well as those of the machine', async () => {
  const folder = await temporaryFolder()
  const server = await start({ varFolder: folder, durable: false, env: { NAAST_POSTGRES: 'embedded' } })
  assert.equal(server.version, 17)
  assert.deepEqual(await ask(server, "select lower('ÉÈ') as small"), [{ small: 'éè' }])
  await server.stop()
  await rm(folder, { recursive: true })
})

test('data of another version is refused with what to do', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'postgres'))
  await writeFile(join(folder, 'postgres/PG_VERSION'), '12\n')
  await assert.rejects(startPostgres({ varFolder: folder }), /made by PostgreSQL 12 .* Install PostgreSQL 12/)
  await rm(folder, { recursive: true })
})

test('a machine without PostgreSQL is told what to install', async () => {
  const folder = await temporaryFolder()
  const nowhere = { NAAST_POSTGRES_BIN: join(folder, 'none') }
  await assert.rejects(startPostgres({ varFolder: folder, env: nowhere }), /needs PostgreSQL 15 .* Install PostgreSQL/)
  await rm(folder, { recursive: true })
})

test('a folder with something else in it is left alone', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'postgres'))
  await writeFile(join(folder, 'postgres/diary'), 'dear diary')
  await assert.rejects(startPostgres({ varFolder: folder }), /not a PostgreSQL database/)
  assert.equal(await readFile(join(folder, 'postgres/diary'), 'utf8'), 'dear diary')
  await rm(folder, { recursive: true })
})

async function start(options: Parameters<typeof startPostgres>[0]) {
  const server = await startPostgres(options)
  started.push(server)
  return server
}

async function ask(server: Postgres, question: string) {
  const client = new pg.Client({ connectionString: server.url() })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}
