import type { FastifyReply, FastifyRequest } from 'fastify'
import { siteFor } from '#platform/http/site.ts'
import type { Services } from '#platform/services.ts'
import { limits } from '../brake.ts'
import { brake } from '../brakes.sql.ts'
import { sendRest } from '../guard/error-pages.tsx'
import { signedInOf } from '../guard/require-role.tsx'
import { identityKeys } from '../keys.ts'
import type { SignedIn } from '../signed-in.ts'
import { type Choices, emptyInvite, type InviteForm, parseInvite } from './invite.form.ts'
import { inviteByMail } from './invite.ts'
import { InvitePerson } from './invite.view.tsx'
import { listOrganizations } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'
import { rolesToGive } from './scope.ts'

export const show = (services: Services, base: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  const choices = await choicesOf(services, signedInOf(request))
  return sendForm(reply, { base, choices, form: emptyInvite })
}

/** Sends the invitation by mail. */
export const submit = (services: Services, base: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = signedInOf(request)
  const choices = await choicesOf(services, signedIn)
  const form = parseInvite(request.body, choices)
  if (!form.invite) return sendForm(reply.code(422), { base, choices, form })
  const { person, grant } = signedIn
  const key = identityKeys(services.config).counterKey('invite', person.id)
  const limit = limits.inviteByPerson
  const until = await services.database.asIdentity((tx) => brake(tx, { key, limit, now: request.now }))
  if (until) return sendRest(reply, until)
  const { organization, ...invite } = form.invite
  await inviteByMail(services, {
    ...invite,
    networkId: grant.networkId,
    organizationId: organization?.id ?? null,
    where: organization?.name ?? grant.networkName,
    by: person,
    site: siteFor(services.config),
  })
  return reply.redirect(`${base}/mensen?klaar=uitgenodigd`, 303)
}

async function choicesOf({ database }: Services, signedIn: SignedIn): Promise<Choices> {
  const { networkId, organizationId, organizationName } = signedIn.grant
  const common = { roles: rolesToGive(signedIn), ownEmail: signedIn.person.email }
  if (organizationId && organizationName)
    return { ...common, organizations: [], ownOrganization: { id: organizationId, name: organizationName } }
  const organizations = await database.asIdentity((tx) => listOrganizations(tx, networkId))
  return { ...common, organizations, ownOrganization: null }
}

const sendForm = (reply: FastifyReply, sent: { base: string; choices: Choices; form: InviteForm }) =>
  reply.page({
    title: texts.form.title,
    section: 'mensen',
    crumbs: [{ href: `${sent.base}/mensen`, label: texts.title }],
    main: <InvitePerson {...sent} />,
  })
