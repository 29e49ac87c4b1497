import type { FastifyReply, FastifyRequest } from 'fastify'
import { giveSignedId, signedIdOf } from '#platform/http/signed-id.ts'
import { answerPath } from './partner-links.sql.ts'

/** Says that who has this browser typed the code of one link; good for an hour. */
const linkCookie = { name: 'naast_antwoord', seconds: 60 * 60 }

type Given = { readonly linkId: string; readonly token: string; readonly now: Date }

export const giveLinkCookie = (request: FastifyRequest, reply: FastifyReply, { linkId, token, now }: Given) =>
  giveSignedId(reply, linkCookie, { id: linkId, path: answerPath(request.base, token), now })

/** Whether this browser may see the question of this link now. */
export const hasLinkCookie = (request: FastifyRequest, linkId: string, now: Date): boolean =>
  signedIdOf(request, linkCookie, now) === linkId
