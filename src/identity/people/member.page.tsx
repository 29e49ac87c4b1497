import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '#platform/services.ts'
import { sendNotFound } from '../guard/error-pages.tsx'
import { signedInOf } from '../guard/require-role.tsx'
import { partnerRoles, type Role } from '../role.ts'
import type { SignedIn } from '../signed-in.ts'
import { countWaiting, endRole, type OpenItems, successorsOf } from './end-role.ts'
import { type MemberAnswer, readMember, refusedMember } from './member.form.ts'
import { MemberRole } from './member.view.tsx'
import { findMember, type Member } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'
import { rolesToGive, scopeOf } from './scope.ts'
import { doerOf } from './trace-role.ts'

export type People = { readonly services: Services; readonly base: string; readonly openItems: OpenItems }
type MemberRequest = FastifyRequest<{ Params: { grant: string } }>

/** One role of one person: what ending it means, and who could take over. */
export const show = (people: People) => (request: MemberRequest, reply: FastifyReply) =>
  sendMember(people, request, { reply, answer: null })

/** Ends the role. */
export const end = (people: People) => (request: MemberRequest, reply: FastifyReply) =>
  take(people, request, { reply, answer: readMember(request.body, 'einde'), instead: null })

/** Gives another role in its place. */
export const change = (people: People) => async (request: MemberRequest, reply: FastifyReply) => {
  const signedIn = signedInOf(request)
  const scope = scopeOf(signedIn)
  const member = await people.services.database.asIdentity((tx) => findMember(tx, scope, request.params.grant))
  if (!member) return sendNotFound(reply)
  const answer = readMember(request.body, 'rol')
  const instead = otherRoles(signedIn, member).find((role) => role === answer.rol)
  if (instead) return take(people, request, { reply, answer, instead })
  const errors = { rol: texts.member.newRoleMissing }
  return sendMember(people, request, { reply: reply.code(422), answer: { ...answer, errors } })
}

/** What somebody may become: roles of the same kind, for the network or for the partner. Nobody gives themselves a role. */
function otherRoles(signedIn: SignedIn, { person, grant }: Member) {
  if (person.id === signedIn.person.id) return []
  const isPartner = grant.organizationId !== null
  return rolesToGive(signedIn).filter((role) => partnerRoles.includes(role) === isPartner && role !== grant.role)
}

type Taking = { readonly reply: FastifyReply; readonly answer: MemberAnswer; readonly instead: Role | null }

async function take(people: People, request: MemberRequest, { reply, answer, instead }: Taking) {
  const signedIn = signedInOf(request)
  const done = await endRole(people.services, people.openItems, {
    scope: scopeOf(signedIn),
    grantId: request.params.grant,
    successor: answer.opvolger || null,
    by: doerOf(signedIn),
    instead,
  })
  if (done.ok) return reply.redirect(`${people.base}/mensen?klaar=${instead ? 'gewijzigd' : 'beeindigd'}`, 303)
  if (done.reason.kind === 'not-there') return sendNotFound(reply)
  return sendMember(people, request, { reply: reply.code(422), answer: refusedMember(answer, done.reason) })
}

async function sendMember(
  { services, base, openItems }: People,
  request: MemberRequest,
  { reply, answer }: { reply: FastifyReply; answer: MemberAnswer | null },
) {
  const signedIn = signedInOf(request)
  const found = await services.database.asIdentity(async (tx) => {
    const member = await findMember(tx, scopeOf(signedIn), request.params.grant)
    if (!member) return null
    return { member, successors: await successorsOf(tx, member), waiting: await countWaiting(tx, openItems, member) }
  })
  if (!found) return sendNotFound(reply)
  const { member } = found
  const isOwn = member.person.id === signedIn.person.id
  return reply.page({
    title: texts.member.title(member.person.name),
    section: 'mensen',
    crumbs: [{ href: `${base}/mensen`, label: texts.title }],
    main: <MemberRole {...found} {...{ base, isOwn, answer }} roles={otherRoles(signedIn, member)} />,
  })
}
