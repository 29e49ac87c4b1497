import { parseConsent } from '../case/consent.form.ts'
import { longestQuestion } from '../content.ts'
import { fitsKinds, type HandoverPartner } from '../handover-partners/handover-partner.ts'
import { readPhone } from '../phone-number.ts'
import type { CallErrors, CallValues } from './call.form.ts'
import { texts } from './call.texts.nl.ts'

const { start, close } = texts

/** What is missing to close a call without a name. */
export const closingErrors = ({ about }: CallValues): CallErrors => (about ? {} : { waarover: close.aboutMissing })

/** What is missing to begin a handover: a name, a way to reach her, and the question. */
export function startErrors(values: CallValues): CallErrors {
  const { note, name, phone, email, postcode4 } = values
  return {
    ...(note === '' ? { notitie: start.noteMissing } : {}),
    ...(note.length > longestQuestion ? { notitie: texts.noteLong } : {}),
    ...(name ? {} : { naam: start.nameMissing }),
    ...(phone && !readPhone(phone).ok ? { telefoon: start.phoneWrong } : {}),
    ...(email && !isEmail(email) ? { email: start.emailWrong } : {}),
    ...(isReachable(values) ? {} : { telefoon: start.noWay }),
    ...(postcode4 && !/^[1-9]\d{3}$/.test(postcode4) ? { postcode: start.postcodeWrong } : {}),
  }
}

/** And to offer it at once: a partner that takes it, and her consent for that partner. */
export function offerErrors(values: CallValues, body: unknown, partners: readonly HandoverPartner[]): CallErrors {
  const partner = partners.find(({ organizationId, endedAt }) => organizationId === values.organizationId && !endedAt)
  return {
    ...startErrors(values),
    ...(partner ? {} : { organisatie: start.organizationMissing }),
    ...(partner && !fitsKinds(partner, values.kinds) ? { organisatie: start.doesNotTake } : {}),
    ...parseConsent(body).errors,
  }
}

const isReachable = ({ phone, email, reachBy }: CallValues) => phone !== '' || email !== '' || reachBy === 'post'
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
