import type { FastifyReply, FastifyRequest } from 'fastify'
import { chooseGrant, endSession, homeOf, listSessions, openSessionOf, sendNotFound } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { texts } from '../texts.nl.ts'
import { Overview } from './overview.view.tsx'

/** Who you are, in which roles, and where you are signed in. */
export const show = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const open = openSessionOf(request)
  const sessions = await services.database.asIdentity((tx) => listSessions(tx, open.person.id, request.now))
  return reply.page({
    title: texts.overview.title,
    section: 'account',
    main: <Overview open={open} sessions={sessions} />,
  })
}

/** Works in another of the roles that stand now. */
export const chooseRole = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { session, grants } = openSessionOf(request)
  const chosen = grants.find(({ id }) => id === textOf(request.body, 'rol'))
  if (!chosen) return sendNotFound(reply)
  await services.database.asIdentity((tx) => chooseGrant(tx, session.id, chosen))
  return reply.redirect(homeOf(chosen.role), 303)
}

/** Ends one session of this person. */
export const endOne = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { person } = openSessionOf(request)
  const asked = textOf(request.body, 'sessie')
  await services.database.asIdentity(async (tx) => {
    const own = await listSessions(tx, person.id, request.now)
    const found = own.find(({ id }) => id === asked)
    if (found) await endSession(tx, found.id, request.now)
  })
  return reply.redirect('/account#sessies', 303)
}
