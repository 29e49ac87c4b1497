import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'naast_sleutel'

/** Ties what was asked of a passkey to the browser that asked. */
export const giveChallenge = (reply: FastifyReply, challengeId: string) =>
  reply.setCookie(name, challengeId, { path: '/', signed: true, maxAge: 5 * 60 })

export function challengeOf(request: FastifyRequest): string | null {
  const cookie = request.cookies[name]
  const opened = cookie ? request.unsignCookie(cookie) : null
  return opened?.valid ? opened.value : null
}
