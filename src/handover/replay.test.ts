import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type HandoverEvent, isFact, prepare } from './events.ts'
import { anOffering, coordinator, letPass, partnerOf, start, take, type Walk, walkTo } from './factories.ts'
import { currentAttempt, type Handover, states } from './handover.ts'
import { replayAll } from './replay.ts'

/** As the store does it: from the first event, with the consents as they are kept. */
function replayed({ handover, events }: Walk): Handover {
  const { id, networkId, urgency, consents, createdBy, createdAt } = handover
  const begin = prepare({ id, networkId, urgency, by: createdBy, at: createdAt })
  return replayAll({ ...begin, consents }, events.slice(1))
}

function throughJson(event: HandoverEvent): HandoverEvent {
  const fact: object = JSON.parse(JSON.stringify(event.fact))
  assert.ok(isFact(fact))
  return { ...event, fact }
}

const inCall = (): Walk => {
  const concept = walkTo('concept')
  const call = { ...anOffering(start), kind: 'take_in_call', promisedOn: '2026-03-04' } as const
  return take(concept, call, { by: coordinator })
}

describe('replaying the events', () => {
  const walks = { ...Object.fromEntries(states.map((state) => [state, walkTo(state)])), 'a three-way call': inCall() }
  for (const [name, walk] of Object.entries(walks)) {
    test(`gives the handover in ${name} as stepping did`, () => assert.deepEqual(replayed(walk), walk.handover))
    test(`gives it too when the events of ${name} were kept as JSON`, () => {
      assert.deepEqual(replayed({ ...walk, events: walk.events.map(throughJson) }), walk.handover)
    })
  }
})

describe('a handover after a step', () => {
  test('keeps what the partner did, and why it left', () => {
    const [attempt] = walkTo('terug_bij_coordinator').handover.attempts
    assert.equal(attempt?.leftReason, 'VOL')
    assert.equal(attempt?.leftAt?.toISOString(), '2026-03-02T11:00:00.000Z')
  })

  test('has no running turn when it is back, and numbers the next one', () => {
    const back = walkTo('terug_bij_coordinator')
    assert.equal(currentAttempt(back.handover), null)
    const next = take(back, anOffering(back.now), { by: coordinator })
    assert.equal(currentAttempt(next.handover)?.number, 2)
  })

  test('begins with a clean desk at each partner', () => {
    const back = walkTo('terug_bij_coordinator')
    const late = letPass(
      letPass(take(back, { kind: 'desk_try', slot: 'kantoor' }, { by: coordinator }), 'desk_reminder'),
      'desk_alert',
    )
    assert.notEqual(late.handover.toldLateAt, null)
    const { handover } = take(late, anOffering(late.now), { by: coordinator })
    const { ownTries, toldLateAt, deskRemindedAt, deskActedAt } = handover
    assert.deepEqual(
      { ownTries, toldLateAt, deskRemindedAt, deskActedAt },
      { ownTries: [], toldLateAt: null, deskRemindedAt: null, deskActedAt: null },
    )
  })

  test('after a three-way call that was not confirmed waits to be read, as new', () => {
    const { handover } = letPass(inCall(), 'confirm_call')
    const attempt = currentAttempt(handover)
    assert.equal(handover.state, 'aangeboden')
    assert.deepEqual([attempt?.acceptedAt, attempt?.promisedOn, attempt?.threeWay], [null, null, null])
  })

  test('after a three-way call counts as confirmed once the partner works on it', () => {
    const tried = take(inCall(), { kind: 'try', slot: 'kantoor' }, { by: partnerOf() })
    assert.equal(currentAttempt(tried.handover)?.threeWay, 'confirmed')
  })

  test('withdraws every consent when the carer stops', () => {
    const { handover } = walkTo('ingetrokken')
    assert.ok(handover.consents.length > 0 && handover.consents.every(({ withdrawnAt }) => withdrawnAt !== null))
  })

  test('counts a change, and does not count a reminder', () => {
    const walk = walkTo('aangeboden')
    const { version, changedVersion } = letPass(walk, 'remind_read').handover
    assert.deepEqual([version, changedVersion], [walk.handover.version + 1, walk.handover.version])
  })
})

describe('why a carer waits', () => {
  test('is kept while she waits, and is over with the waiting', () => {
    const waiting = walkTo('wachtlijst')
    assert.equal(currentAttempt(waiting.handover)?.waitReason, 'PLEK')
    const resumed = take(waiting, { kind: 'resume', promisedOn: '2026-03-05' }, { by: partnerOf() })
    assert.equal(currentAttempt(resumed.handover)?.waitReason, null)
  })

  test('is not known of an event from before it was asked, which replays all the same', () => {
    const waiting = walkTo('wachtlijst')
    const old = waiting.events.map((event): HandoverEvent => {
      if (event.fact.kind !== 'waitlisted') return event
      const { reason: _later, ...fact } = event.fact
      return { ...event, fact }
    })
    const before = replayed({ ...waiting, events: old.map(throughJson) })
    assert.equal(before.state, 'wachtlijst')
    assert.equal(currentAttempt(before)?.waitReason, null)
    assert.equal(currentAttempt(before)?.waitingUntil, currentAttempt(waiting.handover)?.waitingUntil)
  })
})
