import type { Refusal } from '../commands.ts'
import { texts } from '../texts.nl.ts'
import type { CaseForm } from './partner-case.form.ts'

/** The field that a refusal is about; the others are about the step as a whole. */
const fieldOf: Readonly<Partial<Record<Refusal, keyof CaseForm['errors']>>> = {
  promise_in_past: 'beldag',
  promise_too_late: 'beldag',
  closed_day: 'beldag',
  future_contact: 'contactdag',
  contact_before_offer: 'contactdag',
  carer_not_told: 'verteld',
  wait_in_past: 'tot',
  no_outcome: 'uitkomst',
}

const isAboutNow: readonly Refusal[] = ['stale', 'ended', 'not_now', 'not_yours']

/** A form whose step was refused: the sentence stands beside its field, or on top. 409 when something changed meanwhile, else 422. */
export function refusedForm(form: CaseForm, refusal: Refusal): { readonly status: 409 | 422; readonly form: CaseForm } {
  const field = fieldOf[refusal]
  const sentence = texts.refusals[refusal]
  return {
    status: isAboutNow.includes(refusal) ? 409 : 422,
    form: field ? { ...form, errors: { [field]: sentence } } : { ...form, alert: sentence },
  }
}
