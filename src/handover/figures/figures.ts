import { localDay, workingDaysBetween } from '#platform/working-days.ts'
import type { Calendar } from '../timers.ts'
import { countBy, enough, shareOf } from './small-cells.ts'

/** What the events of one handover tell for figures; made from events only. */
export type Course = {
  readonly firstOfferedAt: Date
  /** ISO day of the first real contact; null when there was none. */
  readonly contactOn: string | null
  readonly arrived: boolean
  readonly withdrawn: boolean
  /** When it ended; null while it runs. */
  readonly endedAt: Date | null
  readonly attempts: number
  readonly refusals: readonly string[]
  /** The kind of help that was not there; null when that was not the end. */
  readonly gap: string | null
}

/** A share, median or count that rests on fewer than five handovers is null: it could be about somebody. */
export type Figures = {
  readonly handovers: number | null
  /** Contact within five working days of the first offer, of those for which five working days have passed or contact was made. Percent. */
  readonly contactInTime: number | null
  /** Said by the carer herself, of those with contact. Percent. */
  readonly confirmed: number | null
  /** Working days from the first offer to contact. */
  readonly daysToContact: { readonly median: number; readonly p90: number; readonly count: number } | null
  /** How many handovers needed how many partners. */
  readonly attempts: ReadonlyMap<number, number>
  readonly refusals: ReadonlyMap<string, number>
  readonly gaps: ReadonlyMap<string, number>
  /** Percent. */
  readonly withdrawn: number | null
}

/** The figures of domain file 3.3. What was made by mistake must be left out by the caller. */
export function figuresOf(
  courses: readonly Course[],
  { now, closingDays }: Calendar & { readonly now: Date },
): Figures {
  const days = courses.flatMap(({ firstOfferedAt, contactOn }) =>
    contactOn ? [Math.max(0, workingDaysBetween(localDay(firstOfferedAt), contactOn, closingDays))] : [],
  )
  const judged = courses.filter((course) => isJudged(course, { now, closingDays }))
  const inTime = days.filter((each) => each <= withinDays).length
  return {
    handovers: enough(courses.length),
    contactInTime: shareOf(inTime, judged.length),
    confirmed: shareOf(courses.filter(({ arrived }) => arrived).length, days.length),
    daysToContact: spreadOf(days),
    attempts: countBy(courses.map(({ attempts }) => attempts)),
    refusals: countBy(courses.flatMap(({ refusals }) => refusals)),
    gaps: countBy(courses.flatMap(({ gap }) => gap ?? [])),
    withdrawn: shareOf(courses.filter(({ withdrawn }) => withdrawn).length, courses.length),
  }
}

/** Our norm: the first real contact within five working days (domain file 3.1). */
const withinDays = 5

/** Contact was made, or there was time enough for it; what ended before that tells nothing about how late we are. */
function isJudged(course: Course, { now, closingDays }: Calendar & { readonly now: Date }) {
  const { contactOn, firstOfferedAt, endedAt } = course
  if (contactOn) return true
  return workingDaysBetween(localDay(firstOfferedAt), localDay(endedAt ?? now), closingDays) > withinDays
}

function spreadOf(days: readonly number[]) {
  if (enough(days.length) === null) return null
  const sorted = days.toSorted((one, other) => one - other)
  const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
  return { median: at(0.5), p90: at(0.9), count: days.length }
}
