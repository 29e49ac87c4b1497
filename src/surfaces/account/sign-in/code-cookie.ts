import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'naast_aanmelding'

/** Ties a code to the browser that asked for it: the same code typed elsewhere is worth nothing. */
export const giveCode = (reply: FastifyReply, codeId: string) =>
  reply.setCookie(name, codeId, { path: '/aanmelden', signed: true, maxAge: 15 * 60 })

export const takeCode = (reply: FastifyReply) => reply.clearCookie(name, { path: '/aanmelden' })

/** The code this browser asked for; null when it asked for none, or the cookie was not made by us. */
export function codeOf(request: FastifyRequest): string | null {
  const cookie = request.cookies[name]
  const opened = cookie ? request.unsignCookie(cookie) : null
  return opened?.valid ? opened.value : null
}
