import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, localDay, localTime, momentOf } from '#platform/working-days.ts'
import { decide } from './decide.ts'
import {
  aConsent,
  anOffering,
  coordinator,
  handoverIn,
  letPass,
  openCalendar,
  partnerOf,
  system,
  take,
  type Walk,
  walkTo,
} from './factories.ts'
import type { State, Urgency } from './handover.ts'
import { type Calendar, deadlineOf, mayFireAt, type TimerKind, timersOf } from './timers.ts'

const moment = (text: string) => momentOf(text.slice(0, 10), text.slice(11))
const words = (date: Date | null | undefined) => (date ? `${localDay(date)} ${localTime(date)}` : null)
const summerClosing: Calendar = { closingDays: [{ day: '2026-08-03' }, { day: '2026-08-04' }] }

describe('the timers of a state', () => {
  const due = (walk: Walk, calendar = openCalendar) =>
    timersOf(walk.handover, calendar)
      .filter(({ kind }) => !consentTimers.includes(kind))
      .map(({ kind, dueAt }) => `${kind} ${words(dueAt)}`)
  const cases: readonly (readonly [State, Urgency, string, readonly string[]])[] = [
    ['concept', 'N', '2026-03-02 10:00', ['drop_concept 2026-03-04 17:00']],
    [
      'aangeboden',
      'N',
      '2026-03-05 10:00',
      ['remind_read 2026-03-06 17:00', 'return_unread 2026-03-09 17:00', 'ask_called 2026-03-12 17:00'],
    ],
    [
      'aangeboden',
      'S',
      '2026-03-05 10:00',
      ['remind_read 2026-03-05 15:00', 'return_unread 2026-03-06 12:00', 'ask_called 2026-03-12 17:00'],
    ],
    // Offered at 16:30: 4 working hours last until 12:30, so it does not come back at noon, and there is nothing to remind of.
    ['aangeboden', 'S', '2026-03-06 15:30', ['return_unread 2026-03-09 12:30', 'ask_called 2026-03-13 17:00']],
    [
      'aangeboden',
      'S',
      '2026-03-07 10:00',
      ['remind_read 2026-03-09 13:00', 'return_unread 2026-03-10 12:00', 'ask_called 2026-03-16 17:00'],
    ],
    [
      'ontvangen',
      'N',
      '2026-04-24 10:00',
      ['remind_decide 2026-04-28 17:00', 'return_undecided 2026-04-29 17:00', 'ask_called 2026-05-04 17:00'],
    ],
    [
      'ontvangen',
      'S',
      '2026-12-24 10:00',
      ['remind_decide 2026-12-24 17:00', 'return_undecided 2026-12-28 12:00', 'ask_called 2027-01-04 17:00'],
    ],
    [
      'aangenomen',
      'N',
      '2026-03-05 10:00',
      [
        'promise_reminder 2026-03-06 17:00',
        'promise_alert 2026-03-09 17:00',
        'return_late 2026-03-10 17:00',
        'ask_called 2026-03-12 17:00',
      ],
    ],
    [
      'wachtlijst',
      'N',
      '2026-03-02 10:00',
      [
        'wait_review 2026-03-16 17:00',
        'wait_review 2026-03-30 17:00',
        'wait_review 2026-04-14 17:00',
        'return_waited 2026-04-15 17:00',
        'ask_called 2026-03-09 17:00',
      ],
    ],
    [
      'contact_gelegd',
      'N',
      '2026-03-02 10:00',
      [
        'ask_helped 2026-03-05 17:00',
        'remind_helped 2026-03-11 17:00',
        'call_carer 2026-03-16 17:00',
        'close_unknown 2026-03-30 17:00',
        'ask_called 2026-03-09 17:00',
      ],
    ],
    ['aangekomen', 'N', '2026-03-02 10:00', ['close_arrived 2026-03-30 17:00']],
    [
      'terug_bij_coordinator',
      'N',
      '2026-03-06 10:00',
      ['desk_reminder 2026-03-09 17:00', 'desk_alert 2026-03-11 17:00'],
    ],
    ['afgerond', 'N', '2026-03-02 10:00', []],
  ]
  for (const [state, urgency, from, expected] of cases) {
    test(`${state} (${urgency}) from ${from}`, () => {
      assert.deepEqual(due(walkTo(state, { urgency, at: moment(from) })), expected)
    })
  }

  test('the deadline is the first of its own timers, and moves on when that one acted', () => {
    const walk = walkTo('aangeboden')
    assert.equal(words(deadlineOf(walk.handover, openCalendar)), '2026-03-03 17:00')
    assert.equal(words(deadlineOf(letPass(walk, 'remind_read').handover, openCalendar)), '2026-03-04 17:00')
    assert.equal(deadlineOf(handoverIn('afgerond'), openCalendar), null)
  })

  test('the desk is reminded each working day until it acts; the carer is told once that we are late', () => {
    let walk = walkTo('terug_bij_coordinator', { at: moment('2026-03-05 08:00') })
    const reminded: (string | null)[] = []
    for (let times = 0; times < 4; times += 1) {
      walk = letPass(walk, 'desk_reminder')
      reminded.push(words(walk.now))
    }
    assert.deepEqual(reminded, ['2026-03-06 17:00', '2026-03-09 17:00', '2026-03-10 17:00', '2026-03-11 17:00'])
    const late = letPass(walk, 'desk_alert')
    assert.ok(!timersOf(late.handover, openCalendar).some(({ kind }) => kind === 'desk_alert'))
  })

  test('the clock of the desk starts again when the desk tries to reach the carer', () => {
    const walk = walkTo('terug_bij_coordinator')
    const tried = take(
      walk,
      { kind: 'desk_try', slot: 'kantoor' },
      { by: coordinator, now: moment('2026-03-04 11:00') },
    )
    assert.deepEqual(due(tried), ['desk_reminder 2026-03-05 17:00', 'desk_alert 2026-03-09 17:00'])
  })

  test('“Bent u gebeld?” is not asked of who answered', () => {
    const walk = take(walkTo('aangenomen'), { kind: 'answer_called', answer: 'ja' }, { by: coordinator })
    assert.ok(!due(walk).some((timer) => timer.startsWith('ask_called')))
  })
})

const consentTimers: readonly TimerKind[] = ['ask_renewal', 'end_consent']

describe('consent', () => {
  const term = (walk: Walk, calendar = openCalendar) =>
    timersOf(walk.handover, calendar)
      .filter(({ kind }) => consentTimers.includes(kind))
      .map(({ dueAt }) => words(dueAt))

  test('is asked again 5 working days before its last working day', () => {
    // Good until Sunday 31 May; Monday 25 May is Whit Monday.
    assert.deepEqual(term(walkTo('aangekomen')), ['2026-05-21 09:00', '2026-05-29 17:00'])
  })

  test('gets a new term when it is renewed', () => {
    const asked = letPass(walkTo('aangekomen'), 'ask_renewal')
    assert.deepEqual(term(asked), ['2026-05-29 17:00'])
    const consent = aConsent({ at: asked.now })
    const renewed = take(asked, { kind: 'renew_consent', consent }, { by: coordinator })
    assert.deepEqual(term(renewed), ['2026-08-11 09:00', '2026-08-18 17:00'])
  })

  test('of another partner does not count for the partner that has the question', () => {
    const first = walkTo('terug_bij_coordinator')
    const other = '40000000-0000-4000-8000-0000000000ff'
    const second = take(first, anOffering(moment('2026-04-01 10:00'), other), {
      by: coordinator,
      now: moment('2026-04-01 10:00'),
    })
    const back = take(second, { kind: 'refuse', reason: 'VOL', betterOrganizationId: null }, { by: partnerOf(other) })
    const again = take(back, { ...anOffering(back.now), consent: null }, { by: coordinator })
    assert.deepEqual(term(again), term(first))
    assert.notDeepEqual(term(back), term(first))
  })
})

describe('firing', () => {
  const fire = (walk: Walk, timer: TimerKind, now: Date) =>
    decide(
      walk.handover,
      { kind: 'timer', timer },
      { by: system, now, calendar: summerClosing, reachable: true, seen: null },
    )

  test('nothing acts on a Saturday, a holiday or an own closing day, even when the worker was down', () => {
    const walk = walkTo('aangeboden', { at: moment('2026-07-27 10:00') })
    for (const day of ['2026-08-01', '2026-08-02', '2026-08-03', '2026-08-04', '2026-12-25']) {
      for (const { kind } of timersOf(walk.handover, summerClosing)) {
        assert.equal(fire(walk, kind, moment(`${day} 17:30`)).ok, false)
      }
    }
    assert.ok(fire(walk, 'return_unread', moment('2026-08-05 00:01')).ok)
  })

  test('no timer of any state acts on a day that is not worked', () => {
    const states: readonly State[] = [
      'aangeboden',
      'ontvangen',
      'aangenomen',
      'wachtlijst',
      'contact_gelegd',
      'aangekomen',
      'terug_bij_coordinator',
    ]
    const walks = states.map((state) => walkTo(state))
    for (let day = '2026-03-03'; day < '2026-07-01'; day = addDays(day, 1)) {
      const now = moment(`${day} 17:00`)
      if (mayFireAt(now, summerClosing)) continue
      for (const walk of walks) {
        for (const { kind } of timersOf(walk.handover, summerClosing)) assert.equal(fire(walk, kind, now).ok, false)
      }
    }
  })

  test('a reminder goes out once, and one stands for two that were missed', () => {
    const walk = walkTo('wachtlijst')
    const late = take(walk, { kind: 'timer', timer: 'wait_review' }, { by: system, now: moment('2026-03-31 09:00') })
    assert.equal(fire(late, 'wait_review', moment('2026-03-31 09:00')).ok, false)
    assert.ok(fire(late, 'wait_review', moment('2026-04-14 17:00')).ok)
  })

  test('a timer of an earlier state does nothing any more', () => {
    assert.equal(fire(walkTo('ontvangen'), 'return_unread', moment('2026-03-20 17:00')).ok, false)
  })
})
