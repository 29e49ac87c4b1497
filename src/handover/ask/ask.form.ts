import { textOf } from '#platform/http/query.ts'
import type { CarerContent } from '../content.ts'
import { texts } from './ask.texts.nl.ts'
import {
  choiceField,
  type Field,
  momentField,
  nameField,
  phoneField,
  postcodeField,
  questionField,
} from './carer-fields.form.ts'

/** The call-back form, its fields by their name on the page and in their order. */
export type AskForm = Readonly<Record<(typeof askFields)[number], Field>>

const askFields = [
  'voor',
  'eigen_naam',
  'weet',
  'naam',
  'telefoon',
  'voicemail',
  'moment',
  'vraag',
  'postcode',
  'taal',
] as const

const empty: Field = { value: '' }

/** Nothing chosen and nothing ticked: that is for the reader. */
export const emptyAsk: AskForm = {
  voor: empty,
  eigen_naam: empty,
  weet: empty,
  naam: empty,
  telefoon: empty,
  voicemail: empty,
  moment: empty,
  vraag: empty,
  postcode: empty,
  taal: empty,
}

export function parseAsk(body: unknown): AskForm {
  const voor = choiceField(body, 'voor', { options: ['mijzelf', 'ander'], missing: texts.whomMissing })
  return {
    voor,
    ...onBehalf(body, voor.value === 'ander'),
    naam: nameField(body, 'naam', texts.nameMissing),
    telefoon: phoneField(body, 'telefoon'),
    voicemail: choiceField(body, 'voicemail', { options: ['ja', 'nee'], missing: texts.voicemailMissing }),
    moment: momentField(body, 'moment'),
    vraag: questionField(body, 'vraag'),
    postcode: postcodeField(body, 'postcode'),
    taal: languageField(body),
  }
}

/** What of the form is about the carer, to be sealed. Only of a form without errors. */
export const contentOfAsk = (form: AskForm): CarerContent => ({
  name: form.naam.value,
  phone: form.telefoon.value,
  email: null,
  reachBy: 'telefoon',
  bestMoment: form.moment.value,
  voicemail: form.voicemail.value === 'ja',
  language: form.taal.value || null,
  postcode4: form.postcode.value || null,
  ageBand: null,
  question: form.vraag.value,
  broughtBy: form.voor.value === 'ander' ? { name: form.eigen_naam.value, email: null, organization: '' } : null,
})

/** Only who asks for another has to say who they are, and that the other knows. What was typed is kept in any case. */
function onBehalf(body: unknown, isOther: boolean) {
  const name = nameField(body, 'eigen_naam', texts.ownNameMissing)
  const knows = choiceField(body, 'weet', { options: ['ja'], missing: texts.knowsMissing })
  return isOther
    ? { eigen_naam: name, weet: knows }
    : { eigen_naam: { value: name.value }, weet: { value: knows.value } }
}

function languageField(body: unknown): Field {
  const value = textOf(body, 'taal', 100)
  return value.length > 40 ? { value, error: texts.languageTooLong } : { value }
}
