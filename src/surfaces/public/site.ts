import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** Where readers find this site, when that differs from where it listens. */
    publicUrl: string | null
  }
}

/**
 * The scheme and host a reader sees. A network with its own host name has its own, and so it is the one asked for. A host name that
 * no browser could have sent is not repeated.
 */
export function siteOf({ protocol, headers: { host }, server, base, edition }: FastifyRequest) {
  const asked = `${protocol}://${host && hostName.test(host) ? host : 'localhost'}`
  return edition && base === '' ? asked : (server.publicUrl ?? asked)
}

const hostName = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i
