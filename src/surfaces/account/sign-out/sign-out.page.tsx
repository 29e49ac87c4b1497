import type { FastifyReply, FastifyRequest } from 'fastify'
import { endSession, endSessionsOf, takeSession } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'

/** Ends the session of this browser. Who was not signed in any more gets the same answer. */
export const submit = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { openSession, now } = request
  if (openSession) await services.database.asIdentity((tx) => endSession(tx, openSession.session.id, now))
  return leave(reply)
}

/** Ends every session of this person, this one included. */
export const everywhere = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { openSession, now } = request
  if (openSession) await services.database.asIdentity((tx) => endSessionsOf(tx, openSession.person.id, { at: now }))
  return leave(reply)
}

const leave = (reply: FastifyReply) => takeSession(reply).redirect('/aanmelden?afgemeld=ja', 303)
