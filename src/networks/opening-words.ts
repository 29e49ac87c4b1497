import { addDays, daysBetween, localDay, localTime } from '#platform/working-days.ts'
import type { ContactPoint, OpeningHours } from './network.ts'
import type { Opening } from './opening.ts'
import { texts } from './texts.nl.ts'

const { opening: words } = texts

/** "Wij zijn er nu, tot 17 uur." or "Nu gesloten. Morgen vanaf 9 uur zijn wij er weer." */
export function openingInWords(opening: Opening, now: Date): string {
  if (opening.open) return opening.until ? words.openUntil(endInWords(opening.until, now)) : words.alwaysOpen
  return opening.opensAt ? words.closedUntil(startInWords(opening.opensAt, now)) : words.closed
}

/** "maandag tot en met vrijdag van 9 tot 17 uur"; empty when no hours are known. */
export function hoursInWords({ hours, alwaysOpen }: ContactPoint): string {
  if (alwaysOpen) return words.dayAndNight
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hoursOfDay(hours, weekday))
  const groups = [...new Set(days)].filter(Boolean)
  return groups.map((hours) => words.hoursOn(daysInWords(days, hours), hours)).join('; ')
}

function endInWords(until: Date, now: Date) {
  const lastDay = localDay(new Date(Number(until) - 1))
  if (localTime(until) === '00:00') {
    return lastDay === localDay(now) ? words.midnight : `${dayInWords(lastDay, now)} ${words.midnight}`
  }
  const hour = timeInWords(localTime(until))
  return lastDay === localDay(now) ? hour : `${dayInWords(lastDay, now)} ${hour}`
}

const startInWords = (opensAt: Date, now: Date) =>
  words.from(dayInWords(localDay(opensAt), now), timeInWords(localTime(opensAt)))

/** From six days away a weekday alone could be misread, and after six it would be wrong. */
function dayInWords(day: string, now: Date) {
  const today = localDay(now)
  if (day === today) return words.today
  if (day === addDays(today, 1)) return words.tomorrow
  return daysBetween(today, day) <= 6 ? words.weekday(day) : words.onDate(day)
}

function timeInWords(time: string) {
  const [hour, minutes] = time.split(':')
  return words.time(Number(hour), minutes ?? '00')
}

function hoursOfDay(hours: readonly OpeningHours[], weekday: number) {
  return hours
    .filter((each) => each.weekday === weekday)
    .sort((one, other) => one.opens.localeCompare(other.opens))
    .map(({ opens, closes }) => rangeInWords(opens, closes))
    .join(` ${words.and} `)
}

function rangeInWords(opens: string, closes: string) {
  if (opens === '00:00' && closes === '24:00') return words.wholeDay
  if (closes === '24:00') return words.range(timeInWords(opens), words.midnight)
  return words.range(timeInWords(opens).replace(words.hourWord, ''), timeInWords(closes))
}

/** Three or more days in a row become "maandag tot en met vrijdag". */
function daysInWords(days: readonly string[], hours: string) {
  const runs: number[][] = []
  for (const [index, each] of days.entries()) {
    if (each !== hours) continue
    const last = runs.at(-1)
    if (last?.at(-1) === index - 1) last.push(index)
    else runs.push([index])
  }
  if (runs[0]?.length === 7) return words.everyDay
  return words.list(runs.flatMap(runInWords))
}

function runInWords(run: readonly number[]) {
  const names = run.map((index) => words.weekdays[index] ?? '')
  return names.length < 3 ? names : [words.through(names.at(0) ?? '', names.at(-1) ?? '')]
}
