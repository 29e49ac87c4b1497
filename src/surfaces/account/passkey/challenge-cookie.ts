import type { FastifyReply, FastifyRequest } from 'fastify'
import { giveSignedId, signedIdOf } from '#platform/http/signed-id.ts'

const challengeCookie = { name: 'naast_sleutel', seconds: 5 * 60 }

/** Ties what was asked of a passkey to the browser that asked. */
export const giveChallenge = (reply: FastifyReply, challengeId: string) =>
  giveSignedId(reply, challengeCookie, { id: challengeId, path: '/', now: reply.request.now })

export const challengeOf = (request: FastifyRequest): string | null => signedIdOf(request, challengeCookie, request.now)
