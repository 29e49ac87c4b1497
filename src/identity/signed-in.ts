import { type Role, roles } from './role.ts'

/** A role that somebody has now, in one network; for a partner in one organisation. */
export type Grant = {
  readonly id: string
  readonly role: Role
  readonly networkId: string
  readonly organizationId: string | null
  readonly networkName: string
  readonly networkSlug: string
  readonly organizationName: string | null
}

export type Person = { readonly id: string; readonly name: string; readonly email: string }

export type SessionFacts = {
  readonly id: string
  /** When the second step was done; null when it was not. */
  readonly secondFactorAt: Date | null
  /** Signed in through the provider of this network, whose word counts nowhere else. */
  readonly onlyNetworkId: string | null
}

/** A session as it is at this moment. `grant` is the role chosen for now: null when it ended, or none was chosen. */
export type OpenSession = {
  readonly person: Person
  readonly session: SessionFacts
  readonly grant: Grant | null
  readonly grants: readonly Grant[]
}

/** Somebody who works now, in a role that stands. */
export type SignedIn = OpenSession & { readonly grant: Grant }

export const isSignedIn = (open: OpenSession | null): open is SignedIn => open !== null && open.grant !== null

/** The role to begin with: the one that is needed most often, by network name when there are more. Null when there are none. */
export function firstGrant(grants: readonly Grant[]): Grant | null {
  const [first] = grants.toSorted(
    (one, other) =>
      roles.indexOf(one.role) - roles.indexOf(other.role) || one.networkName.localeCompare(other.networkName, 'nl'),
  )
  return first ?? null
}
