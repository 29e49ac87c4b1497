import type { FastifyRequest } from 'fastify'

/** The scheme and host a reader sees. A host name that no browser could have sent is not repeated. */
export const siteOf = ({ protocol, headers: { host } }: Pick<FastifyRequest, 'protocol' | 'headers'>) =>
  `${protocol}://${host && hostName.test(host) ? host : 'localhost'}`

const hostName = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i
