import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { enqueue, prepareJobs } from '#platform/jobs/jobs.ts'
import { emptyDatabase } from '#platform/testing/test-database.ts'
import { checkServer } from './check-server.ts'

const { url, drop } = await emptyDatabase()
const roles: string[] = []
after(async () => {
  await asAdministrator(
    `alter database ${nameOf(url)} owner to naast`,
    ...roles.flatMap((role) => [`drop owned by ${role} cascade`, `drop role ${role}`]),
  )
  await drop()
})

test('a server where Naast may do what it must is fine', async () => {
  await checkServer(url)
})

test('a role that may not get the role of the app is told what the administrator should say', async () => {
  // On a fresh server it may not create that role; where another test was first, it may not use it.
  const fresh = /may not create the role naast_app.*alter role "\w+" createrole;/
  const known = /may not use the role naast_app.*grant naast_app to "\w+" with admin option;/
  const refusal = await checkServer(await urlOfRole('plain')).catch(({ message }) => message)
  assert.match(refusal, new RegExp(`${fresh.source}|${known.source}`))
})

test('a role that may not create a schema or a table is told what the administrator should say', async () => {
  await assert.rejects(checkServer(await narrow()), /grant create on database "\w+" to "\w+"/)
  await asAdministrator(`grant create on database ${nameOf(url)} to ${roles.at(-1)}`)
  await assert.rejects(checkServer(urlFor(roles.at(-1) ?? '')), /grant create on schema public to "\w+"/)
})

test('an ordinary role with these rights is enough to run Naast', async () => {
  const ordinary = await urlOfRole('ordinary', 'createrole')
  await asAdministrator(`alter database ${nameOf(url)} owner to ${roles.at(-1)}`)
  await asAdministrator(withAppRole(`grant naast_app to ${roles.at(-1)} with admin option`))
  await checkServer(ordinary)
  await migrate(ordinary)
  await prepareJobs(ordinary)
  await prepareJobs(ordinary)
  const database = openDatabase(ordinary, { connections: 1 })
  await database.asNobody((tx) => enqueue(tx, 'delete-expired', {}))
  await database.close()
})

test('a server that is not there, a wrong host and a missing database each get their own sentence', async () => {
  await assert.rejects(
    checkServer('postgres://me:secret@127.0.0.1:1/naast'),
    /Nothing listens at postgres:\/\/me@127.0.0.1:1\/naast/,
  )
  await assert.rejects(
    checkServer('postgres://me@nowhere.invalid/naast'),
    /host of .* (is not known|cannot be looked up)/,
  )
  await assert.rejects(checkServer('postgres://me@/naast?host=/nowhere'), /no PostgreSQL socket/)
  await assert.rejects(
    checkServer(url.replace(nameOf(url), 'nothing_here')),
    /database of .*nothing_here.* does not exist/,
  )
})

async function narrow() {
  const address = await urlOfRole('narrow', 'createrole')
  await asAdministrator(withAppRole(`grant naast_app to ${roles.at(-1)} with admin option`))
  return address
}

/** The role of the app exists once per server: another test may have made it. */
const withAppRole = (statement: string) =>
  `do $$ begin if exists (select 1 from pg_roles where rolname = 'naast_app') then ${statement}; end if; end $$`

const nameOf = (address: string) => /@\/(\w+)/.exec(address)?.[1] ?? ''
const urlFor = (role: string) => url.replace('//naast@', `//${role}@`)

async function urlOfRole(name: string, rights = '') {
  const role = `${nameOf(url)}_${name}`
  await asAdministrator(`create role ${role} login ${rights}`)
  roles.push(role)
  return urlFor(role)
}

async function asAdministrator(...statements: string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
