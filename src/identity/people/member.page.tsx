import type { FastifyReply, FastifyRequest } from 'fastify'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { sendNotFound } from '../guard/error-pages.tsx'
import { signedInOf } from '../guard/require-role.tsx'
import { partnerRoles } from '../role.ts'
import type { SignedIn } from '../signed-in.ts'
import { type EndingRefusal, endRole, type OpenItems, successorsOf } from './end-role.ts'
import { MemberRole } from './member.view.tsx'
import { findMember, type Member } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'
import { rolesToGive, scopeOf } from './scope.ts'

export type People = { readonly services: Services; readonly base: string; readonly openItems: OpenItems }
type MemberRequest = FastifyRequest<{ Params: { grant: string } }>

/** One role of one person: what ending it means, and who could take over. */
export const show = (people: People) => (request: MemberRequest, reply: FastifyReply) =>
  sendMember(people, request, { reply, error: null })

/** Ends the role. */
export const end = (people: People) => async (request: MemberRequest, reply: FastifyReply) => {
  const signedIn = signedInOf(request)
  const ended = await endRole(people.services, people.openItems, {
    scope: scopeOf(signedIn),
    grantId: request.params.grant,
    successor: textOf(request.body, 'opvolger') || null,
    by: signedIn.person.id,
    instead: null,
  })
  if (!ended.ok) return sendRefusal(people, request, { reply, refusal: ended.reason })
  return reply.redirect(`${people.base}/mensen?klaar=beeindigd`, 303)
}

/** Gives another role in its place. */
export const change = (people: People) => async (request: MemberRequest, reply: FastifyReply) => {
  const signedIn = signedInOf(request)
  const scope = scopeOf(signedIn)
  const grantId = request.params.grant
  const member = await people.services.database.asIdentity((tx) => findMember(tx, scope, grantId))
  if (!member) return sendNotFound(reply)
  const instead = otherRoles(signedIn, member).find((role) => role === textOf(request.body, 'rol')) ?? null
  if (!instead)
    return sendMember(people, request, { reply: reply.code(422), error: { rol: texts.member.newRoleMissing } })
  const successor = textOf(request.body, 'opvolger') || null
  const order = { scope, grantId, successor, by: signedIn.person.id, instead }
  const changed = await endRole(people.services, people.openItems, order)
  if (!changed.ok) return sendRefusal(people, request, { reply, refusal: changed.reason })
  return reply.redirect(`${people.base}/mensen?klaar=gewijzigd`, 303)
}

/** What somebody may become: roles of the same kind, for the network or for the partner. Nobody gives themselves a role. */
function otherRoles(signedIn: SignedIn, { person, grant }: Member) {
  if (person.id === signedIn.person.id) return []
  const isPartner = grant.organizationId !== null
  return rolesToGive(signedIn).filter((role) => partnerRoles.includes(role) === isPartner && role !== grant.role)
}

type MemberErrors = { readonly rol?: string; readonly opvolger?: string; readonly einde?: string }

function sendRefusal(
  people: People,
  request: MemberRequest,
  { reply, refusal }: { reply: FastifyReply; refusal: EndingRefusal },
) {
  if (refusal.kind === 'not-there') return sendNotFound(reply)
  const { lastCoordinator, successorMissing } = texts.member
  const error = refusal.kind === 'last-coordinator' ? { einde: lastCoordinator } : { opvolger: successorMissing }
  return sendMember(people, request, { reply: reply.code(422), error })
}

async function sendMember(
  { services, base, openItems }: People,
  request: MemberRequest,
  { reply, error }: { reply: FastifyReply; error: MemberErrors | null },
) {
  const signedIn = signedInOf(request)
  const found = await services.database.asIdentity(async (tx) => {
    const member = await findMember(tx, scopeOf(signedIn), request.params.grant)
    return member ? { member, successors: await successorsOf(tx, member) } : null
  })
  if (!found) return sendNotFound(reply)
  const { member } = found
  const waiting = await openItems.openItemsOf(member)
  const isOwn = member.person.id === signedIn.person.id
  const title = texts.member.title(member.person.name)
  return reply.page({
    title,
    section: 'mensen',
    crumbs: [{ href: `${base}/mensen`, label: texts.title }],
    main: (
      <MemberRole {...found} {...{ base, waiting, isOwn, errors: error ?? {} }} roles={otherRoles(signedIn, member)} />
    ),
  })
}
