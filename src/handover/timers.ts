import { addWorkingDays, isWorkingDay, localDay, localTime, momentOf } from '#platform/working-days.ts'
import { runningConsent, termOf } from './consent.ts'
import { currentAttempt, type Handover, isEnded } from './handover.ts'

export const timerKinds = [
  'drop_concept',
  'remind_read',
  'return_unread',
  'remind_decide',
  'return_undecided',
  'confirm_call',
  'promise_reminder',
  'promise_alert',
  'return_late',
  'wait_review',
  'return_waited',
  'ask_called',
  'ask_helped',
  'remind_helped',
  'call_carer',
  'close_unknown',
  'close_arrived',
  'desk_reminder',
  'desk_alert',
  'ask_renewal',
  'end_consent',
] as const
export type TimerKind = (typeof timerKinds)[number]

/** Something that happens by itself at a moment, unless somebody acts before. */
export type Timer = { readonly kind: TimerKind; readonly dueAt: Date }

/** The network's own closing days, besides the public holidays, and how many days it keeps a finished handover (90 when left out). */
export type Calendar = { readonly closingDays: readonly { readonly day: string }[]; readonly contentDays?: number }

/**
 * All timers that run for a handover as it stands (domain file 3.3); none for one that has ended. They follow from its facts alone: what
 * already acted is not among them.
 */
export function timersOf(handover: Handover, calendar: Calendar): Timer[] {
  if (isEnded(handover.state)) return []
  return runningOf(handover, [
    ...ofState(handover, calendar),
    ...ofCarer(handover, calendar),
    ...ofConsent(handover, calendar),
  ])
}

/** The moment at which something happens by itself unless somebody acts before; null for a handover that has ended. */
export function deadlineOf(handover: Handover, calendar: Calendar): Date | null {
  if (isEnded(handover.state)) return null
  const due = runningOf(handover, ofState(handover, calendar)).map(({ dueAt }) => dueAt.getTime())
  return new Date(Math.min(...due))
}

/** A reminder that went out at or after the moment of this one is this one; when the worker was down, one stands for all before it. */
const runningOf = ({ reminded }: Handover, timers: readonly Timer[]) =>
  timers.filter(({ kind, dueAt }) => !reminded.some(({ timer, at }) => timer === kind && at >= dueAt))

/** Timers act on working days only (invariant 9): a moment that was missed waits for the next one. */
export const mayFireAt = (moment: Date, { closingDays }: Calendar) => isWorkingDay(localDay(moment), closingDays)

/** 17:00 on the n-th working day after a moment. What happens after 17:00 or on a closed day counts as the next working day. */
export const workingDaysAfter = (moment: Date, n: number, calendar: Calendar): Date =>
  momentOf(addWorkingDays(countedDay(moment, calendar), n, calendar.closingDays), dayEnds)

/** The working day that a moment counts as. */
function countedDay(moment: Date, { closingDays }: Calendar): string {
  const day = localDay(moment)
  const late = isWorkingDay(day, closingDays) && localTime(moment) >= dayEnds
  return addWorkingDays(day, late ? 1 : 0, closingDays)
}

export const dayEnds = '17:00'
const dayBegins = '09:00'

/** So many working hours (9:00 to 17:00 on working days) after a moment. */
export function workingHoursAfter(moment: Date, hours: number, { closingDays }: Calendar): Date {
  let left = hours * 3_600_000
  let day = addWorkingDays(localDay(moment), 0, closingDays)
  let from = Math.max(moment.getTime(), momentOf(day, dayBegins).getTime())
  for (;;) {
    const room = momentOf(day, dayEnds).getTime() - from
    if (room >= left) return new Date(from + left)
    left -= Math.max(0, room)
    day = addWorkingDays(day, 1, closingDays)
    from = momentOf(day, dayBegins).getTime()
  }
}

/**
 * "S: next working day 12:00", but never before the 4 working hours are over in which the partner may read it: what is sent at 16:30 may
 * be read until 12:30.
 */
function quickReturn(moment: Date, calendar: Calendar): Date {
  const noon = momentOf(addWorkingDays(countedDay(moment, calendar), 1, calendar.closingDays), '12:00')
  const readable = workingHoursAfter(moment, 4, calendar)
  return noon > readable ? noon : readable
}

function ofState(handover: Handover, calendar: Calendar): Timer[] {
  const { state, stateSince, urgency } = handover
  const fast = urgency === 'S'
  const after = (days: number) => workingDaysAfter(stateSince, days, calendar)
  const back = fast ? quickReturn(stateSince, calendar) : after(2)
  switch (state) {
    case 'concept':
      return [{ kind: 'drop_concept', dueAt: after(2) }]
    case 'aangeboden':
      return [
        ...before(back, { kind: 'remind_read', dueAt: fast ? workingHoursAfter(stateSince, 4, calendar) : after(1) }),
        { kind: 'return_unread', dueAt: back },
      ]
    case 'ontvangen':
      return [
        { kind: 'remind_decide', dueAt: fast ? after(0) : after(1) },
        { kind: 'return_undecided', dueAt: back },
      ]
    case 'aangenomen':
      return ofPromise(handover, calendar)
    case 'wachtlijst':
      return ofWaiting(handover, calendar)
    case 'contact_gelegd':
      return [
        { kind: 'ask_helped', dueAt: after(3) },
        { kind: 'remind_helped', dueAt: after(7) },
        { kind: 'call_carer', dueAt: after(10) },
        { kind: 'close_unknown', dueAt: after(20) },
      ]
    case 'aangekomen':
      return [{ kind: 'close_arrived', dueAt: after(20) }]
    case 'terug_bij_coordinator':
      return ofDesk(handover, calendar)
    default:
      return []
  }
}

/** To remind at the very moment of the return would only confuse. */
const before = (end: Date, timer: Timer): Timer[] => (timer.dueAt < end ? [timer] : [])

function ofPromise(handover: Handover, calendar: Calendar): Timer[] {
  const attempt = currentAttempt(handover)
  const promised = momentOf(attempt?.promisedOn ?? localDay(handover.stateSince), dayEnds)
  const late = (days: number) => momentOf(addWorkingDays(localDay(promised), days, calendar.closingDays), dayEnds)
  return [
    ...(attempt?.threeWay === 'unconfirmed'
      ? [{ kind: 'confirm_call' as const, dueAt: workingDaysAfter(handover.stateSince, 1, calendar) }]
      : []),
    { kind: 'promise_reminder', dueAt: promised },
    { kind: 'promise_alert', dueAt: late(1) },
    { kind: 'return_late', dueAt: late(2) },
  ]
}

/** The list is looked at every 10 working days; after more than 30 the question comes back: at the end of the 31st. */
function ofWaiting(handover: Handover, calendar: Calendar): Timer[] {
  const since = currentAttempt(handover)?.waitingSince ?? handover.stateSince
  const after = (days: number) => workingDaysAfter(since, days, calendar)
  return [
    { kind: 'wait_review', dueAt: after(10) },
    { kind: 'wait_review', dueAt: after(20) },
    { kind: 'wait_review', dueAt: after(30) },
    { kind: 'return_waited', dueAt: after(31) },
  ]
}

/**
 * "Nothing done" counts from what the desk last did. After a reminder the next comes at the end of the next working day (T26): a reminder
 * goes out at 17:00, and would otherwise skip a day. The carer is told once that we are late.
 */
function ofDesk(handover: Handover, calendar: Calendar): Timer[] {
  const { stateSince, deskActedAt, deskRemindedAt, toldLateAt } = handover
  const since = deskActedAt ?? stateSince
  const again = deskRemindedAt && deskRemindedAt > since ? nextWorkingDay(deskRemindedAt, calendar) : null
  return [
    { kind: 'desk_reminder', dueAt: again ?? workingDaysAfter(since, 1, calendar) },
    ...(toldLateAt ? [] : [{ kind: 'desk_alert' as const, dueAt: workingDaysAfter(since, 3, calendar) }]),
  ]
}

const nextWorkingDay = (moment: Date, { closingDays }: Calendar) =>
  momentOf(addWorkingDays(localDay(moment), 1, closingDays), dayEnds)

/** "Bent u gebeld?" comes 5 working days after the offer, whatever the partner wrote down. */
function ofCarer(handover: Handover, calendar: Calendar): Timer[] {
  const attempt = currentAttempt(handover)
  if (!attempt || handover.calledAnswer || handover.state === 'aangekomen') return []
  return [{ kind: 'ask_called', dueAt: workingDaysAfter(attempt.offeredAt, 5, calendar) }]
}

function ofConsent(handover: Handover, calendar: Calendar): Timer[] {
  const consent = runningConsent(handover)
  if (!consent) return []
  const { askAt, endAt } = termOf(consent, calendar)
  const asked = handover.askedRenewalAt !== null && handover.askedRenewalAt >= askAt
  return [...(asked ? [] : [{ kind: 'ask_renewal' as const, dueAt: askAt }]), { kind: 'end_consent', dueAt: endAt }]
}
