import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { testConfig } from '#platform/testing/config.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { giveRole } from '../grants.sql.ts'
import { acceptInvitation } from '../people/accept-invitation.ts'
import { makeInvitation } from '../people/invite.ts'
import { ensurePerson, findPersonByEmail } from '../people.sql.ts'
import { openSession } from '../sessions.sql.ts'
import { type CountForgotten, type Forgotten, forgetLeavers } from './forget-leavers.ts'

const { database, drop } = await testDatabase({ demo: true })
after(drop)
const now = () => new Date('2027-12-01T02:17:00Z')
const services = { database, config: testConfig(), now, newId: () => randomUUID() }
const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000)
const { id: networkId } = await database.asNobody((tx) =>
  tx.selectFrom('network').select('id').where('slug', '=', 'westland').executeTakeFirstOrThrow(),
)

/** Somebody who has, or had, a role, with every way to sign in. */
async function aPerson({ endedAt = null }: { endedAt?: Date | null } = {}) {
  const id = randomUUID()
  const email = `${id.slice(0, 8)}@werk.example`
  const at = daysAgo(900)
  await database.asIdentity(async (tx) => {
    await ensurePerson(tx, { id, name: 'Zwaantje Weg', email, at })
    const grant = { id: randomUUID(), personId: id, networkId, organizationId: null, grantedBy: null, at }
    await giveRole(tx, { ...grant, role: 'editor' })
    if (endedAt) await tx.updateTable('roleGrant').set({ endedAt }).where('personId', '=', id).execute()
    const session = { id: randomUUID(), token: randomUUID(), personId: id, grantId: null, onlyNetworkId: null }
    await openSession(tx, { ...session, secondFactorAt: null, device: 'Firefox', at })
    const bytes = Buffer.from(id)
    await tx.insertInto('totp').values({ personId: id, sealedSecret: bytes, confirmedAt: at }).execute()
    const code = { id: randomUUID(), personId: id, codeHash: bytes, createdAt: at }
    await tx.insertInto('recoveryCode').values(code).execute()
    const key = { id: randomUUID(), personId: id, credentialId: id, publicKey: bytes, name: 'Telefoon van Zwaantje' }
    await tx
      .insertInto('passkey')
      .values({ ...key, createdAt: at })
      .execute()
    const provider = { id: randomUUID(), networkId, name: 'Gemeente', issuer: 'https://x.example', clientId: 'naast' }
    await tx
      .insertInto('oidcProvider')
      .values({ ...provider, createdAt: at })
      .execute()
    const link = { providerId: provider.id, subject: id, personId: id, linkedAt: at }
    await tx.insertInto('oidcLink').values(link).execute()
    const sent = { addressKey: bytes, codeHash: bytes, createdAt: at, expiresAt: at }
    await tx
      .insertInto('signInCode')
      .values({ ...sent, id: randomUUID(), personId: id })
      .execute()
  })
  return { id, email }
}

const waysIn = ['session', 'totp', 'recoveryCode', 'passkey', 'oidcLink', 'signInCode'] as const
const leftOf = (personId: string) =>
  database.asIdentity(async (tx) => {
    const left: string[] = []
    for (const table of waysIn) {
      const row = await tx.selectFrom(table).select('personId').where('personId', '=', personId).executeTakeFirst()
      if (row) left.push(table)
    }
    const person = tx.selectFrom('person').select(['name', 'email', 'disabledAt']).where('id', '=', personId)
    return { left, person: await person.executeTakeFirstOrThrow() }
  })

const counted: Forgotten[] = []
const count: CountForgotten = async (_tx, forgotten) => void counted.push(forgotten)

test('who had no role for a year is forgotten, who left later or works here is not', async () => {
  const gone = await aPerson({ endedAt: daysAgo(366) })
  const recent = await aPerson({ endedAt: daysAgo(364) })
  const here = await aPerson()
  assert.equal(await forgetLeavers(services, count), 1)
  assert.deepEqual(await leftOf(gone.id), {
    left: [],
    person: { name: 'Oud-medewerker', email: `${gone.id}@vertrokken.invalid`, disabledAt: now() },
  })
  for (const { id, email } of [recent, here])
    assert.deepEqual(await leftOf(id), {
      left: [...waysIn],
      person: { name: 'Zwaantje Weg', email, disabledAt: null },
    })
  assert.deepEqual(counted, [{ networkId, count: 1, at: now() }])
  const traces = await database.asActor({ kind: 'system', networkId }, (tx) =>
    tx.selectFrom('accessEvent').select(['event', 'actorKind']).where('objectId', '=', gone.id).execute(),
  )
  assert.deepEqual(traces, [{ event: 'person.forget', actorKind: 'system' }])
  assert.equal(await forgetLeavers(services, count), 0, 'once')
})

test('who is invited again is not forgotten while the invitation is open', async () => {
  const { id, email } = await aPerson({ endedAt: daysAgo(500) })
  const invite = {
    name: 'Zwaantje',
    email,
    role: 'editor',
    networkId,
    organizationId: null,
    where: '',
    by: null,
  } as const
  const link = await database.asIdentity((tx) => makeInvitation(tx, services, { ...invite, site: '' }))
  assert.equal(await forgetLeavers(services, count), 0)
  assert.equal(await acceptInvitation(services, link.split('/').at(-1) ?? ''), true)
  assert.equal(await forgetLeavers(services, count), 0)
  assert.equal((await leftOf(id)).person.email, email)
})

test('who comes back after being forgotten is somebody new', async () => {
  const { id, email } = await aPerson({ endedAt: daysAgo(500) })
  await forgetLeavers(services, count)
  const again = await database.asIdentity((tx) =>
    ensurePerson(tx, { id: randomUUID(), name: 'Zwaantje', email, at: now() }),
  )
  assert.notEqual(again, id)
  assert.equal((await database.asIdentity((tx) => findPersonByEmail(tx, email)))?.id, again)
})

test('who gets a role at the same instant keeps everything', async () => {
  const { id, email } = await aPerson({ endedAt: daysAgo(500) })
  let forgetting: Promise<number> | undefined
  await database.asIdentity(async (tx) => {
    const personId = await ensurePerson(tx, { id: randomUUID(), name: 'Zwaantje', email, at: now() })
    forgetting = forgetLeavers(services, count)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const grant = { id: randomUUID(), personId, networkId, organizationId: null, grantedBy: null, at: now() }
    await giveRole(tx, { ...grant, role: 'editor' })
  })
  assert.equal(await forgetting, 0)
  assert.equal((await leftOf(id)).person.email, email)
})
