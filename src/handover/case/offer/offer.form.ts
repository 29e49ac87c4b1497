import { textOf } from '#platform/http/query.ts'
import { type ConsentForm, parseConsent } from '../consent.form.ts'
import { texts } from './offer.texts.nl.ts'

export type OfferValues = {
  readonly organizationId: string
  /** The offer on the sociale kaart that it is about, when one was chosen. */
  readonly serviceId: string
  readonly how: '' | 'bericht' | 'driegesprek'
  /** ISO day that the partner on the line promised. */
  readonly promisedOn: string
  readonly onLine: boolean
  readonly consent: ConsentForm['values']
}

export type OfferForm = { readonly values: OfferValues; readonly errors: Readonly<Record<string, string>> }

type Rules = {
  /** A three-way call is possible: only at the beginning. */
  readonly mayCall: boolean
  /** A consent that is still good covers this organisation. */
  readonly covered: boolean
  readonly days: readonly string[]
}

export function parseOffer(body: unknown, { mayCall, covered, days }: Rules): OfferForm {
  const consent = parseConsent(body)
  const how = mayCall ? howIn(textOf(body, 'hoe')) : 'bericht'
  const values: OfferValues = {
    organizationId: textOf(body, 'organisatie'),
    serviceId: textOf(body, 'aanbod'),
    how,
    promisedOn: days.find((day) => day === textOf(body, 'dag')) ?? '',
    onLine: textOf(body, 'aan-de-lijn') === 'ja',
    consent: consent.values,
  }
  return { values, errors: { ...errorsOf(values), ...(covered ? {} : consent.errors) } }
}

const howIn = (text: string) => (text === 'bericht' || text === 'driegesprek' ? text : '')

function errorsOf({ how, promisedOn, onLine }: OfferValues): OfferForm['errors'] {
  if (how === '') return { hoe: texts.how.missing }
  if (how === 'bericht') return {}
  return {
    ...(promisedOn ? {} : { dag: texts.dayMissing }),
    ...(onLine ? {} : { 'aan-de-lijn': texts.onLineMissing }),
  }
}
