import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  browserInWords,
  finishOidc,
  giveSession,
  homeOf,
  ownPath,
  sendNotFound,
  sendRest,
  startOidc,
} from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { giveSignedId, signedIdOf } from '#platform/http/signed-id.ts'
import { siteOf } from '#platform/http/site.ts'
import type { Services } from '#platform/services.ts'

type Request = FastifyRequest<{ Params: { provider: string } }>

/** Ties the way to a provider to the browser that left for it. */
const stateCookie = { name: 'naast_met', seconds: 10 * 60 }
const path = '/aanmelden'

/** To the sign-in of somebody's own organisation. A link and not a form: a form may not lead to another host (CSP form-action). */
export const leave = (services: Services) => async (request: Request, reply: FastifyReply) => {
  const started = await startOidc(services, {
    providerId: request.params.provider,
    back: backOf(services, request),
    onward: ownPath(textOf(request.query, 'verder')) ?? '',
    device: request.ip,
  })
  if (!started.ok) return refuse(reply, started.reason)
  const { stateId, address } = started.value
  return giveSignedId(reply, stateCookie, { id: stateId, path, now: request.now }).redirect(address, 303)
}

/** Back from there. Whatever went wrong is one sentence: it tells nothing about who is known here. */
export const comeBack = (services: Services) => async (request: Request, reply: FastifyReply) => {
  const stateId = signedIdOf(request, stateCookie, request.now)
  reply.clearCookie(stateCookie.name, { path })
  if (!stateId) return reply.redirect('/aanmelden?met=nee', 303)
  const query = request.url.split('?')[1] ?? ''
  const finished = await finishOidc(services, {
    providerId: request.params.provider,
    stateId,
    address: new URL(`${backOf(services, request)}?${query}`),
    browser: browserInWords(request.headers['user-agent']),
  })
  if (!finished.ok) return reply.redirect('/aanmelden?met=nee', 303)
  const { token, grant, onward } = finished.value
  return giveSession(reply, token).redirect(ownPath(onward) ?? homeOf(grant.role), 303)
}

const backOf = ({ config }: Services, request: Request) =>
  `${siteOf(request, config.publicUrl)}/aanmelden/met/${request.params.provider}/terug`

function refuse(reply: FastifyReply, reason: { kind: 'unknown' | 'unreachable' } | { kind: 'rest'; until: Date }) {
  if (reason.kind === 'rest') return sendRest(reply, reason.until)
  return reason.kind === 'unknown' ? sendNotFound(reply) : reply.redirect('/aanmelden?met=nee', 303)
}
