import { mayGive, type Role } from '../role.ts'
import type { Grant, SignedIn } from '../signed-in.ts'

/** The people somebody may see and manage: of the whole network, or of one organisation in it. */
export type Scope = { readonly networkId: string; readonly organizationId: string | null }

export const scopeOf = ({ grant }: Pick<SignedIn, 'grant'>): Scope => ({
  networkId: grant.networkId,
  organizationId: grant.organizationId,
})

/** The roles that may be given within a scope; in an organisation only those of a partner. */
export const rolesToGive = ({ grant }: Pick<SignedIn, 'grant'>): readonly Role[] => mayGive(grant.role)

/** Whether somebody with this role may give that one in that place: in their own network, at a partner in their own organisation. */
export const mayGiveIn = (
  grant: Pick<Grant, 'role' | 'networkId' | 'organizationId'>,
  { role, networkId, organizationId }: Scope & { readonly role: Role },
): boolean =>
  grant.networkId === networkId &&
  (grant.organizationId === null || grant.organizationId === organizationId) &&
  mayGive(grant.role).includes(role)
