import { addWorkingDays, isWorkingDay, localDay, momentOf } from '#platform/working-days.ts'
import type { State } from '../handover.ts'
import type { RequestChannel } from '../requests/request.ts'
import { type Calendar, dayEnds } from '../timers.ts'

/** Something that the desk has to do. What it is about is looked up by id; nothing here is about a person. */
export type Task = {
  readonly kind: TaskKind
  /** Of the request, the handover, the notification or the report. */
  readonly id: string
  readonly handoverId: string | null
  readonly requestId: string | null
  readonly since: Date
  /** From when its working days are counted. */
  readonly counted: Date
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
  /** It had become a handover that nobody agreed to. */
  readonly returned?: boolean
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
export const termOf = { notice: 0, answer: 1, returned: 1, report: 2 } as const

/**
 * What began before this moment is due at or before `moment`, when it has so many working days: the same question as "workingDaysAfter ≤
 * moment" the other way round, so that the database can answer it without a calendar.
 */
export function beganBefore(moment: Date, days: number, { closingDays }: Calendar): Date {
  const today = localDay(moment)
  const isOver = isWorkingDay(today, closingDays) && momentOf(today, dayEnds) <= moment
  const last = isOver ? today : addWorkingDays(today, -1, closingDays)
  return momentOf(days === 0 ? last : addWorkingDays(last, -days, closingDays), dayEnds)
}

type Ordered = Pick<Task, 'id' | 'counted' | 'due'>

/** The longest overdue first; of one moment what came first. The pages of the list are cut in the same order (tasks.sql.ts). */
export const byDue = (one: Ordered, other: Ordered) =>
  one.due.getTime() - other.due.getTime() ||
  one.counted.getTime() - other.counted.getTime() ||
  one.id.localeCompare(other.id)
