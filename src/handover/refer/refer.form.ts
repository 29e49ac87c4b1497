import { textOf } from '#platform/http/query.ts'
import { addDays } from '#platform/working-days.ts'
import {
  choiceField,
  type Field,
  momentField,
  nameField,
  phoneField,
  postcodeField,
  questionField,
} from '../ask/carer-fields.form.ts'
import { consentWays } from '../handover.ts'
import type { RequestContent } from '../requests/request-content.ts'
import { texts } from './refer.texts.nl.ts'
import { readWorkAddress } from './work-address.ts'

const { form: words } = texts

/** The referral form, its fields by their name on the page and in their order. */
export type ReferForm = Readonly<Record<(typeof referFields)[number], Field>>

const referFields = [
  'uw_naam',
  'organisatie',
  'werkmail',
  'naam',
  'telefoon',
  'moment',
  'vraag',
  'postcode',
  'akkoord',
  'akkoord_hoe',
  'akkoord_dag',
  'terugkoppeling',
] as const

const empty: Field = { value: '' }

/** Nothing chosen: what the carer agrees to is said by who heard it. */
export const emptyReferral: ReferForm = {
  uw_naam: empty,
  organisatie: empty,
  werkmail: empty,
  naam: empty,
  telefoon: empty,
  moment: empty,
  vraag: empty,
  postcode: empty,
  akkoord: empty,
  akkoord_hoe: empty,
  akkoord_dag: empty,
  terugkoppeling: empty,
}

/** `today` is the ISO day in the Netherlands. */
export const parseReferral = (body: unknown, today: string): ReferForm => ({
  uw_naam: nameField(body, 'uw_naam', words.nameMissing),
  organisatie: organizationField(body),
  werkmail: addressField(body),
  naam: nameField(body, 'naam', words.carerNameMissing),
  telefoon: phoneField(body, 'telefoon'),
  moment: momentField(body, 'moment'),
  vraag: questionField(body, 'vraag'),
  postcode: postcodeField(body, 'postcode'),
  akkoord: agreesField(body),
  akkoord_hoe: choiceField(body, 'akkoord_hoe', { options: Object.keys(words.ways), missing: words.wayMissing }),
  akkoord_dag: choiceField(body, 'akkoord_dag', { options: consentDaysTo(today), missing: words.dayMissing }),
  terugkoppeling: choiceField(body, 'terugkoppeling', { options: ['ja', 'nee'], missing: words.feedbackMissing }),
})

/** The days on which the carer can have agreed: today and the two weeks before. Longer ago it is asked again. */
export const consentDaysTo = (today: string): string[] => Array.from({ length: 15 }, (_, ago) => addDays(today, -ago))

/** What of the form is personal, to be sealed. Only of a form without errors. */
export const contentOfReferral = (form: ReferForm): RequestContent => ({
  about: null,
  carer: {
    name: form.naam.value,
    phone: form.telefoon.value,
    email: null,
    reachBy: 'telefoon',
    bestMoment: form.moment.value,
    voicemail: false,
    language: null,
    postcode4: form.postcode.value || null,
    ageBand: null,
    question: form.vraag.value,
    broughtBy: { name: form.uw_naam.value, email: form.werkmail.value, organization: form.organisatie.value },
  },
  referral: {
    consentWay: consentWays.find((way) => way === form.akkoord_hoe.value) ?? 'gesproken_balie',
    consentOn: form.akkoord_dag.value,
    feedback: form.terugkoppeling.value === 'ja',
  },
})

function organizationField(body: unknown): Field {
  const value = textOf(body, 'organisatie', 300)
  if (value === '') return { value, error: words.organizationMissing }
  return value.length > 100 ? { value, error: words.organizationTooLong } : { value }
}

function addressField(body: unknown): Field {
  const typed = textOf(body, 'werkmail', 300)
  const read = readWorkAddress(typed)
  return read.ok ? { value: read.value } : { value: typed, error: words.emailProblems[read.reason] }
}

/** "Nee" is an answer too: then there is nothing to refer, and it is said what to do. */
function agreesField(body: unknown): Field {
  const answer = choiceField(body, 'akkoord', { options: ['ja', 'nee'], missing: words.agreesMissing })
  return answer.value === 'nee' ? { value: 'nee', error: words.agreesNot } : answer
}
