import { addDays, addWorkingDays, isWorkingDay, localDay, momentOf } from '#platform/working-days.ts'
import type { CarerContent } from '../content.ts'
import type { Attempt, Consent, Handover, Try } from '../handover.ts'
import { mayDo } from '../permission.ts'
import { type Calendar, workingDaysAfter } from '../timers.ts'
import { type StepName, stepNames, steps } from './steps.ts'
import type { Visitor } from './visitor.ts'

/** A question as the partner that has it sees it. */
export type PartnerCase = {
  readonly handover: Handover
  readonly attempt: Attempt
  readonly consent: Consent
  /** A number to name it by. */
  readonly reference: string
  /** Which help is asked (B1 to B8); empty when the carer did not agree to tell. */
  readonly functionCodes: readonly string[]
  readonly dueAt: Date | null
  /** Null until the partner has opened it. */
  readonly content: CarerContent | null
  readonly calendar: Calendar
  /** Who else takes questions over in this network, for who may still refuse. */
  readonly others: readonly { readonly organizationId: string; readonly name: string }[]
}

/** What this visitor may do now; the rules of each step come after. A three-way call is confirmed once. */
export function stepsNow({ handover, attempt }: PartnerCase, { by }: Pick<Visitor, 'by'>, now: Date): StepName[] {
  return stepNames.filter(
    (name) =>
      mayDo(steps[name], { handover, by, now }).ok &&
      (name !== 'bevestiging' || attempt.threeWay === 'unconfirmed') &&
      (name !== 'teruggave' || attempt.tries.length > 0),
  )
}

/** The days on which a partner may promise to have called: from today (until 17:00) up to 3 working days on, or 1 when it is urgent. */
export function daysToPromise(
  { handover: { urgency }, calendar }: Pick<PartnerCase, 'handover' | 'calendar'>,
  now: Date,
) {
  const last = localDay(workingDaysAfter(now, urgency === 'S' ? 1 : 3, calendar))
  return daysFrom(localDay(now), last).filter(
    (day) => isWorkingDay(day, calendar.closingDays) && momentOf(day, '17:00') > now,
  )
}

/** The days on which the contact can have been: since the offer, at most ten back; the latest first. */
export function daysOfContact({ attempt: { offeredAt } }: Pick<PartnerCase, 'attempt'>, now: Date): string[] {
  const today = localDay(now)
  const since = localDay(offeredAt)
  const earliest = addDays(today, -10)
  return daysFrom(since > earliest ? since : earliest, today).reverse()
}

/** Until when a waiting list may last, in weeks from now: after 30 working days the question goes back (T13). */
export const weeksToWait = (now: Date, { closingDays }: Calendar) =>
  [1, 2, 3, 4, 5, 6].map((weeks) => ({
    weeks,
    day: addWorkingDays(addDays(localDay(now), weeks * 7), 0, closingDays),
  }))

/** What is still needed before a partner may say that it cannot reach the carer (T12). */
export function missingTries(tries: readonly Try[]) {
  const days = new Set(tries.map(({ at }) => localDay(at))).size
  return {
    tries: Math.max(0, 3 - tries.length),
    days: Math.max(0, 3 - days),
    otherTime: !tries.some(({ slot }) => slot !== 'kantoor'),
  }
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
