import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from '#platform/database/database.ts'
import { comesFromUs } from '#platform/http/same-origin.ts'
import type { Services } from '#platform/services.ts'
import { limits } from '../brake.ts'
import { brake } from '../brakes.sql.ts'
import { type IdentityKeys, identityKeys } from '../keys.ts'
import { findSession } from '../sessions.sql.ts'
import { isSignedIn, type OpenSession, type SignedIn } from '../signed-in.ts'
import { sessionCookie, takeSession } from './session-cookie.ts'
import { TooMany } from './too-many.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who works now, in which role; null for a visitor and for who has to choose a role first. */
    signedIn: SignedIn | null
    /** The session, also while no role is chosen. */
    openSession: OpenSession | null
  }
}

/**
 * For a surface of people who sign in: puts who they are on each request, as the database has it at that moment; refuses forms of
 * other sites; keeps every page out of caches.
 */
export function addSignIn(app: FastifyInstance, services: Services) {
  const keys = identityKeys(services.config)
  app.decorateRequest('signedIn', null)
  app.decorateRequest('openSession', null)
  app.addHook('onRequest', async (request, reply) => {
    request.now = services.now()
    reply.header('cache-control', 'no-store')
    if (!comesFromUs(request)) throw refused()
    const token = request.cookies[sessionCookie]
    if (token) await recognise(request, reply, { token, services, keys })
  })
}

type Found = { readonly token: string; readonly services: Services; readonly keys: IdentityKeys }

async function recognise(request: FastifyRequest, reply: FastifyReply, { token, services, keys }: Found) {
  const { now, ip } = request
  const found = await services.database.asIdentity(async (tx) => {
    const open = await findSession(tx, token, now)
    return open ? { open, until: null } : { open, until: await countGuess(tx, keys, { device: ip, now }) }
  })
  if (found.until) throw new TooMany(found.until)
  if (!found.open) takeSession(reply)
  request.openSession = found.open
  request.signedIn = isSignedIn(found.open) ? found.open : null
}

/** A token that is no session may be an old one; many of them are guesses. */
const countGuess = (tx: Transaction, keys: IdentityKeys, { device, now }: { device: string; now: Date }) =>
  brake(tx, { key: keys.counterKey('token', device), limit: limits.tokenByDevice, now })

/** The same for a token in an address. Returns until when to wait; null when it may go on. */
export const countTokenGuess = ({ database, config }: Services, guess: { device: string; now: Date }) =>
  database.asIdentity((tx) => countGuess(tx, identityKeys(config), guess))

const refused = () => Object.assign(new Error('A form was sent from another site'), { statusCode: 403 })
