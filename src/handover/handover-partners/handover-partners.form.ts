import { functionWords } from '#directory/index.ts'
import { textOf, textsOf } from '#platform/http/query.ts'
import { texts } from './handover-partners.texts.nl.ts'

export type PartnerValues = {
  readonly organizationId: string
  readonly email: string
  readonly deputyEmail: string
  readonly functionCodes: readonly string[]
  readonly account: '' | 'account' | 'link'
}

export type PartnerForm = {
  readonly values: PartnerValues
  readonly errors: Readonly<Record<string, string>>
}

export const emptyPartner: PartnerForm = {
  values: { organizationId: '', email: '', deputyEmail: '', functionCodes: [], account: '' },
  errors: {},
}

/** Reads the form; the organisation is checked by who knows which there are. */
export function parsePartner(body: unknown): PartnerForm {
  const account = textOf(body, 'antwoord')
  const values: PartnerValues = {
    organizationId: textOf(body, 'organisatie'),
    email: textOf(body, 'email', 200).toLowerCase(),
    deputyEmail: textOf(body, 'tweede', 200).toLowerCase(),
    functionCodes: functionWords.map(({ code }) => code).filter((code) => textsOf(body, 'soort').includes(code)),
    account: account === 'account' || account === 'link' ? account : '',
  }
  return { values, errors: errorsOf(values) }
}

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

function errorsOf({ email, deputyEmail, account }: PartnerValues): PartnerForm['errors'] {
  return {
    ...(isEmail(email) ? {} : { email: texts.form.emailMissing }),
    ...(deputyEmail === '' || isEmail(deputyEmail) ? {} : { tweede: texts.form.deputyWrong }),
    ...(account === '' ? { antwoord: texts.form.accountMissing } : {}),
  }
}
