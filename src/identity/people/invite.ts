import type { Transaction } from '#platform/database/database.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { newToken } from '#platform/random.ts'
import type { Services } from '#platform/services.ts'
import type { Role } from '../role.ts'
import type { Person } from '../signed-in.ts'
import { texts } from '../texts.nl.ts'
import { invitationEnd, lastDayOf } from './invitation-life.ts'
import { saveInvitation } from './invitations.sql.ts'

export type Invite = {
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly role: Role
  readonly networkId: string
  readonly organizationId: string | null
  /** Where the person will work, in words: the network or the organisation. */
  readonly where: string
  /** Who invites; null for the command line. */
  readonly by: Person | null
  /** The address of the pages. */
  readonly site: string
}

type Outside = Pick<Services, 'now' | 'newId'>

/** Keeps an invitation and gives its link. The link is known only now: what is kept is a hash. */
export async function makeInvitation(tx: Transaction, { now, newId }: Outside, invite: Invite): Promise<string> {
  const { name, email, role, networkId, organizationId, by, site } = invite
  const token = newToken()
  const invitedBy = by?.id ?? null
  await saveInvitation(tx, { id: newId(), token, email, name, networkId, organizationId, role, invitedBy, at: now() })
  return `${site}/uitnodiging/${token}`
}

/** Invites somebody by mail; the letter and the invitation are both kept, or neither. */
export async function inviteByMail(services: Services, invite: Invite): Promise<void> {
  const until = lastDayOf(invitationEnd(services.now()))
  await services.database.asIdentity(async (tx) => {
    const link = await makeInvitation(tx, services, invite)
    const { name, by, role, where } = invite
    const letter = texts.invitationLetter({ name, by: by?.name ?? null, role: texts.roles[role], where, link, until })
    await enqueue(tx, 'send-mail', { to: invite.email, ...letter })
  })
}
