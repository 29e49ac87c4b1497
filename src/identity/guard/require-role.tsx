import type { FastifyReply, FastifyRequest } from 'fastify'
import { ownPath, withOnward } from '../own-path.ts'
import { needsSecondStep, type Role } from '../role.ts'
import type { OpenSession, SignedIn } from '../signed-in.ts'
import { texts } from '../texts.nl.ts'
import { type KeptForm, keptFormOf } from './kept-form.ts'
import { Stopped } from './kept-form.view.tsx'
import { WrongRole } from './wrong-role.view.tsx'

/**
 * A hook (onRequest) for pages that are for these roles only. A visitor goes to sign in and comes back; who still owes the second
 * step goes there; somebody in another role reads which role is needed. A form is not lost on the way: the page that says what is
 * missing holds it, to be sent again. Goes after `addSignIn`.
 */
export const requireRole =
  (...needed: readonly Role[]) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { signedIn, openSession } = request
    if (!signedIn) return stop(request, reply, { why: openSession?.grants.length ? 'choose' : 'signIn', keeps: true })
    if (!needed.includes(signedIn.grant.role)) return wrongRole(request, reply, { needed, signedIn })
    if (owesSecondStep(signedIn)) return stop(request, reply, { why: 'step', keeps: true })
  }

/** A hook for pages of everybody who signed in, in whatever role. Their forms hold codes and choices, so nothing of them is kept. */
export async function requireSession(request: FastifyRequest, reply: FastifyReply) {
  if (!request.openSession?.grants.length) return stop(request, reply, { why: 'signIn', keeps: false })
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

/** What is missing, and where that is done. */
const ways = { signIn: '/aanmelden', choose: '/account', step: '/aanmelden/tweede-stap' } as const
type Stop = { readonly why: keyof typeof ways; readonly keeps: boolean }

/** Sends a reader to what is missing, and back after it; a sender gets a page that holds the form. */
async function stop(request: FastifyRequest, reply: FastifyReply, { why, keeps }: Stop) {
  if (!isForm(request)) return reply.redirect(withOnward(ways[why], ownPath(request.url)), 303)
  const form = keeps ? await keptFormOf(request) : null
  const { title, label } = texts.kept[why]
  const link = { href: withOnward(ways[why], ownPath(beginOf(request.url))), label }
  return reply.code(401).page({ title, hidden: true, main: <Stopped title={title} link={link} form={form} /> })
}

type Wrong = { readonly needed: readonly Role[]; readonly signedIn: SignedIn }

async function wrongRole(request: FastifyRequest, reply: FastifyReply, { needed, signedIn }: Wrong) {
  const sent: { form: KeptForm | null } | null = isForm(request) ? { form: await keptFormOf(request) } : null
  return reply.code(404).page({
    title: texts.wrongRole.title,
    hidden: true,
    main: <WrongRole needed={needed} signedIn={signedIn} sent={sent} />,
  })
}

const isForm = ({ method }: FastifyRequest) => method !== 'GET' && method !== 'HEAD'

/** The first page under the same roof: it asks for the same roles, and opening it does nothing. */
const beginOf = (url: string) => /^\/\w+/.exec(url)?.[0] ?? ''
