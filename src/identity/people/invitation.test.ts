import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { testConfig } from '#platform/testing/config.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { giveRole, grantsOf } from '../grants.sql.ts'
import { ensurePerson } from '../people.sql.ts'
import type { Role } from '../role.ts'
import { acceptableInvitation, acceptInvitation } from './accept-invitation.ts'
import { endRole } from './end-role.ts'
import { invitationEnd, lastDayOf } from './invitation-life.ts'
import { listInvitations } from './invitations.sql.ts'
import { makeInvitation } from './invite.ts'

const { database, drop } = await testDatabase({ demo: true })
after(drop)
const now = () => new Date('2026-11-24T09:00:00Z')
const services = { database, config: testConfig(), now, newId: () => randomUUID() }
const { networkId, organizationId } = await database.asIdentity((tx) =>
  tx
    .selectFrom('roleGrant')
    .select(['networkId', 'organizationId'])
    .where('role', '=', 'partner_manager')
    .executeTakeFirstOrThrow(),
)
const noOpenItems = { openItemsOf: async () => 0, passOn: async () => {} }

async function aMember(role: Role, at: string | null = organizationId) {
  const id = randomUUID()
  const email = `${id.slice(0, 8)}@x.example`
  const grantId = randomUUID()
  await database.asIdentity(async (tx) => {
    await ensurePerson(tx, { id, name: 'Iemand', email, at: now() })
    const grant = { id: grantId, personId: id, networkId, organizationId: at, role, grantedBy: null, at: now() }
    await giveRole(tx, grant)
  })
  return { id, name: 'Iemand', email, grantId }
}

async function invited(by: Awaited<ReturnType<typeof aMember>> | null, role: Role = 'partner_manager') {
  const email = `${randomUUID().slice(0, 8)}@prive.example`
  const at = role.startsWith('partner') ? organizationId : null
  const invite = { name: 'Nieuw', email, role, networkId, organizationId: at, where: 'hier', by, site: '' }
  const link = await database.asIdentity((tx) => makeInvitation(tx, services, invite))
  return { email, token: link.split('/').at(-1) ?? '' }
}

const end = (grantId: string, instead: Role | null = null) => {
  const by = { personId: randomUUID(), sessionId: randomUUID(), actor: { kind: 'staff' } } as const
  return database
    .asIdentity((tx) => tx.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow())
    .then(({ id }) =>
      endRole(services, noOpenItems, {
        scope: { networkId, organizationId: null },
        grantId,
        successor: null,
        by: { ...by, personId: id },
        instead,
      }),
    )
}

const openOf = async (id: string) =>
  (await database.asIdentity((tx) => listInvitations(tx, { networkId, organizationId: null }, now()))).filter(
    ({ invitedBy }) => invitedBy === id,
  ).length

test('when a role ends, what was asked of others in it is withdrawn, and the link works no more', async () => {
  const manager = await aMember('partner_manager')
  const { token } = await invited(manager)
  assert.equal((await end(manager.grantId)).ok, true)
  assert.equal(await openOf(manager.id), 0)
  assert.equal(await acceptInvitation(services, token), false)
})

test('what somebody may still give in another role stays open', async () => {
  const coordinator = await aMember('coordinator', null)
  const { token, email } = await invited(coordinator, 'deputy')
  assert.equal((await end(coordinator.grantId, 'administrator')).ok, true)
  assert.equal(await openOf(coordinator.id), 1)
  assert.equal(await acceptInvitation(services, token), true)
  const grants = await database.asIdentity(async (tx) => {
    const person = await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
    return grantsOf(tx, person.id)
  })
  assert.deepEqual(
    grants.map(({ role }) => role),
    ['deputy'],
  )
})

test('an invitation of who may not give that role any more is not shown and not accepted', async () => {
  const manager = await aMember('partner_manager')
  const { token } = await invited(manager)
  // As one that was sent in the same instant in which the role ended.
  await database.asIdentity((tx) =>
    tx.updateTable('roleGrant').set({ endedAt: now() }).where('id', '=', manager.grantId).execute(),
  )
  assert.equal(await database.asIdentity((tx) => acceptableInvitation(tx, token, now())), null)
  assert.equal(await acceptInvitation(services, token), false)
})

test('the trace of a role that was accepted names who said yes, and who wanted it', async () => {
  const manager = await aMember('partner_manager')
  for (const [by, onBehalfOf] of [
    [manager, `person:${manager.id}`],
    [null, 'command_line'],
  ] as const) {
    const { token, email } = await invited(by)
    assert.equal(await acceptInvitation(services, token), true)
    const person = await database.asIdentity((tx) =>
      tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
    )
    const traces = await database.asActor({ kind: 'system', networkId }, (tx) =>
      tx
        .selectFrom('accessEvent')
        .select(['actorKind', 'actorId', 'actorRole', 'organizationId', 'onBehalfOf'])
        .where('objectId', '=', person.id)
        .execute(),
    )
    const who = { actorKind: 'partner', actorId: person.id, actorRole: 'partner_manager', organizationId }
    assert.deepEqual(traces, [{ ...who, onBehalfOf }])
  }
})

const lives: readonly [string, string, string][] = [
  ['2026-11-24T09:00:00Z', '2026-12-01T23:00:00.000Z', '1 december'],
  ['2026-11-24T22:59:59Z', '2026-12-01T23:00:00.000Z', '1 december'],
  ['2026-11-24T23:00:00Z', '2026-12-02T23:00:00.000Z', '2 december'],
  ['2026-10-20T09:00:00Z', '2026-10-27T23:00:00.000Z', '27 oktober'],
  ['2026-03-27T09:00:00Z', '2026-04-03T22:00:00.000Z', '3 april'],
]
for (const [sent, ends, words] of lives)
  test(`an invitation of ${sent} works until the end of ${words}`, () => {
    const end = invitationEnd(new Date(sent))
    assert.equal(end.toISOString(), ends)
    assert.equal(lastDayOf(end), words)
  })
