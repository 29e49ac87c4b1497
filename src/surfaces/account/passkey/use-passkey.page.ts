import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  askToUsePasskey,
  browserInWords,
  giveSession,
  homeOf,
  ownPath,
  signInWithPasskey,
  stepUpWithPasskey,
  withOnward,
} from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { siteOf } from '#platform/http/site.ts'
import type { Services } from '#platform/services.ts'
import { challengeOf, giveChallenge } from './challenge-cookie.ts'

/** What the browser has to sign: to sign in, or for the second step of who signed in. */
export const ask = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const site = siteOf(request, services.config.publicUrl)
  const { challengeId, options } = await askToUsePasskey(services, request.openSession, site)
  return giveChallenge(reply, challengeId).send(options)
}

/** The answer of the browser. A refusal goes back to where it came from, with one sentence for whatever was wrong. */
export const submit = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const onward = ownPath(textOf(request.body, 'verder'))
  const refused = (path: string, why: 'nee' | 'rol') =>
    reply.redirect(withOnward(`${path}?sleutel=${why}`, onward), 303)
  const answer = {
    challengeId: challengeOf(request) ?? services.newId(),
    response: textOf(request.body, 'antwoord', 8192),
    site: siteOf(request, services.config.publicUrl),
  }
  const { openSession } = request
  if (openSession) {
    const stepped = await stepUpWithPasskey(services, openSession, answer)
    if (!stepped.ok) return refused('/aanmelden/tweede-stap', 'nee')
    return giveSession(reply, stepped.value.token).redirect(onward ?? '/account', 303)
  }
  const browser = browserInWords(request.headers['user-agent'])
  const opened = await signInWithPasskey(services, { ...answer, browser })
  if (!opened.ok) return refused('/aanmelden', opened.reason === 'no-role' ? 'rol' : 'nee')
  return giveSession(reply, opened.value.token).redirect(onward ?? homeOf(opened.value.grant.role), 303)
}
