import { addWorkingDays, localDay, momentOf } from '#platform/working-days.ts'
import { type Consent, currentAttempt, type Handover } from './handover.ts'
import type { Calendar } from './timers.ts'

/** How long a consent is good, in days (domain file 3.4). */
const consentDays = 90

/** A consent ends so many days after it was given. */
export const validUntilOf = (at: Date) => new Date(at.getTime() + consentDays * dayLength)

/** It is for this organisation, given before now, still good, and says that name and question may be passed on. */
export const isSound = (consent: Consent, organizationId: string, now: Date) =>
  consent.organizationId === organizationId &&
  consent.withdrawnAt === null &&
  consent.at <= now &&
  consent.validUntil > now &&
  consent.validUntil.getTime() < consent.at.getTime() + (consentDays + 1) * dayLength &&
  isComplete(consent)

/**
 * The consent with which this organisation may get the question now; null when it has to be asked. One that is about to end is asked again,
 * with the carer on the line.
 */
export function coveringConsent(
  { consents }: Pick<Handover, 'consents'>,
  organizationId: string,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Consent | null {
  const covers = (one: Consent) => isSound(one, organizationId, now) && termOf(one, calendar).askAt > now
  return consents.findLast(covers) ?? null
}

/** Without her name, her number and her question a partner can do nothing; the rest is as she likes. */
export const isComplete = ({ items }: Pick<Consent, 'items'>) => items.includes('contact') && items.includes('vraag')

/** The consent on which the handover runs: for the partner that has it; at the desk the one that lasts longest. Null in a concept. */
export function runningConsent(handover: Pick<Handover, 'attempts' | 'consents'>): Consent | null {
  const organizationId = currentAttempt(handover)?.organizationId
  return handover.consents
    .filter((one) => one.withdrawnAt === null && (!organizationId || one.organizationId === organizationId))
    .reduce<Consent | null>((last, one) => (last && last.validUntil >= one.validUntil ? last : one), null)
}

/**
 * When it is asked again, and when the handover stops without an answer. Domain file T24 asks after 90 days; we ask 5 working days before,
 * since nobody may see a question without a valid consent (invariant 1). The end is the last working moment before the term.
 */
export function termOf({ validUntil }: Pick<Consent, 'validUntil'>, { closingDays }: Calendar) {
  const lastDay = addWorkingDays(localDay(validUntil), -1, closingDays)
  const asking = addWorkingDays(lastDay, -5, closingDays)
  return { askAt: momentOf(asking, '09:00'), endAt: momentOf(lastDay, '17:00') }
}

const dayLength = 86_400_000
