import type { FastifyReply, FastifyRequest } from 'fastify'
import { publicLinks } from '../public-links.ts'

/** What the thanks say: nothing of it may stand in an address, so it travels once in a signed cookie of ten minutes. */
export type Thanks = { readonly day: string; readonly phone: string }

const name = 'terugbellen'

export function giveThanks(reply: FastifyReply, base: string, { day, phone }: Thanks) {
  return reply.setCookie(name, `${day} ${phone}`, { path: publicLinks.callAsked(base), maxAge: 600, signed: true })
}

/** What was kept for the thanks, and takes it away; null when there is nothing, such as after a reload. */
export function takeThanks(request: FastifyRequest, reply: FastifyReply): Thanks | null {
  const kept = request.cookies[name]
  if (kept === undefined) return null
  reply.clearCookie(name, { path: publicLinks.callAsked(request.base) })
  const { valid, value } = request.unsignCookie(kept)
  const [, day, phone] = (valid && /^(\d{4}-\d\d-\d\d) ([+\d ]+)$/.exec(value ?? '')) || []
  return day && phone ? { day, phone } : null
}
