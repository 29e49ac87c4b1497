import { textOf, textsOf } from '#platform/http/query.ts'
import { isComplete, validUntilOf } from '../consent.ts'
import { type Consent, type ConsentItem, type ConsentWay, consentItems } from '../handover.ts'
import { texts } from './consent.texts.nl.ts'

/** The ways in which a carer can agree at the desk; ticking a box is what she does herself, on her own page. */
export const deskWays = ['gesproken_telefoon', 'gesproken_balie', 'papier'] as const satisfies readonly ConsentWay[]

export type ConsentValues = { readonly way: ConsentWay | ''; readonly items: readonly ConsentItem[] }
export type ConsentForm = { readonly values: ConsentValues; readonly errors: Readonly<Record<string, string>> }

/** Nothing is chosen beforehand: agreeing is something that she does. */
export function parseConsent(body: unknown): ConsentForm {
  const way = deskWays.find((known) => known === textOf(body, 'manier')) ?? ''
  const items = consentItems.filter((item) => textsOf(body, 'onderdeel').includes(item))
  const errors = {
    ...(way === '' ? { manier: texts.wayMissing } : {}),
    ...(isComplete({ items }) ? {} : { onderdeel: texts.itemsMissing }),
  }
  return { values: { way, items }, errors }
}

type Recorded = {
  readonly values: ConsentValues
  readonly organizationId: string
  /** Of the text that was read aloud. */
  readonly textVersion: string
  readonly personId: string
  readonly newId: () => string
  readonly now: Date
}

/** The record of what she agreed to, for this one organisation; null when the form did not say how. */
export function consentOf({ values, organizationId, textVersion, personId, newId, now }: Recorded): Consent | null {
  const { way, items } = values
  if (way === '') return null
  return {
    id: newId(),
    organizationId,
    textVersion,
    items,
    way,
    recordedBy: personId,
    at: now,
    validUntil: validUntilOf(now),
    withdrawnAt: null,
  }
}
