import { textOf } from '#platform/http/query.ts'
import { partnerRoles, type Role } from '../role.ts'
import { emailIn } from '../sign-in/sign-in-code.ts'
import type { Organization } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'

/** Who invites may give these roles and choose among these organisations. */
export type Choices = {
  readonly roles: readonly Role[]
  readonly organizations: readonly Organization[]
  /** True when the invitation is for the inviter's own organisation. */
  readonly ownOrganization: Organization | null
  readonly ownEmail: string
}

export type InviteForm = {
  readonly values: { readonly naam: string; readonly email: string; readonly rol: string; readonly organisatie: string }
  readonly errors: {
    readonly naam?: string
    readonly email?: string
    readonly rol?: string
    readonly organisatie?: string
  }
  /** What may be sent; null while something is wrong. */
  readonly invite: {
    readonly name: string
    readonly email: string
    readonly role: Role
    readonly organization: Organization | null
  } | null
}

export const emptyInvite: InviteForm = {
  values: { naam: '', email: '', rol: '', organisatie: '' },
  errors: {},
  invite: null,
}

export function parseInvite(body: unknown, choices: Choices): InviteForm {
  const values = {
    naam: textOf(body, 'naam', 120),
    email: textOf(body, 'email', 254),
    rol: textOf(body, 'rol', 40),
    organisatie: textOf(body, 'organisatie', 40),
  }
  const email = emailIn(values.email)
  const role = choices.roles.find((known) => known === values.rol) ?? null
  const organization =
    choices.ownOrganization ?? choices.organizations.find(({ id }) => id === values.organisatie) ?? null
  const errors = errorsOf({ name: values.naam, email, role, organization }, choices)
  const isRight = Object.keys(errors).length === 0
  const invite = isRight && email && role ? { name: values.naam, email, role, organization } : null
  return { values, errors, invite }
}

type Read = { name: string; email: string | null; role: Role | null; organization: Organization | null }

function errorsOf({ name, email, role, organization }: Read, { ownEmail }: Choices): InviteForm['errors'] {
  const { form } = texts
  const isPartner = role !== null && partnerRoles.includes(role)
  return {
    ...(name ? {} : { naam: form.nameMissing }),
    ...(email ? {} : { email: form.emailMissing }),
    ...(email === ownEmail ? { email: form.emailOwn } : {}),
    ...(role ? {} : { rol: form.roleMissing }),
    ...(isPartner && !organization ? { organisatie: form.organizationMissing } : {}),
    ...(role && !isPartner && organization ? { organisatie: form.organizationTooMuch } : {}),
  }
}
