import { publicHolidays } from '#platform/working-days.ts'
import type { ClosingDay } from './network.ts'

/** The next days, from this one on, that a network's line is closed: its own days and the public holidays, in order. */
export function closingDaysFrom(own: readonly ClosingDay[], day: string, count: number): readonly ClosingDay[] {
  const year = Number(day.slice(0, 4))
  const holidays = [...publicHolidays(year), ...publicHolidays(year + 1)]
    .filter((holiday) => holiday.closes)
    .map(({ day, name }) => ({ day, reason: name }))
  const byDay = new Map([...own, ...holidays].map((closed) => [closed.day, closed]))
  return [...byDay.values()]
    .filter((closed) => closed.day >= day)
    .sort((one, other) => one.day.localeCompare(other.day))
    .slice(0, count)
}
