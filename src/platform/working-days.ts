const timeZone = 'Europe/Amsterdam'
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
const timeFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const dayLength = 86_400_000
const known = new Map<number, readonly PublicHoliday[]>()

/** A Dutch public holiday. `closes` is false on the days that most offices simply work. */
export type PublicHoliday = { readonly day: string; readonly name: string; readonly closes: boolean }
/** Days on which one organisation is closed besides the public holidays. */
type OwnClosingDays = readonly { readonly day: string }[]

/**
 * The public holidays of a year, in order. Goede Vrijdag and Bevrijdingsdag do not close: most offices work then, and
 * who is closed then lists them as its own closing days.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const found = known.get(year) ?? listHolidays(year)
  known.set(year, found)
  return found
}

/** The public holiday on which offices are closed that day, if it is one. */
export const closingHolidayOn = (day: string) =>
  publicHolidays(Number(day.slice(0, 4))).find((holiday) => holiday.closes && holiday.day === day) ?? null

/** Monday to Friday, no public holiday that closes, no closing day of one's own. Days are ISO: 2026-12-24. */
export const isWorkingDay = (day: string, closingDays: OwnClosingDays = []) =>
  weekdayOf(day) <= 5 && !closingHolidayOn(day) && !closingDays.some((closed) => closed.day === day)

/**
 * The n-th working day after a day (before it, for a negative n). With 0 the day itself, or the first working day
 * after it. Throws a RangeError when there is none within five years of a day: then the closing days are wrong.
 */
export function addWorkingDays(day: string, n: number, closingDays: OwnClosingDays = []): string {
  const step = n < 0 ? -1 : 1
  let reached = n === 0 ? nearestWorkingDay(day, step, closingDays) : day
  for (let left = Math.abs(n); left > 0; left--) {
    reached = nearestWorkingDay(addDays(reached, step), step, closingDays)
  }
  return reached
}

function nearestWorkingDay(day: string, step: number, closingDays: OwnClosingDays) {
  for (let i = 0; i < 5 * 366; i++) {
    const candidate = addDays(day, i * step)
    if (isWorkingDay(candidate, closingDays)) return candidate
  }
  throw new RangeError(`There is no working day within five years of ${day}`)
}

/** How many working days lie after `from`, up to and including `to`; negative when `to` comes first. */
export function workingDaysBetween(from: string, to: string, closingDays: OwnClosingDays = []): number {
  if (to < from) return -workingDaysBetween(to, from, closingDays)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, closingDays)) count++
  }
  return count
}

/** The day in the Netherlands at a moment, as an ISO day: 2026-12-24. */
export const localDay = (moment: Date) => dayFormat.format(moment)

/** The time on Dutch clocks at a moment: 09:05. */
export const localTime = (moment: Date) => timeFormat.format(moment)

/**
 * The moment at which Dutch clocks show this time (00:00–24:00) on this day. A time that comes twice (the clock goes
 * back) is its first coming; a time that never comes (the clock goes ahead) is the moment the clock jumps.
 */
export function momentOf(day: string, time: string): Date {
  if (time === '24:00') return momentOf(addDays(day, 1), '00:00')
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const summer = new Date(asUtc - 2 * 3_600_000)
  if (localTime(summer) === time) return summer
  const winter = new Date(asUtc - 3_600_000)
  return localTime(winter) === time || time === '03:00' ? winter : momentOf(day, '03:00')
}

/** The day so many days later (or earlier). */
export const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** How many days `to` comes after `from`. */
export const daysBetween = (from: string, to: string) =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

function listHolidays(year: number): readonly PublicHoliday[] {
  const easter = easterOf(year)
  const kingsDay = weekdayOf(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`
  const holidays: PublicHoliday[] = [
    { day: `${year}-01-01`, name: 'Nieuwjaarsdag', closes: true },
    { day: addDays(easter, -2), name: 'Goede Vrijdag', closes: false },
    { day: easter, name: 'Eerste Paasdag', closes: true },
    { day: addDays(easter, 1), name: 'Tweede Paasdag', closes: true },
    { day: kingsDay, name: 'Koningsdag', closes: true },
    { day: `${year}-05-05`, name: 'Bevrijdingsdag', closes: false },
    { day: addDays(easter, 39), name: 'Hemelvaartsdag', closes: true },
    { day: addDays(easter, 49), name: 'Eerste Pinksterdag', closes: true },
    { day: addDays(easter, 50), name: 'Tweede Pinksterdag', closes: true },
    { day: `${year}-12-25`, name: 'Eerste Kerstdag', closes: true },
    { day: `${year}-12-26`, name: 'Tweede Kerstdag', closes: true },
  ]
  return holidays.sort((one, other) => one.day.localeCompare(other.day))
}

/** Easter Sunday of the Gregorian calendar, by Gauss's rule with its two corrections. Right from 1900 to 2099. */
function easterOf(year: number) {
  const a = year % 19
  const d = (19 * a + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const days = 22 + d + e
  const tooLate = days === 57 || (days === 56 && d === 28 && a > 10)
  return addDays(`${year}-03-01`, days - 1 - (tooLate ? 7 : 0))
}
