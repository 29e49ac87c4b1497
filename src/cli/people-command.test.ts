import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'

let db: TestDatabase
let folder = ''
let networkId = ''
before(async () => {
  db = await testDatabase({ demo: true })
  folder = await mkdtemp('/tmp/naast-')
  const network = await db.database.asNobody((tx) =>
    tx.selectFrom('network').select('id').where('slug', '=', 'westland').executeTakeFirstOrThrow(),
  )
  networkId = network.id
})
after(async () => {
  await db.drop()
  await rm(folder, { recursive: true })
})

const naast = (args: readonly string[]) =>
  new Promise<{ code: number | string; out: string }>((resolve) => {
    const env = {
      ...process.env,
      DATABASE_URL: db.url,
      NAAST_VAR: folder,
      NAAST_SECRET: 'a secret that only tests know, 32+',
    }
    execFile(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'people', ...args], { env }, (error, out) =>
      resolve({ code: error?.code ?? 0, out }),
    )
  })

const logOf = (action: string) =>
  db.database.asOwner((tx) =>
    tx.selectFrom('auditEvent').select(['networkId', 'actor', 'subject']).where('action', '=', action).execute(),
  )

test('a second step that was forgotten leaves a line in the log of each network where the person works', async () => {
  const someone = await db.database.asIdentity((tx) =>
    tx
      .selectFrom('roleGrant')
      .innerJoin('person', 'person.id', 'roleGrant.personId')
      .select(['person.id', 'person.email'])
      .where('networkId', '=', networkId)
      .where('role', '=', 'coordinator')
      .executeTakeFirstOrThrow(),
  )
  assert.equal((await naast(['reset', '--email', someone.email])).code, 0)
  assert.deepEqual(await logOf('second-steps.forgotten'), [{ networkId, actor: 'command-line', subject: someone.id }])
  assert.equal((await naast(['reset', '--email', 'niemand@x.example'])).code, 2)
})

test('that of somebody without a role is in the log of the country', async () => {
  const id = randomUUID()
  const person = { id, email: 'zonder@rol.example', name: 'Zonder Rol', createdAt: new Date() }
  await db.database.asIdentity((tx) => tx.insertInto('person').values(person).execute())
  assert.equal((await naast(['reset', '--email', person.email])).code, 0)
  assert.deepEqual((await logOf('second-steps.forgotten')).at(-1), {
    networkId: null,
    actor: 'command-line',
    subject: id,
  })
})

test('a provider that was added leaves a line in the log of its network', async () => {
  const provider = ['--name', 'Gemeente', '--issuer', 'https://login.example', '--client-id', 'naast']
  const { code, out } = await naast(['provider', '--network', 'westland', ...provider])
  assert.equal(code, 0)
  const id = /\/aanmelden\/met\/([\w-]{36})\/terug/.exec(out)?.[1]
  assert.deepEqual(await logOf('sign-in.provider-added'), [{ networkId, actor: 'command-line', subject: id }])
})
