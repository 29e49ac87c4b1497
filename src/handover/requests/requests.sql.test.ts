import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { Transaction } from '#platform/database/database.ts'
import { newToken } from '#platform/random.ts'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { aNetworkWithPartners, testDeps } from '../store/testing.ts'
import { countRequestTry, handleRequest, takeRequest } from './change-request.sql.ts'
import { confirmRequest, dropUnconfirmed, findToConfirm, setConfirmToken } from './confirm-request.sql.ts'
import { createRequest, type NewRequest } from './create-request.sql.ts'
import { aRequest } from './factories.ts'
import { findRequest, listOpenRequests } from './find-requests.sql.ts'
import { openRequestContent } from './request-contents.sql.ts'

const data = await testDatabase()
after(() => data.drop())
const { database } = data
const deps = testDeps(database)
const place = await aNetworkWithPartners(database)
const { networkId, desk } = place
const now = deps.now()
const taker = { personId: desk.personId, networkId }

const asDesk = <T>(work: (tx: Transaction) => Promise<T>) => database.asActor(desk.actor, work)
const asMachine = <T>(work: (tx: Transaction) => Promise<T>) => database.asActor({ kind: 'system', networkId }, work)
const asPublic = <T>(work: (tx: Transaction) => Promise<T>) => database.asActor({ kind: 'public', networkId }, work)

async function given(changes: Partial<NewRequest> = {}) {
  const request = aRequest(networkId, changes)
  assert.equal(await asPublic((tx) => createRequest(tx, deps, request)), true)
  return request
}

test('anybody brings a question in, the desk reads it, and who brought it in reads nothing back', async () => {
  const { id, content } = await given()
  assert.deepEqual(await asDesk((tx) => openRequestContent(tx, deps.sealer, id)), content)
  assert.equal((await asDesk((tx) => findRequest(tx, id)))?.version, 1)
  assert.equal(await asPublic((tx) => findRequest(tx, id)), null)
  assert.equal(await asPublic((tx) => openRequestContent(tx, deps.sealer, id)), null)
})

test('the same form sent many times at once is one question, with the first content', async () => {
  const submission = randomUUID()
  const send = () => asPublic((tx) => createRequest(tx, deps, aRequest(networkId, { submission })))
  const kept = await Promise.all([send(), send(), send(), send()])
  assert.equal(kept.filter(Boolean).length, 1)
  const rows = await asDesk((tx) =>
    tx.selectFrom('contactRequest').select('id').where('submission', '=', submission).execute(),
  )
  assert.equal(rows.length, 1)
})

test('another network, a partner and a carer see none of them', async () => {
  const { id } = await given()
  const otherNetwork = await aNetwork(database)
  const actors = [
    { kind: 'system', networkId: otherNetwork },
    place.partners[0].actor,
    { kind: 'carer', networkId, handoverId: randomUUID() },
  ] as const
  for (const actor of actors) {
    const seen = await database.asActor(actor, async (tx) => [
      await findRequest(tx, id),
      await openRequestContent(tx, deps.sealer, id),
      ...(await listOpenRequests(tx)),
    ])
    assert.deepEqual(seen, [null, null], actor.kind)
  }
  const elsewhere = database.asActor({ kind: 'public', networkId: otherNetwork }, (tx) =>
    createRequest(tx, deps, aRequest(networkId)),
  )
  await assert.rejects(elsewhere, /row-level security/)
})

test('nobody brings in what is already done, or in the name of a colleague', async () => {
  const done = { ...aRequest(networkId), handledAt: now, outcome: 'beantwoord' }
  for (const changes of [
    { state: 'afgehandeld' },
    { takenBy: desk.personId, state: 'open', handledAt: null, outcome: null },
  ]) {
    const { content: _, functionCodes: __, ...row } = { ...done, ...changes }
    await assert.rejects(
      asPublic((tx) => tx.insertInto('contactRequest').values(row).execute()),
      /row-level security/,
    )
  }
})

test('a colleague takes it, tries in vain, and handles it; who is late is told', async () => {
  const { id } = await given()
  const taken = await asDesk((tx) => takeRequest(tx, { id, seen: 1, ...taker }))
  assert.deepEqual(taken.ok && [taken.value.takenBy, taken.value.version], [desk.personId, 2])
  const late = await asDesk((tx) => takeRequest(tx, { id, seen: 1, ...taker }))
  assert.deepEqual(late, { ok: false, reason: 'stale' })
  const tried = await asDesk((tx) => countRequestTry(tx, { id, seen: 2, now: new Date('2026-11-24T10:00:00Z') }))
  assert.deepEqual(tried.ok && [tried.value.tries, tried.value.dueAt.toISOString()], [1, '2026-11-25T16:00:00.000Z'])
  const handling = { id, seen: 3, personId: desk.personId, now, outcome: 'beantwoord' } as const
  assert.equal((await asDesk((tx) => handleRequest(tx, handling))).ok, true)
  assert.deepEqual(await asDesk((tx) => handleRequest(tx, { ...handling, seen: null })), {
    ok: false,
    reason: 'handled',
  })
  assert.equal(
    (await asDesk(listOpenRequests)).some((one) => one.id === id),
    false,
  )
})

test('two colleagues who take it at the same moment: one has it, the other is told', async () => {
  const { id } = await given()
  const take = () => asDesk((tx) => takeRequest(tx, { id, seen: 1, ...taker }))
  const answers = await Promise.all([take(), take()])
  assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true])
})

test('what was not found is not there for another network either', async () => {
  const { id } = await given()
  const other = await aNetworkWithPartners(database)
  const answer = await database.asActor(other.desk.actor, (tx) =>
    takeRequest(tx, { id, seen: null, personId: other.desk.personId, networkId: other.networkId }),
  )
  assert.deepEqual(answer, { ok: false, reason: 'not_found' })
})

test('a referral waits for its confirmation: the desk sees nothing before, and everything after', async () => {
  const { id } = await given({
    channel: 'professional',
    state: 'te_bevestigen',
    dueAt: new Date('2026-11-25T16:00:00Z'),
  })
  const token = newToken()
  assert.equal(await asMachine((tx) => setConfirmToken(tx, { id, token, now })), true)
  assert.equal(
    (await asDesk(listOpenRequests)).some((one) => one.id === id),
    false,
  )
  assert.deepEqual(await asDesk((tx) => takeRequest(tx, { id, seen: null, ...taker })), {
    ok: false,
    reason: 'not_found',
  })
  assert.equal((await asMachine((tx) => findToConfirm(tx, { token, now })))?.id, id)
  const later = new Date('2026-11-25T10:00:00Z')
  const first = await asMachine((tx) => confirmRequest(tx, { token, now: later }))
  assert.deepEqual(first.ok && [first.value.fresh, first.value.request.dueAt.toISOString()], [
    true,
    '2026-11-26T16:00:00.000Z',
  ])
  const again = await asMachine((tx) => confirmRequest(tx, { token, now: later }))
  assert.equal(again.ok && again.value.fresh, false)
  assert.equal(
    (await asDesk(listOpenRequests)).some((one) => one.id === id),
    true,
  )
})

test('after two working days nothing can be confirmed, and nothing is kept', async () => {
  const { id } = await given({
    channel: 'professional',
    state: 'te_bevestigen',
    dueAt: new Date('2026-11-25T16:00:00Z'),
  })
  const token = newToken()
  await asMachine((tx) => setConfirmToken(tx, { id, token, now }))
  const late = new Date('2026-11-25T16:00:00Z')
  assert.equal(await asMachine((tx) => findToConfirm(tx, { token, now: late })), null)
  assert.deepEqual(await asMachine((tx) => confirmRequest(tx, { token, now: late })), {
    ok: false,
    reason: 'not_found',
  })
  assert.equal(await asMachine((tx) => dropUnconfirmed(tx, new Date('2026-11-25T15:59:00Z'))), 0)
  assert.equal(await asMachine((tx) => dropUnconfirmed(tx, late)), 1)
  assert.equal(await asDesk((tx) => openRequestContent(tx, deps.sealer, id)), null)
})

test('in a dump of the table nobody can read the name, the number or the question', async () => {
  const { id, content } = await given()
  const row = await asDesk((tx) =>
    tx.selectFrom('contactRequestContent').select('sealed').where('requestId', '=', id).executeTakeFirstOrThrow(),
  )
  for (const word of [content.carer.name, content.carer.phone ?? '', content.carer.question])
    assert.equal(row.sealed.includes(word), false)
})
