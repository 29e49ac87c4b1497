import { no, ok, type Result } from '#platform/result.ts'
import type { Refusal } from './commands.ts'
import type { Asked, Said } from './decide.ts'
import type { Fact } from './events.ts'
import { mayFireAt, type TimerKind, timersOf } from './timers.ts'
import type { TransitionId } from './transitions.ts'

/** What a timer does when its moment has come: only if it still runs, only on a working day (invariant 9), only by the machine. */
export function onTimer(timer: TimerKind, { handover, by, around }: Asked): Result<Said, Refusal> {
  const { now, calendar } = around
  if (by.kind !== 'system') return no('not_yours')
  // A concept that nobody agreed to is deleted by the store: there is nobody to tell, and nothing is kept (T25).
  if (timer === 'drop_concept') return no('not_now')
  const due = timersOf(handover, calendar).some((one) => one.kind === timer && one.dueAt <= now)
  if (!due || !mayFireAt(now, calendar)) return no('timer_not_due')
  const { transition, fact } = effects[timer]
  return ok({ transition, fact })
}

type Effect = { readonly transition: TransitionId | null; readonly fact: Fact }

const reminds = (timer: TimerKind): Effect => ({ transition: null, fact: { kind: 'reminded', timer } })
const returns = (transition: TransitionId, timer: TimerKind): Effect => ({
  transition,
  fact: { kind: 'expired', timer },
})

const effects: Readonly<Record<Exclude<TimerKind, 'drop_concept'>, Effect>> = {
  remind_read: reminds('remind_read'),
  return_unread: returns('T07', 'return_unread'),
  remind_decide: reminds('remind_decide'),
  return_undecided: returns('T08', 'return_undecided'),
  confirm_call: { transition: 'T03b', fact: { kind: 'call_not_confirmed' } },
  promise_reminder: reminds('promise_reminder'),
  promise_alert: reminds('promise_alert'),
  return_late: returns('T13', 'return_late'),
  wait_review: reminds('wait_review'),
  return_waited: returns('T13', 'return_waited'),
  ask_called: reminds('ask_called'),
  ask_helped: reminds('ask_helped'),
  remind_helped: reminds('remind_helped'),
  call_carer: reminds('call_carer'),
  close_unknown: { transition: 'T19', fact: { kind: 'finished', outcome: 'ONBEKEND' } },
  close_arrived: { transition: 'T20', fact: { kind: 'finished', outcome: 'AANGEKOMEN' } },
  desk_reminder: { transition: 'T26', fact: { kind: 'desk_late', timer: 'desk_reminder' } },
  desk_alert: { transition: 'T26', fact: { kind: 'desk_late', timer: 'desk_alert' } },
  ask_renewal: { transition: null, fact: { kind: 'renewal_asked' } },
  end_consent: { transition: 'T24', fact: { kind: 'consent_ended' } },
}
