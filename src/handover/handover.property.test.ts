import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localDay, momentOf, weekdayOf } from '#platform/working-days.ts'
import { decide } from './decide.ts'
import { partnerOf } from './factories.ts'
import { currentAttempt, type Handover, isEnded, isWithPartner } from './handover.ts'
import { brokenInvariants } from './invariants.ts'
import { commandKinds, commandOf, diceOf, organizations } from './random-commands.ts'
import { type Taken, type Watch, World } from './random-walk.ts'
import { replayAll } from './replay.ts'
import { type Calendar, timersOf } from './timers.ts'
import { transitionOf, transitions } from './transitions.ts'

const calendar: Calendar = { closingDays: [{ day: '2026-05-06' }, { day: '2026-08-03' }, { day: '2026-12-28' }] }
/** Written out by hand, so that this test does not believe the list of holidays it tests. */
const closed = ['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25', '2027-01-01']

test('in 20,000 random steps no promise of the handover is broken', { timeout: 60_000 }, () => {
  const seen = { steps: 0, taken: new Set<string>() }
  // Without a bias: small numbers would make some choices far too often.
  const numbers = fc.noBias(fc.array(fc.nat(9_999), { minLength: 200, maxLength: 200, size: 'max' }))
  const days = fc.constantFrom('2026-03-02', '2026-04-24', '2026-07-31', '2026-12-22', '2026-03-28', '2026-10-24')
  fc.assert(
    fc.property(numbers, days, fc.boolean(), (row, day, slow) => {
      const start = momentOf(day, '10:00')
      const world = new World({ start, calendar, dice: diceOf(row), watch: watching(seen), slow })
      for (let times = 0; times < 75; times += 1) world.step()
      seen.steps += world.steps
    }),
    { numRuns: 240, seed: 20260302 },
  )
  assert.ok(seen.steps >= 20_000, `${seen.steps} steps`)
  assert.deepEqual(
    transitions.map(({ id }) => id).filter((id) => !seen.taken.has(id)),
    [],
  )
})

/** Judges a walk after each step. */
function watching(seen: { taken: Set<string> }): Watch {
  const fired = new Set<string>()
  const judge = (world: World) => assert.deepEqual(brokenInvariants(world.handover, world.now, calendar), [])
  return {
    accepted(step) {
      if (step.event.transition) seen.taken.add(step.event.transition)
      followsTable(step)
      arrivesByCarer(step)
      partnerOnlyOwn(step)
      firesOnce(step, fired)
      standsFirm(step.after, step.now)
      if (step.after.state !== step.before.state) partnersThatMayNot(step)
      assert.ok(step.after.attempts.length <= 4, 'invariant 7')
      assert.equal(isEnded(step.before.state), false, 'invariant 8')
    },
    // Handovers are frozen, so a refusal that changed one would have thrown.
    refused: () => undefined,
    slower: ({ by, command, accepted }) =>
      assert.equal(accepted, false, `${by.kind} did ${command.kind} twice or too late`),
    rested(world) {
      if (world.workerDown) return
      judge(world)
      const overdue = timersOf(world.handover, calendar).filter(({ dueAt }) => dueAt <= world.now)
      if (isWorked(world.now)) assert.deepEqual(overdue, [], 'invariant 3')
    },
    replaced({ beginning, events, handover }) {
      assert.deepEqual(replayAll({ ...beginning, consents: handover.consents }, events), handover)
      fired.clear()
    },
  }
}

/** A moment that the consent has survived because the worker was down is the only thing that may be wrong after a step (invariant 1). */
function standsFirm(handover: Handover, now: Date) {
  const late = timersOf(handover, calendar).some(({ kind, dueAt }) => kind === 'end_consent' && dueAt <= now)
  assert.deepEqual(
    brokenInvariants(handover, now, calendar).filter((number) => number !== 1 || !late),
    [],
  )
}

/** Invariants 5 and 6: no partner but the one that has the question can do anything, right after the step. */
function partnersThatMayNot({ after, now }: Taken) {
  const current = currentAttempt(after)?.organizationId
  for (const organizationId of organizations.filter((one) => one !== current)) {
    const by = partnerOf(organizationId)
    for (const kind of commandKinds.filter((one) => one !== 'mistake')) {
      const command = commandOf(kind, { handover: after, now, dice: () => 1 })
      const decided = decide(after, command, { by, now, calendar, reachable: true, seen: after.version })
      assert.equal(decided.ok, false, `in ${after.state} another partner did ${kind}`)
    }
  }
}

function followsTable({ before, by, event, after }: Taken) {
  assert.equal(after.state, event.to)
  if (event.transition === null) return assert.equal(after.state, before.state)
  const { from, to, who } = transitionOf(event.transition)
  assert.ok(
    from.includes(before.state) && who.includes(by.kind),
    `${event.transition} by ${by.kind} from ${before.state}`,
  )
  assert.equal(after.state, to)
}

/** Invariant 4, and what follows from it: with an answer nobody closes what she did not confirm. */
function arrivesByCarer({ before, after, by, command }: Taken) {
  if (after.state === 'aangekomen' && before.state !== 'aangekomen') {
    assert.ok(
      by.kind === 'carer' || (by.kind === 'coordinator' && command.kind === 'arrive' && command.spoken),
      'invariant 4',
    )
  }
  if (after.state === 'afgerond' && before.state !== 'aangekomen') assert.equal(after.outcome, 'ONBEKEND')
}

/** Invariants 1 and 5, asked of the consents themselves. */
function partnerOnlyOwn({ before, by, command, now }: Taken) {
  if (by.kind !== 'partner' || command.kind === 'mistake') return
  assert.ok(isWithPartner(before.state), 'invariant 5')
  assert.equal(currentAttempt(before)?.organizationId, by.organizationId, 'invariant 5')
  const good = before.consents.some(
    (one) => one.organizationId === by.organizationId && !one.withdrawnAt && one.at <= now && now < one.validUntil,
  )
  assert.ok(good, 'invariant 1')
}

/** Invariant 9, and each timer once per arming. */
function firesOnce({ before, command, by, now }: Taken, fired: Set<string>) {
  if (by.kind !== 'system' || command.kind !== 'timer') return
  assert.ok(isWorked(now), `invariant 9: ${command.timer} on ${localDay(now)}`)
  const armed = timersOf(before, calendar).filter(({ kind, dueAt }) => kind === command.timer && dueAt <= now)
  assert.ok(armed.length > 0, `${command.timer} was not due`)
  for (const { kind, dueAt } of armed) {
    const key = `${kind} ${before.attempts.length} ${dueAt.toISOString()}`
    assert.ok(!fired.has(key), `${key} acted twice`)
    fired.add(key)
  }
}

function isWorked(moment: Date) {
  const day = localDay(moment)
  return weekdayOf(day) <= 5 && !closed.includes(day) && !calendar.closingDays.some((own) => own.day === day)
}
