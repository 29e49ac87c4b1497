import type { State } from '../handover.ts'
import type { RequestChannel } from '../requests/request.ts'
import { type Calendar, workingDaysAfter } from '../timers.ts'

/** Something that the desk has to do. What it is about is looked up by id; nothing here is about a person. */
export type Task = {
  readonly kind: TaskKind
  /** Of the request, the handover, the notification or the report. */
  readonly id: string
  readonly handoverId: string | null
  readonly requestId: string | null
  readonly since: Date
  readonly due: Date
  /** The colleague who does it; null when it is for whoever comes first. */
  readonly ownerId: string | null
  readonly facts: TaskFacts
}

export type TaskKind = 'request' | 'handover' | 'notice' | 'report'

/** What the sentence about a task needs, in codes. */
export type TaskFacts = {
  readonly channel?: RequestChannel
  readonly tries?: number
  readonly version?: number
  readonly state?: State
  readonly reference?: string
  /** Why the last partner no longer has it. */
  readonly leftReason?: string | null
  readonly organizationId?: string | null
  readonly template?: string
  readonly by?: 'mail' | 'sms' | 'post' | 'telefoon'
  readonly failed?: boolean
  readonly serviceId?: string
  readonly reportReason?: string
  readonly note?: string
}

/**
 * Working days within which the desk does each kind, where no timer says so. A mail that did not arrive, or a letter that has to be posted,
 * goes the same day: somebody waits for it. After a "niet gebeld" the coordinator acts within one (domain file T14). What is wrong on the
 * sociale kaart is put right within two: a wrong number is a safety fault.
 */
export const termOf = { notice: 0, answer: 1, report: 2, returned: 1 } as const

/**
 * Counts working days for many moments. Within one hour of the clock the answer is the same, so it is counted once: a long list would
 * otherwise take longer to count than to find.
 */
export function dueCounter(calendar: Calendar): (since: Date, days: number) => Date {
  const known = new Map<string, Date>()
  return (since, days) => {
    const key = `${Math.floor(since.getTime() / 3_600_000)} ${days}`
    const due = known.get(key) ?? workingDaysAfter(since, days, calendar)
    known.set(key, due)
    return due
  }
}

/** What is due before the end of the day at which somebody looks, the longest overdue first. */
export const dueBefore = (tasks: readonly Task[], endOfDay: Date): Task[] =>
  tasks
    .filter(({ due }) => due <= endOfDay)
    .toSorted((one, other) => one.due.getTime() - other.due.getTime() || one.id.localeCompare(other.id))
