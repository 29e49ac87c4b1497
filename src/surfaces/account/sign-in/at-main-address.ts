import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editions } from '#directory/index.ts'
import type { Services } from '#platform/services.ts'

/**
 * A hook for where signing in begins: staff sign in at the main address (decision 0011), because passkeys, the way back from a provider
 * and the session belong to one host. Who comes by the host of a network goes there, with all that the address says.
 */
export const atMainAddress =
  ({ config: { publicUrl } }: Pick<Services, 'config'>, editions: Editions) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { host = '' } = request.headers
    const isElsewhere = publicUrl !== null && host !== new URL(publicUrl).host && editions.slugOfHost(host) !== null
    if (isElsewhere) return reply.redirect(publicUrl + request.url, 303)
  }
