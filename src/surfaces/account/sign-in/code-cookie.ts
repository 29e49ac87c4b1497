import type { FastifyReply, FastifyRequest } from 'fastify'
import { giveSignedId, signedIdOf } from '#platform/http/signed-id.ts'

const codeCookie = { name: 'naast_aanmelding', seconds: 15 * 60 }
const path = '/aanmelden'

/** Ties a code to the browser that asked for it: the same code typed elsewhere is worth nothing. */
export const giveCode = (reply: FastifyReply, codeId: string) =>
  giveSignedId(reply, codeCookie, { id: codeId, path, now: reply.request.now })

export const takeCode = (reply: FastifyReply) => reply.clearCookie(codeCookie.name, { path })

/** The code this browser asked for; null when it asked for none, or the cookie was not made by us for this. */
export const codeOf = (request: FastifyRequest): string | null => signedIdOf(request, codeCookie, request.now)
