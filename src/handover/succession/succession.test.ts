import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { countWaiting, type Member } from '#identity/index.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { aHandoverIn, aNetworkWithPartners, aPerson, testDeps } from '../store/testing.ts'
import { openItemsFor } from './succession.ts'

const { database, drop } = await testDatabase()
after(drop)
const deps = testDeps(database)
const place = await aNetworkWithPartners(database)
const items = openItemsFor(deps)
const openItemsOf = (member: Member) => database.asIdentity((tx) => countWaiting(tx, items, member))

const memberOf = (personId: string, role: 'coordinator' | 'partner_user', organizationId: string | null = null) => ({
  person: { id: personId, name: 'Iemand', email: 'iemand@naast.example' },
  grant: {
    id: personId,
    role,
    networkId: place.networkId,
    networkSlug: 'oost',
    networkName: 'Oost',
    organizationId,
    organizationName: null,
  },
})

test('what a coordinator took on is counted, and goes to the colleague who takes over', async () => {
  const handover = await aHandoverIn('aangeboden', { deps, place })
  await aHandoverIn('afgerond', { deps, place })
  const leaving = memberOf(place.desk.personId, 'coordinator')
  const { id: colleague } = await database.asOwner((tx) =>
    aPerson(tx, { networkId: place.networkId, role: 'coordinator' }),
  )
  assert.equal(await openItemsOf(leaving), 1)
  const { personId } = place.desk
  const by = { personId, sessionId: randomUUID(), actor: { kind: 'staff', personId, role: 'administrator' } } as const
  await database.asActor({ kind: 'system', networkId: place.networkId }, (tx) =>
    items.passOn(tx, { member: leaving, successor: memberOf(colleague, 'coordinator'), by }),
  )
  assert.equal(await openItemsOf(leaving), 0)
  assert.equal(await openItemsOf(memberOf(colleague, 'coordinator')), 1)
  const system = { kind: 'system', networkId: place.networkId } as const
  const traces = await database.asActor(system, (tx) =>
    tx
      .selectFrom('accessEvent')
      .select(['event', 'actorRole', 'sessionId'])
      .where('objectId', '=', handover.id)
      .orderBy('seq', 'desc')
      .execute(),
  )
  assert.deepEqual(traces[0], { event: 'handover.give', actorRole: 'administrator', sessionId: by.sessionId })
})

test('at a partner nothing waits on one person while a colleague can open the questions', async () => {
  const [{ personId, colleagueId, organizationId }] = place.partners
  const leaving = memberOf(personId, 'partner_user', organizationId)
  assert.equal(await openItemsOf(leaving), 0)
  await database.asIdentity((tx) =>
    tx.updateTable('roleGrant').set({ endedAt: deps.now() }).where('personId', '=', colleagueId).execute(),
  )
  assert.ok((await openItemsOf(leaving)) > 0)
})

test('who works for the same organisation in another network, or may not sign in any more, opens no questions here', async () => {
  const elsewhere = await aNetworkWithPartners(database)
  const [, { personId, colleagueId, organizationId }] = place.partners
  const leaving = memberOf(personId, 'partner_user', organizationId)
  await aHandoverIn('aangeboden', { deps, place, partner: place.partners[1] })
  assert.equal(await openItemsOf(leaving), 0, 'a colleague is there')
  await database.asIdentity((tx) =>
    tx.updateTable('person').set({ disabledAt: deps.now() }).where('id', '=', colleagueId).execute(),
  )
  assert.equal(await openItemsOf(leaving), 1, 'the colleague may not sign in')
  await database.asOwner((tx) => aPerson(tx, { networkId: elsewhere.networkId, role: 'partner_user', organizationId }))
  assert.equal(await openItemsOf(leaving), 1, 'the other works in another network')
})
