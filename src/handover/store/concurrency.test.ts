import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDatabase } from '#platform/database/database.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { Command, Refusal } from '../commands.ts'
import type { Handover, State } from '../handover.ts'
import { brokenInvariants } from '../invariants.ts'
import { type ActResult, act } from './act.ts'
import { fireTimers } from './fire-timers.ts'
import { loadHandover } from './load-handover.sql.ts'
import { aHandoverIn, aNetworkWithPartners, offerTo, type Party, testDeps } from './testing.ts'

const data = await testDatabase()
// As many connections as there are hands, so that nobody waits for a connection instead of for each other.
const database = openDatabase(data.url, { connections: 16 })
after(async () => {
  await database.close()
  await data.drop()
})
const deps = testDeps(database)
const place = await aNetworkWithPartners(database)
const [linde, other] = place.partners
const carer = (handover: Handover): Party => ({
  actor: { kind: 'carer', networkId: place.networkId, handoverId: handover.id },
  by: { kind: 'carer' },
})

const does = (who: Party, handover: Handover, command: Command, seen: number | null = handover.version) =>
  act(deps, { handoverId: handover.id, ...who, seen, command })
const accept = { kind: 'accept', promisedOn: '2026-11-24' } as const
const refuse = { kind: 'refuse', reason: 'VOL', betterOrganizationId: null } as const
const wait = { kind: 'waitlist', until: '2026-12-14', reason: 'PLEK', told: true } as const
const contact = { kind: 'contact', on: '2026-11-23', way: 'telefoon' } as const

type Pair = {
  readonly name: string
  readonly state: State
  readonly one: (handover: Handover) => Promise<ActResult>
  readonly two: (handover: Handover) => Promise<ActResult>
}

/** Of each of these pairs exactly one can be: both were looking at the same version. */
const pairs: readonly Pair[] = [
  {
    name: 'a partner accepts while a colleague refuses',
    state: 'ontvangen',
    one: (handover) => does(linde, handover, accept),
    two: (handover) => does(linde, handover, refuse),
  },
  {
    name: 'the desk offers to one partner while the deputy offers to another',
    state: 'terug_bij_coordinator',
    one: (handover) => does(place.desk, handover, offerTo(linde, handover, deps.now())),
    two: (handover) => does(place.desk, handover, offerTo(other, handover, deps.now())),
  },
  {
    name: 'two people of one partner open the same question',
    state: 'aangeboden',
    one: (handover) => does(linde, handover, { kind: 'open' }),
    two: (handover) => does(linde, handover, { kind: 'open' }),
  },
  {
    name: 'a partner writes down contact while a colleague puts her on the list',
    state: 'aangenomen',
    one: (handover) => does(linde, handover, contact),
    two: (handover) => does(linde, handover, wait),
  },
  {
    name: 'the carer says that she arrived while the desk says that it does not fit',
    state: 'contact_gelegd',
    one: (handover) => does(carer(handover), handover, { kind: 'arrive', spoken: false }),
    two: (handover) => does(place.desk, handover, { kind: 'say_back', answer: 'PAST_NIET' }),
  },
]

const sentences: readonly (Refusal | 'not_found')[] = ['stale', 'not_now', 'not_found', 'not_yours']

for (const { name, state, one, two } of pairs) {
  test(`${name}, at the same instant, thirty times: exactly one of them does it`, async () => {
    for (let round = 0; round < 30; round += 1) {
      const before = await aHandoverIn(state, { deps, place })
      const results = await Promise.all(round % 2 ? [one(before), two(before)] : [two(before), one(before)])
      assert.equal(results.filter(({ ok }) => ok).length, 1)
      for (const result of results) assert.ok(result.ok || sentences.includes(result.reason), JSON.stringify(result))
      await holds(before, 1)
    }
  })
}

test('the carer who stops is never too late, whatever a partner does at the same instant, fifty times', async () => {
  for (let round = 0; round < 50; round += 1) {
    const before = await aHandoverIn('ontvangen', { deps, place })
    const stop = () => does(carer(before), before, { kind: 'withdraw' }, null)
    const command = round % 4 < 2 ? accept : refuse
    const results = await Promise.all(
      round % 2 ? [stop(), does(linde, before, command)] : [does(linde, before, command), stop()].toReversed(),
    )
    const [stopped, answered] = results
    assert.ok(stopped?.ok, 'stopping always can be')
    assert.ok(answered?.ok || answered?.reason === 'not_found', JSON.stringify(answered))
    const now = await holds(before, answered?.ok ? 2 : 1)
    assert.equal(now.state, 'ingetrokken')
  }
})

test('a timer and a partner at the same instant, forty times: the partner is in time, or the question is back, never both', async () => {
  for (let round = 0; round < 40; round += 1) {
    const before = await aHandoverIn('ontvangen', { deps, place })
    // Wednesday 17:00: two working days without a decision.
    const due = { ...deps, now: () => new Date('2026-11-25T16:00:00Z') }
    const [fired, accepted] = await Promise.all([
      fireTimers(due),
      act(due, {
        handoverId: before.id,
        ...linde,
        seen: before.version,
        command: { kind: 'accept', promisedOn: '2026-11-26' },
      }),
    ])
    const now = await read(before)
    if (accepted.ok) {
      assert.equal(now.state, 'aangenomen')
      assert.equal(now.attempts[0]?.promisedOn, '2026-11-26')
    } else {
      assert.ok(['stale', 'not_found'].includes(accepted.reason), accepted.reason)
      assert.ok(fired > 0)
      // The reminder of a day before came first; with it alone the question is still with the partner.
      assert.ok(['terug_bij_coordinator', 'ontvangen'].includes(now.state), now.state)
    }
    await holds(before, now.version - before.version)
    await fireTimers(due)
    await holds(before, (await read(before)).version - before.version)
    await act(deps, { handoverId: before.id, ...place.desk, seen: null, command: { kind: 'withdraw' } })
  }
})

const read = async ({ id }: Handover) => {
  const kept = await database.asActor(place.desk.actor, (tx) => loadHandover(tx, id))
  if (!kept) throw new Error('The handover is gone')
  return kept
}

/** So many events came, the row says what the events say, and no promise is broken. */
async function holds(before: Handover, events: number): Promise<Handover> {
  const kept = await read(before)
  assert.equal(kept.version, before.version + events)
  const row = await database.asOwner(async (tx) => ({
    ...(await tx.selectFrom('handover').selectAll().where('id', '=', before.id).executeTakeFirstOrThrow()),
    events: (await tx.selectFrom('handoverEvent').select('seq').where('handoverId', '=', before.id).execute()).length,
    attemptRows: await tx.selectFrom('attempt').selectAll().where('handoverId', '=', before.id).execute(),
  }))
  assert.equal(row.version, row.events)
  assert.equal(row.version, kept.version)
  assert.equal(row.state, kept.state)
  assert.equal(row.attemptRows.length, kept.attempts.length)
  assert.equal(row.attemptRows.filter(({ leftAt }) => leftAt === null).length, row.currentAttemptId ? 1 : 0)
  assert.deepEqual(brokenInvariants(kept, deps.now(), { closingDays: [] }), [])
  return kept
}
