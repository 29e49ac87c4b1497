import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { testConfig } from '#platform/testing/config.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { deleteExpiredIdentity, forgetTries } from '../delete-expired.sql.ts'
import { aSession } from '../factories.ts'
import { giveRole } from '../grants.sql.ts'
import { ensurePerson } from '../people.sql.ts'
import type { Role } from '../role.ts'
import { endRole, type OpenItems } from './end-role.ts'
import { holdsRole } from './holds-role.sql.ts'
import { listMembers } from './members.sql.ts'

const { database, drop } = await testDatabase({ demo: true })
after(drop)
const now = () => new Date('2026-11-24T09:00:00Z')
const services = { database, config: testConfig(), now, newId: () => randomUUID() }
const { id: networkId } = await database.asNobody((tx) =>
  tx.selectFrom('network').select('id').where('slug', '=', 'westland').executeTakeFirstOrThrow(),
)
const scope = { networkId, organizationId: null }
const members = () => database.asIdentity((tx) => listMembers(tx, scope))

/** Somebody new in Westland; gives the id of the role. */
const aMember = (name: string, role: Role) =>
  database.asIdentity(async (tx) => {
    const email = `${name.toLowerCase()}@x.example`
    const personId = await ensurePerson(tx, { id: randomUUID(), name, email, at: now() })
    const id = randomUUID()
    await giveRole(tx, { id, personId, networkId, organizationId: null, role, grantedBy: null, at: now() })
    return id
  })
const [first] = await members()
const personId = first?.person.id ?? ''
const by = {
  personId,
  sessionId: randomUUID(),
  actor: { kind: 'staff', personId, role: 'administrator', organizationId: null },
} as const
const noOpenItems: OpenItems = { openItemsOf: async () => 0, passOn: async () => {} }
const order = { scope, by, instead: null, successor: null }

test('while work waits on somebody the role stays, until a colleague is named who takes it over', async () => {
  const leaving = await aMember('Leaving', 'deputy')
  const heir = await aMember('Heir', 'coordinator')
  const editor = await aMember('Editor', 'editor')
  const passed: string[] = []
  const threeOpen: OpenItems = {
    openItemsOf: async () => 3,
    passOn: async (_tx, { member, successor }) => void passed.push(`${member.person.name} to ${successor.person.name}`),
  }
  const refused = await endRole(services, threeOpen, { ...order, grantId: leaving })
  assert.deepEqual(refused, { ok: false, reason: { kind: 'open-items', count: 3 } })
  for (const successor of [editor, leaving, randomUUID()]) {
    const wrong = await endRole(services, threeOpen, { ...order, grantId: leaving, successor })
    assert.equal(wrong.ok, false, 'an editor, oneself or nobody cannot take over')
  }
  assert.deepEqual(passed, [])
  assert.equal((await endRole(services, threeOpen, { ...order, grantId: leaving, successor: heir })).ok, true)
  assert.deepEqual(passed, ['Leaving to Heir'])
  assert.equal(
    (await members()).some(({ grant }) => grant.id === leaving),
    false,
  )
})

test('from deputy to coordinator nothing has to be handed over', async () => {
  const deputy = await aMember('Rising', 'deputy')
  const busy: OpenItems = { openItemsOf: async () => 1, passOn: async () => assert.fail('nothing is handed over') }
  assert.equal((await endRole(services, busy, { ...order, grantId: deputy, instead: 'coordinator' })).ok, true)
})

test('a role that is changed leaves a trace of what ended and what was given', async () => {
  const deputy = await aMember('Traced', 'deputy')
  const changed = await endRole(services, noOpenItems, { ...order, grantId: deputy, instead: 'editor' })
  const changedId = changed.ok ? changed.value.person.id : ''
  const system = { kind: 'system', networkId: order.scope.networkId } as const
  const traces = await database.asActor(system, (tx) =>
    tx
      .selectFrom('accessEvent')
      .select(['event', 'actorId', 'actorKind', 'actorRole', 'sessionId', 'reason'])
      .where('objectId', '=', changedId)
      .orderBy('seq')
      .execute(),
  )
  const who = { actorId: personId, actorKind: 'staff', actorRole: 'administrator', sessionId: by.sessionId }
  assert.deepEqual(traces, [
    { event: 'role.end', ...who, reason: 'deputy' },
    { event: 'role.give', ...who, reason: 'editor' },
  ])
})

test('of a role that somebody has already, no trace says that it was given', async () => {
  const deputy = await aMember('Twice', 'deputy')
  const editor = await aMember('Twice', 'editor')
  const changed = await endRole(services, noOpenItems, { ...order, grantId: deputy, instead: 'editor' })
  assert.ok((await members()).some(({ grant }) => grant.id === editor))
  const traces = await database.asActor({ kind: 'system', networkId }, (tx) =>
    tx
      .selectFrom('accessEvent')
      .select('event')
      .where('objectId', '=', changed.ok ? changed.value.person.id : '')
      .execute(),
  )
  assert.deepEqual(traces, [{ event: 'role.end' }])
})

test('what is refused passes nothing on', async () => {
  const coordinators = (await members()).filter(({ grant }) => grant.role === 'coordinator')
  const [last, ...others] = coordinators
  for (const { grant } of others) await endRole(services, noOpenItems, { ...order, grantId: grant.id })
  const heir = await aMember('Waiting', 'deputy')
  const busy: OpenItems = { openItemsOf: async () => 1, passOn: async () => assert.fail('it was passed on') }
  const refused = await endRole(services, busy, { ...order, grantId: last?.grant.id ?? '', successor: heir })
  assert.deepEqual(refused, { ok: false, reason: { kind: 'last-coordinator' } })
  await aMember('Second', 'coordinator')
})

test('who takes work on while a role ends is counted, or hears that the role is over', async () => {
  const deputy = await aMember('Busy', 'deputy')
  const busy = (await members()).find(({ grant }) => grant.id === deputy)
  const holder = { personId: busy?.person.id ?? '', networkId, roles: ['deputy'] } as const
  let open = 0
  const items: OpenItems = { openItemsOf: async () => open, passOn: async () => {} }
  let ending: ReturnType<typeof endRole> | undefined
  const desk = { kind: 'desk', networkId, personId: holder.personId } as const
  await database.asActor(desk, async (tx) => {
    assert.equal(await holdsRole(tx, holder), true)
    ending = endRole(services, items, { ...order, grantId: deputy })
    await setTimeout(100)
    open = 1
  })
  assert.deepEqual(await ending, { ok: false, reason: { kind: 'open-items', count: 1 } })
  open = 0
  assert.equal((await endRole(services, items, { ...order, grantId: deputy })).ok, true)
  assert.equal(await database.asActor(desk, (tx) => holdsRole(tx, holder)), false)
})

test('of two last coordinators who leave at the same instant one stays', async () => {
  const coordinators = (await members()).filter(({ grant }) => grant.role === 'coordinator')
  const [one, two, ...others] = coordinators
  for (const { grant } of others) await endRole(services, noOpenItems, { ...order, grantId: grant.id })
  const both = [one, two].map((member) => endRole(services, noOpenItems, { ...order, grantId: member?.grant.id ?? '' }))
  const ended = (await Promise.all(both)).filter(({ ok }) => ok)
  assert.equal(ended.length, 1)
  assert.equal((await members()).filter(({ grant }) => grant.role === 'coordinator').length, 1)
})

test('what is over is deleted, what still counts is not', async () => {
  await aSession(database, { email: 'editor@x.example', now: now() })
  await aSession(database, { email: 'editor@x.example', now: new Date('2026-10-01T09:00:00Z') })
  const left = () => database.asIdentity((tx) => tx.selectFrom('session').select('createdAt').execute())
  await deleteExpiredIdentity(database, now())
  assert.deepEqual(await left(), [{ createdAt: now() }])
})

test('of tries nothing is left two hours after they began, or after the rest they led to', async () => {
  const minutesAgo = (count: number) => new Date(now().getTime() - count * 60_000)
  const aCounter = (name: string, since: number, lockedUntil: number | null) => ({
    key: Buffer.from(name),
    times: 1,
    since: minutesAgo(since),
    lockedUntil: lockedUntil === null ? null : minutesAgo(lockedUntil),
  })
  const counters = [
    aCounter('old', 121, null),
    aCounter('new', 119, null),
    aCounter('old rest', 180, 121),
    aCounter('new rest', 180, 119),
  ]
  await database.asIdentity((tx) => tx.insertInto('attemptCounter').values(counters).execute())
  assert.equal(await forgetTries(database, now()), 2)
  const names = await database.asIdentity((tx) => tx.selectFrom('attemptCounter').select('key').execute())
  assert.deepEqual(names.map(({ key }) => key.toString()).sort(), ['new', 'new rest'])
})
