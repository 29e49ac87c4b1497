import { mayGive, type Role } from '../role.ts'
import type { SignedIn } from '../signed-in.ts'

/** The people somebody may see and manage: of the whole network, or of one organisation in it. */
export type Scope = { readonly networkId: string; readonly organizationId: string | null }

export const scopeOf = ({ grant }: Pick<SignedIn, 'grant'>): Scope => ({
  networkId: grant.networkId,
  organizationId: grant.organizationId,
})

/** The roles that may be given within a scope; in an organisation only those of a partner. */
export const rolesToGive = ({ grant }: Pick<SignedIn, 'grant'>): readonly Role[] => mayGive(grant.role)
