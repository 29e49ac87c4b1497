import { localDay } from '#platform/working-days.ts'
import type { Urgency } from '../handover.ts'
import { type Calendar, workingDaysAfter } from '../timers.ts'

/**
 * The day before which we say that a partner calls. Normal: 5 working days (read 1, decide 1, call 3: the norm of domain file 3.1).
 * Quick: read and decide within a working day, call within one more.
 */
export const callBefore = (now: Date, urgency: Urgency, calendar: Calendar): string =>
  localDay(workingDaysAfter(now, urgency === 'S' ? 2 : 5, calendar))

/** The days that a partner on the line can promise: working days that are not over, at most 3 ahead (N) or 1 (S). */
export function promiseDays(now: Date, urgency: Urgency, calendar: Calendar): string[] {
  const ahead = urgency === 'S' ? [0, 1] : [0, 1, 2, 3]
  return [...new Set(ahead.map((days) => localDay(workingDaysAfter(now, days, calendar))))]
}
