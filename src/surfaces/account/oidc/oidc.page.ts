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
import { siteOf } from '#platform/http/site.ts'
import type { Services } from '#platform/services.ts'

type Request = FastifyRequest<{ Params: { provider: string } }>

const cookie = 'naast_met'

/** To the sign-in of somebody's own organisation. A link and not a form: a form may not lead to another host (CSP form-action). */
export const leave = (services: Services) => async (request: Request, reply: FastifyReply) => {
  const started = await startOidc(services, {
    providerId: request.params.provider,
    back: backOf(services, request),
    onward: ownPath(textOf(request.query, 'verder')) ?? '',
    device: request.ip,
  })
  if (!started.ok) return refuse(reply, started.reason)
  return reply
    .setCookie(cookie, started.value.stateId, { path: '/aanmelden', signed: true, maxAge: 10 * 60 })
    .redirect(started.value.address, 303)
}

/** Back from there. Whatever went wrong is one sentence: it tells nothing about who is known here. */
export const comeBack = (services: Services) => async (request: Request, reply: FastifyReply) => {
  const kept = request.cookies[cookie]
  const opened = kept ? request.unsignCookie(kept) : null
  reply.clearCookie(cookie, { path: '/aanmelden' })
  if (!opened?.valid) return reply.redirect('/aanmelden?met=nee', 303)
  const query = request.url.split('?')[1] ?? ''
  const finished = await finishOidc(services, {
    providerId: request.params.provider,
    stateId: opened.value,
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
