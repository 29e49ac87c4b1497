import { weekdayInWords } from '#platform/dutch-dates.ts'
import { addDays, daysBetween, localDay, localTime } from '#platform/working-days.ts'

/** When something has to be done, as a colleague would say it: "vandaag vóór 17.00 uur", "sinds gisteren te laat". */
export function dueInWords(due: Date, now: Date): string {
  if (due <= now) return lateInWords(due, now)
  return `${dayNear(localDay(due), localDay(now))} vóór ${clock(due)}`
}

function lateInWords(due: Date, now: Date) {
  const days = daysBetween(localDay(due), localDay(now))
  if (days === 0) return `te laat sinds ${clock(due)}`
  return days === 1 ? 'te laat sinds gisteren' : `te laat sinds ${dayNear(localDay(due), localDay(now))}`
}

/** Since when: "vandaag 9.30 uur", "gisteren", "donderdag 19 november". */
export function sinceInWords(moment: Date, now: Date): string {
  const day = localDay(moment)
  return day === localDay(now) ? `vandaag ${clock(moment)}` : dayNear(day, localDay(now))
}

/** A day as near as it is: "vandaag", "morgen", "donderdag 26 november". */
export function dayNear(day: string, today: string): string {
  if (day === today) return 'vandaag'
  if (day === addDays(today, 1)) return 'morgen'
  return day === addDays(today, -1) ? 'gisteren' : weekdayInWords(day)
}

/** "9.05 uur". */
const clock = (moment: Date): string => `${localTime(moment).replace(/^0/, '').replace(':', '.')} uur`
