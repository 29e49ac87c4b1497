/** What somebody does in a network, or for a partner of it. The same words as in the database. */
export const roles = [
  'coordinator',
  'deputy',
  'partner_manager',
  'partner_user',
  'editor',
  'policy_officer',
  'steering_member',
  'administrator',
  'professional',
] as const
export type Role = (typeof roles)[number]

/** The role of this name; null when there is none. */
export const roleOf = (name: string): Role | null => roles.find((role) => role === name) ?? null

export const partnerRoles: readonly Role[] = ['partner_user', 'partner_manager']
export const deskRoles: readonly Role[] = ['coordinator', 'deputy']
/** Who works for the network itself, and so in the workspace. */
export const workspaceRoles: readonly Role[] = [
  'coordinator',
  'deputy',
  'editor',
  'policy_officer',
  'steering_member',
  'administrator',
]

/** Who decides about the people of a network. */
export const peopleRoles: readonly Role[] = ['coordinator', 'administrator']

/** An administrator sees no data of carers, but could make somebody who does. */
const powerful: ReadonlySet<Role> = new Set([...deskRoles, ...partnerRoles, 'administrator'])

/** True when the role sees data of carers or decides who does, and so asks for a second step at sign-in. */
export const needsSecondStep = (role: Role): boolean => powerful.has(role)

/** Where somebody starts in this role. */
export function homeOf(role: Role): string {
  if (partnerRoles.includes(role)) return '/portaal'
  return workspaceRoles.includes(role) ? '/werkplek' : '/account'
}

/** The roles that somebody in this role may give and take, in the same network and, for a partner, the same organisation. */
export function mayGive(role: Role): readonly Role[] {
  if (peopleRoles.includes(role)) return roles
  return role === 'partner_manager' ? partnerRoles : []
}
