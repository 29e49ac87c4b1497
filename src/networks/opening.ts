import { addDays, closingHolidayOn, daysBetween, localDay, momentOf, weekdayOf } from '#platform/working-days.ts'
import type { ClosingDay, ContactPoint, Network } from './network.ts'

/** Whether somebody answers now. `until` is null when it never closes; `opensAt` when no opening is known. */
export type Opening = { open: true; until: Date | null } | { open: false; opensAt: Date | null }
type Hours = Pick<ContactPoint, 'key' | 'hours' | 'alwaysOpen'>
type Period = { from: Date; until: Date }

const daysAhead = 60

/**
 * Is this contact open at a moment, and when does that change? On a public holiday it has the hours of a Sunday: an
 * office is closed, a line that answers on Sundays answers. The network's closing days count for its own line only.
 */
export function openingOf(contact: Hours, closingDays: readonly ClosingDay[], now: Date): Opening {
  if (contact.alwaysOpen) return { open: true, until: null }
  const period = firstPeriodAfter(now, contact, closingDays)
  if (!period) return { open: false, opensAt: null }
  if (period.from > now) return { open: false, opensAt: period.from }
  const endless = daysBetween(localDay(now), localDay(period.until)) > daysAhead
  return { open: true, until: endless ? null : period.until }
}

/**
 * Until when a page that says who is open, at this moment, stays true: the next opening or closing of any contact, or
 * midnight, when "tomorrow" becomes "today".
 */
export function openingsValidUntil({ contacts, closingDays }: Network, now: Date): Date {
  const midnight = momentOf(addDays(localDay(now), 1), '00:00')
  const changes = contacts.flatMap((contact) => {
    const opening = openingOf(contact, closingDays, now)
    return (opening.open ? opening.until : opening.opensAt) ?? []
  })
  return new Date(Math.min(Number(midnight), ...changes.map(Number)))
}

/** The first stretch of open time that is not over yet; stretches that touch, such as over midnight, are one. */
function firstPeriodAfter(now: Date, contact: Hours, closingDays: readonly ClosingDay[]): Period | null {
  if (contact.hours.length === 0) return null
  const today = localDay(now)
  let found: Period | null = null
  for (let i = 0; i <= daysAhead; i++) {
    for (const period of periodsOn(addDays(today, i), contact, closingDays)) {
      if (period.until <= now) continue
      if (found && period.from > found.until) return found
      found = found ? { from: found.from, until: period.until } : period
    }
    if (found && found.until < momentOf(addDays(today, i + 1), '00:00')) return found
  }
  return found
}

function periodsOn(day: string, contact: Hours, closingDays: readonly ClosingDay[]): Period[] {
  if (contact.key === 'own' && closingDays.some((closed) => closed.day === day)) return []
  const weekday = closingHolidayOn(day) ? 7 : weekdayOf(day)
  return contact.hours
    .filter((hours) => hours.weekday === weekday)
    .map(({ opens, closes }) => ({ from: momentOf(day, opens), until: momentOf(day, closes) }))
    .filter(({ from, until }) => from < until)
    .sort((one, other) => Number(one.from) - Number(other.from))
}
