import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerPath } from './partner-links.sql.ts'

/** Says that who has this browser typed the code of one link; signed, and good for an hour. */
const linkCookie = 'naast_antwoord'
const seconds = 60 * 60

type Given = { readonly linkId: string; readonly token: string; readonly now: Date }

export function giveLinkCookie(request: FastifyRequest, reply: FastifyReply, { linkId, token, now }: Given) {
  const until = now.getTime() + seconds * 1000
  return reply.setCookie(linkCookie, `${kind}:${linkId}:${until}`, {
    path: answerPath(request.base, token),
    maxAge: seconds,
    signed: true,
  })
}

/** Whether this browser may see the question of this link now. The time is in what was signed: a browser that keeps a cookie longer has nothing. */
export function hasLinkCookie(request: FastifyRequest, linkId: string, now: Date): boolean {
  const { valid, value } = request.unsignCookie(request.cookies[linkCookie] ?? '')
  const [what, whose, until] = valid ? value.split(':') : []
  return what === kind && whose === linkId && Number(until) > now.getTime()
}

/** Other cookies are signed with the same secret; none of them begins like this. */
const kind = 'partner-link'
