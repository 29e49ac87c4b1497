import { hashId } from '#platform/hash-id.ts'
import type { Area, ServiceParts } from '../service-parts.sql.ts'
import type { OrganizationRow, RowPhone } from './organization-row.ts'
import type { ServiceRow } from './service-row.ts'
import { digitsOf } from './text-checks.ts'

/** A number as it is kept: the number itself, or the key under which the contact registry has it. */
export type KeptPhone = { readonly number: string | null; readonly contactKey: string | null; readonly status: string }

/** What an import compares and writes: all of an organisation but its id, slug and owner. */
export type OrganizationContent = Omit<OrganizationRow, 'sourceId' | 'phone'> & { readonly phone: KeptPhone | null }

/** What an import compares and writes: all of a service but its id, slug and owner. */
export type ServiceContent = ServiceParts & {
  readonly organizationId: string
  readonly name: string
  readonly alternateName: string | null
  readonly summary: string
  readonly description: string
  readonly status: string
  readonly access: string
  readonly flexibility: readonly string[]
  readonly waitingTime: string | null
  readonly eligibilityDescription: string | null
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly email: string | null
  readonly url: string | null
  readonly assuredDate: string | null
  readonly phone: KeptPhone | null
}

/** What the words of a row stand for in the database. */
export type LookUp = {
  /** Keys of the contact registry by the digits of their number. */
  readonly contactKeys: ReadonlyMap<string, string>
  readonly municipalityCodes: ReadonlyMap<string, string>
  /** Municipality codes by the name of a village. */
  readonly placeMunicipalities: ReadonlyMap<string, string>
  /** Ids of organisations by their id in a file. */
  readonly organizationIds: ReadonlyMap<string, string>
}

export function organizationContentOf(
  { sourceId: _, phone, ...row }: OrganizationRow,
  lookUp: LookUp,
): OrganizationContent {
  return { ...row, phone: keptPhone(phone, lookUp) }
}

export function serviceContentOf(row: ServiceRow, lookUp: LookUp): ServiceContent {
  const { sourceId, organizationSourceId, nationwide, municipalities, places, phone, eligibility, ...rest } = row
  return {
    ...rest,
    organizationId: lookUp.organizationIds.get(organizationSourceId) ?? '',
    eligibilityDescription: eligibility,
    areas: areasOf(row, lookUp),
    phone: keptPhone(phone, lookUp),
  }
}

/** The id of a new row: the same owner and source id always give the same. */
export const idOf = (kind: 'organization' | 'service', ownerId: string | null, sourceId: string) =>
  hashId(kind, ownerId ?? 'country', sourceId)

function keptPhone(phone: RowPhone | null, { contactKeys }: LookUp): KeptPhone | null {
  if (phone === null) return null
  const contactKey = contactKeys.get(digitsOf(phone.number)) ?? null
  return { number: contactKey === null ? phone.number : null, contactKey, status: phone.status }
}

function areasOf({ nationwide, municipalities, places }: ServiceRow, lookUp: LookUp): Area[] {
  const codes = municipalities.map((name) => lookUp.municipalityCodes.get(name) ?? null)
  const onlyCode = codes.length === 1 ? (codes[0] ?? null) : null
  const placeCode = (name: string) => lookUp.placeMunicipalities.get(name) ?? onlyCode
  return [
    ...(nationwide ? [{ extentType: 'nationwide' as const, name: 'Nederland', municipalityCode: null }] : []),
    ...municipalities.map((name, index) => ({
      extentType: 'municipality' as const,
      name,
      municipalityCode: codes[index] ?? null,
    })),
    ...places.map((name) => ({ extentType: 'place' as const, name, municipalityCode: placeCode(name) })),
  ]
}
