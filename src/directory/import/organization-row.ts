import { no, ok, type Result } from '#platform/result.ts'
import { FieldReader, type JsonObject } from './field-reader.ts'
import { texts } from './texts.nl.ts'

export type FieldProblem = { readonly field: string; readonly message: string }

/** A telephone number as the file gives it; `check` means that its source is in doubt. */
export type RowPhone = { readonly number: string; readonly status: 'ok' | 'check' }

export type OrganizationRow = {
  readonly sourceId: string
  readonly name: string
  readonly description: string
  readonly sector: string
  readonly funding: 'gesubsidieerd' | 'particulier'
  readonly partnerRole: 'kernpartner' | 'ketenpartner' | 'geen_partner'
  readonly phone: RowPhone | null
  readonly email: string | null
  readonly website: string | null
}

const fields = 'id name description sector funding partner_role phone phone_status email website'.split(' ')

/** An organisation from a line of a file, or everything that is wrong with it. */
export function organizationRowOf(object: JsonObject): Result<OrganizationRow, FieldProblem[]> {
  const problems: FieldProblem[] = []
  const read = new FieldReader(object, (field, message) => problems.push({ field, message }))
  read.onlyKnows(fields)
  const row: OrganizationRow = {
    sourceId: sourceIdIn(read),
    name: read.required('name', 150),
    description: read.text('description', 2000) ?? '',
    sector: read.required('sector', 60),
    funding: read.choice('funding', ['gesubsidieerd', 'particulier']),
    partnerRole: read.choice('partner_role', ['kernpartner', 'ketenpartner', 'geen_partner']),
    phone: phoneIn(read),
    email: read.email('email'),
    website: read.webAddress('website'),
  }
  return problems.length > 0 ? no(problems) : ok(row)
}

export function sourceIdIn(read: FieldReader): string {
  const id = read.required('id', 80)
  if (id && !/^[\w.:-]+$/.test(id)) read.refuse('id', texts.row.badId)
  return id
}

export function phoneIn(read: FieldReader): RowPhone | null {
  const number = read.phone('phone')
  const status = read.choice('phone_status', ['ok', 'check'], true)
  return number === null ? null : { number, status }
}
