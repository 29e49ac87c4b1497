import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Transaction } from '#platform/database/database.ts'
import { newToken } from '#platform/random.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { tracesOf } from '#platform/trace/trace.ts'
import { retentionReport } from '../erase/retention-runs.sql.ts'
import { findReferred } from '../refer/referrer-links.sql.ts'
import { handleRequest } from '../requests/change-request.sql.ts'
import { confirmRequest, setConfirmToken } from '../requests/confirm-request.sql.ts'
import { createRequest } from '../requests/create-request.sql.ts'
import { aRequest } from '../requests/factories.ts'
import { findRequest } from '../requests/find-requests.sql.ts'
import { openRequestContent } from '../requests/request-contents.sql.ts'
import { detailsOf } from '../today/task-words.ts'
import { listTasks } from '../today/tasks.sql.ts'
import { loadCalendar } from './calendar.sql.ts'
import { fireTimers } from './fire-timers.ts'
import { aHandoverIn, aNetworkWithPartners, monday, type TestPlace, testDeps } from './testing.ts'

const { database, drop } = await testDatabase()
after(drop)
const deps = testDeps(database)

/** Just after two working days: the moment at which what nobody agreed to goes. */
const expired = new Date('2026-11-25T16:00:00Z')
const thursday = new Date('2026-11-26T16:00:00Z')

const asMachine = <T>({ networkId }: TestPlace, work: (tx: Transaction) => Promise<T>) =>
  database.asActor({ kind: 'system', networkId }, work)

/** A referral that was confirmed and called about: it became a handover that is being prepared. */
async function aReferralInPreparation(place: TestPlace) {
  deps.clock.now = monday
  const { networkId, desk } = place
  const given = { channel: 'professional', state: 'te_bevestigen', dueAt: expired, feedback: true } as const
  const { id, content } = aRequest(networkId)
  const token = newToken()
  await asMachine(place, async (tx) => {
    await createRequest(tx, deps, { ...aRequest(networkId), ...given, id, content })
    await setConfirmToken(tx, { id, token, now: monday })
    await confirmRequest(tx, { token, now: monday })
  })
  return { id, content, token, handoverId: await becomesHandover(place, { id, personId: desk.personId }) }
}

async function becomesHandover(place: TestPlace, { id, personId }: { id: string; personId: string }) {
  const handover = await aHandoverIn('concept', {
    deps,
    place,
    start: { contactRequestId: id, channel: 'professional' },
  })
  const handling = {
    id,
    seen: null,
    personId,
    now: deps.now(),
    outcome: 'overdracht',
    handoverId: handover.id,
  } as const
  const handled = await database.asActor(place.desk.actor, (tx) => handleRequest(tx, handling))
  assert.ok(handled.ok)
  return handover.id
}

async function fireAt(moment: Date) {
  deps.clock.now = moment
  await fireTimers(deps)
}

test('a referral of which the preparation expired is work for the desk again, with what is needed to call her', async () => {
  const place = await aNetworkWithPartners(database)
  const { id, content } = await aReferralInPreparation(place)
  await fireAt(expired)
  const { request, opened, tasks } = await asMachine(place, async (tx) => ({
    request: await findRequest(tx, id),
    opened: await openRequestContent(tx, deps.sealer, id),
    tasks: (await listTasks(tx, { now: expired, before: thursday, ownerId: null, most: 10 }, await loadCalendar(tx)))
      .tasks,
  }))
  const { state, dueAt, takenBy, handoverId } = request ?? {}
  assert.deepEqual(
    { state, dueAt, takenBy, handoverId },
    { state: 'open', dueAt: thursday, takenBy: null, handoverId: null },
  )
  assert.deepEqual(opened, content)
  assert.deepEqual(
    tasks.map((task) => [task.kind, task.id, detailsOf(task)]),
    [['request', id, ['eerder gesproken, maar niet aangeboden: bel opnieuw']]],
  )
})

test('the professional reads that we will call, not that we did and that it is done', async () => {
  const place = await aNetworkWithPartners(database)
  const { id, token, handoverId } = await aReferralInPreparation(place)
  const reads = () => asMachine(place, (tx) => findReferred(tx, { token, now: deps.now() }))
  assert.deepEqual(await reads(), { kind: 'handover', handoverId, state: 'concept', since: monday })
  await fireAt(expired)
  assert.deepEqual(await reads(), { kind: 'waiting', dueAt: thursday })
  const next = await becomesHandover(place, { id, personId: place.desk.personId })
  assert.deepEqual(await reads(), { kind: 'handover', handoverId: next, state: 'concept', since: expired })
})

test('what was dropped leaves a trace and a count, and does not pass for the nightly job', async () => {
  const place = await aNetworkWithPartners(database)
  const { id, handoverId } = await aReferralInPreparation(place)
  await fireAt(expired)
  await asMachine(place, async (tx) => {
    const dropped = (await tracesOf(tx, 'handover', handoverId)).at(-1)
    assert.deepEqual([dropped?.event, dropped?.action, dropped?.actorKind], ['handover.drop', 'D', 'system'])
    const reopened = (await tracesOf(tx, 'contact_request', id)).at(-1)
    assert.deepEqual([reopened?.event, reopened?.action, reopened?.actorKind], ['request.reopen', 'U', 'system'])
    assert.deepEqual(await retentionReport(tx, { since: '2026-11-01', now: expired }), {
      erased: [{ kind: 'concept', cause: 'term', count: 1 }],
      lastRunAt: null,
      overdue: 0,
    })
  })
})

test('of what was prepared without a question before it nothing is kept', async () => {
  const place = await aNetworkWithPartners(database)
  const { id } = await aHandoverIn('concept', { deps: { ...deps, now: () => monday }, place })
  await fireAt(expired)
  await asMachine(place, async (tx) => {
    assert.deepEqual(await tx.selectFrom('handover').select('id').execute(), [])
    assert.deepEqual(await tx.selectFrom('handoverContent').select('handoverId').execute(), [])
    assert.deepEqual(await tx.selectFrom('contactRequest').select('id').execute(), [])
    assert.equal((await tracesOf(tx, 'handover', id)).at(-1)?.event, 'handover.drop')
  })
})

test('a question of which what is personal is gone does not come back: nobody could call', async () => {
  const place = await aNetworkWithPartners(database)
  const { id } = await aReferralInPreparation(place)
  await asMachine(place, (tx) => tx.deleteFrom('contactRequestContent').where('requestId', '=', id).execute())
  await fireAt(expired)
  assert.equal((await asMachine(place, (tx) => findRequest(tx, id)))?.state, 'afgehandeld')
})
