import type { FastifyReply, FastifyRequest } from 'fastify'
import { acceptableInvitation, acceptInvitation, countTokenGuess, sendRest } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import { texts } from '../texts.nl.ts'
import { InvitationOver, Invited } from './invitation.view.tsx'

type Request = FastifyRequest<{ Params: { token: string } }>

/** Which role is offered, by whom. Nothing happens until somebody presses the button: mail programs open links by themselves. */
export const show = (services: Services) => async (request: Request, reply: FastifyReply) => {
  const { token } = request.params
  const invitation = await services.database.asIdentity((tx) => acceptableInvitation(tx, token, request.now))
  if (!invitation) return sendOver(services, request, reply)
  return reply.page({ title: texts.invitation.title, main: <Invited invitation={invitation} token={token} /> })
}

/** Says yes, and goes on to sign in: who has the link has not shown yet that the mailbox is theirs. */
export const submit = (services: Services) => async (request: Request, reply: FastifyReply) => {
  if (!(await acceptInvitation(services, request.params.token))) return sendOver(services, request, reply)
  return reply.redirect('/aanmelden?welkom=ja', 303)
}

async function sendOver(services: Services, request: Request, reply: FastifyReply) {
  const until = await countTokenGuess(services, { device: request.ip, now: request.now })
  if (until) return sendRest(reply, until)
  return reply.code(404).page({ title: texts.invitation.over, main: <InvitationOver /> })
}
