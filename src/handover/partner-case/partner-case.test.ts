import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, localDay, momentOf } from '#platform/working-days.ts'
import { decide } from '../decide.ts'
import { anAttempt, handoverIn, openCalendar, partnerOf, take, walkTo } from '../factories.ts'
import { currentAttempt, type Handover, type TrySlot, type Urgency } from '../handover.ts'
import { isPast } from './due-words.ts'
import { daysOfContact, daysToPromise, missingTries, weeksToWait } from './partner-case.ts'

const around = { calendar: openCalendar, reachable: true, seen: null, by: partnerOf() }
const moments = fc.date({
  min: new Date('2026-01-02T00:00:00Z'),
  max: new Date('2027-12-20T00:00:00Z'),
  noInvalidDate: true,
})

test('the days that are offered to promise are exactly those that the rule accepts, at any moment, urgent or not', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom<Urgency>('N', 'S'), (now, urgency) => {
      const handover = handoverIn('ontvangen', { urgency, at: new Date(now.getTime() - 86_400_000) })
      const offered = daysToPromise({ handover, calendar: openCalendar }, now)
      const candidates = Array.from({ length: 20 }, (_, place) => addDays(localDay(now), place - 2))
      const accepted = candidates.filter(
        (promisedOn) => decide(handover, { kind: 'accept', promisedOn }, { ...around, now }).ok,
      )
      assert.deepEqual(offered, accepted)
      assert.ok(offered.length > 0)
    }),
  )
})

test('the days that are offered for a contact are days that the rule accepts, the latest first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (hours) => {
      const { handover, now: begin } = walkTo('aangenomen')
      const now = new Date(begin.getTime() + hours * 3_600_000)
      const days = daysOfContact({ attempt: attemptOf(handover) }, now)
      assert.equal(days[0], localDay(now))
      for (const on of days)
        assert.ok(decide(handover, { kind: 'contact', on, way: 'telefoon' }, { ...around, now }).ok, on)
    }),
  )
})

test('every length of a waiting list that is offered is accepted, and ends before the question goes back by itself', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const { handover } = walkTo('aangenomen', { at: new Date(now.getTime() - 86_400_000) })
      for (const { day } of weeksToWait(now, openCalendar))
        assert.ok(
          decide(handover, { kind: 'waitlist', until: day, reason: 'PLEK', told: true }, { ...around, now }).ok,
          day,
        )
    }),
  )
})

test('what is still needed to give up is nothing exactly when the rule lets go', () => {
  const tries = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom<TrySlot>('kantoor', 'buiten_kantoor', 'voorkeur')),
    {
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(tries, (given) => {
      const begin = walkTo('aangenomen')
      const { handover, now } = given
        .toSorted(([one], [other]) => one - other)
        .reduce(
          (walk, [day, slot], place) =>
            take(
              walk,
              { kind: 'try', slot },
              { by: partnerOf(), now: new Date(begin.now.getTime() + day * 86_400_000 + place) },
            ),
          begin,
        )
      const { tries: more, days, otherTime } = missingTries(attemptOf(handover).tries)
      const mayGo = decide(handover, { kind: 'give_up' }, { ...around, now }).ok
      assert.equal(more === 0 && days === 0 && !otherTime, mayGo)
    }),
  )
})

test('a promised day is over at five, Dutch time, and not before', () => {
  assert.equal(isPast('2026-11-24', momentOf('2026-11-24', '16:59')), false)
  assert.equal(isPast('2026-11-24', momentOf('2026-11-24', '17:00')), true)
})

function attemptOf(handover: Handover) {
  return currentAttempt(handover) ?? anAttempt()
}
