import { addDays, localDay } from '#platform/working-days.ts'
import { runningConsent, validUntilOf } from '../consent.ts'
import type { Consent, Handover } from '../handover.ts'
import { mayDo } from '../permission.ts'
import { asCarer } from './answers.ts'

/** One organisation and what it may see, as it stands now. */
export type ConsentLine = {
  readonly consent: Consent
  /** It has the question now, so it sees what she agreed to. Nobody else does. */
  readonly sees: boolean
}

/** The latest consent of every organisation, the one that sees the question first. */
export function consentLines(handover: Handover): ConsentLine[] {
  const latest = new Map(handover.consents.map((consent) => [consent.organizationId, consent]))
  const current = handover.attempts.find(({ leftAt }) => leftAt === null)?.organizationId
  return [...latest.values()]
    .map((consent) => ({ consent, sees: consent.organizationId === current && consent.withdrawnAt === null }))
    .sort((one, other) => Number(other.sees) - Number(one.sees))
}

/** The consent that she can renew now: it ends within two weeks, or the desk asked. Null when there is no need yet. */
export function renewableConsent(handover: Handover, now: Date): Consent | null {
  if (!mayDo('renew_consent', { handover, by: asCarer, now }).ok) return null
  const consent = runningConsent(handover)
  if (!consent) return null
  const isNear = localDay(consent.validUntil) <= addDays(localDay(now), soonDays)
  return isNear || handover.askedRenewalAt ? consent : null
}

/** The same agreement again, from now on, given by herself with a press on the button. */
export const renewed = (consent: Consent, { id, now }: { id: string; now: Date }): Consent => ({
  ...consent,
  id,
  textVersion: renewalText,
  way: 'klik',
  recordedBy: null,
  at: now,
  validUntil: validUntilOf(now),
  withdrawnAt: null,
})

const soonDays = 14
/** The version of `texts.renew`; raise it when those words change. */
const renewalText = 'verlengen-1'
