import type { FastifyReply, FastifyRequest } from 'fastify'
import { ownPath } from '../own-path.ts'
import { needsSecondStep, type Role } from '../role.ts'
import type { OpenSession, SignedIn } from '../signed-in.ts'
import { texts } from '../texts.nl.ts'
import { WrongRole } from './wrong-role.view.tsx'

/**
 * A hook (onRequest) for pages that are for these roles only. A visitor goes to sign in and comes back; who still owes the second
 * step goes there; somebody in another role reads which role is needed. Goes after `addSignIn`.
 */
export const requireRole =
  (...needed: readonly Role[]) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { signedIn, openSession } = request
    if (!signedIn)
      return reply.redirect(withOnward(openSession?.grants.length ? '/account' : '/aanmelden', request), 303)
    if (!needed.includes(signedIn.grant.role)) return wrongRole(reply, needed, signedIn)
    if (owesSecondStep(signedIn)) return reply.redirect(withOnward('/aanmelden/tweede-stap', request), 303)
  }

/** A hook for pages of everybody who signed in, in whatever role. */
export async function requireSession(request: FastifyRequest, reply: FastifyReply) {
  if (!request.openSession?.grants.length) return reply.redirect(withOnward('/aanmelden', request), 303)
}

/** Who works now. Throws when the page lacks its guard. */
export function signedInOf({ signedIn }: FastifyRequest): SignedIn {
  if (!signedIn) throw new Error('This page is for who signed in, and has no guard.')
  return signedIn
}

/** The session of a page behind `requireSession`. Throws when the page lacks that guard. */
export function openSessionOf({ openSession }: FastifyRequest): OpenSession {
  if (!openSession) throw new Error('This page is for who signed in, and has no guard.')
  return openSession
}

/** True when the role asks for a second step that was not done yet. */
const owesSecondStep = ({ grant, session }: Pick<SignedIn, 'grant' | 'session'>) =>
  needsSecondStep(grant.role) && session.secondFactorAt === null

/** A form that was sent too late is not sent again by itself: then the way on is the beginning. */
function withOnward(path: string, { method, url }: FastifyRequest) {
  const onward = method === 'GET' ? ownPath(url) : null
  return onward ? `${path}?${new URLSearchParams({ verder: onward })}` : path
}

const wrongRole = (reply: FastifyReply, needed: readonly Role[], signedIn: SignedIn) =>
  reply.code(404).page({
    title: texts.wrongRole.title,
    hidden: true,
    main: <WrongRole needed={needed} signedIn={signedIn} />,
  })
