import type { FastifyInstance } from 'fastify'

/** The version of this API by semantic versioning. What changed is in CHANGELOG.md. */
export const apiVersion = '1.0.0'

/** What the API can be asked to do: it is for reading. */
export const allowedMethods = 'GET, HEAD, OPTIONS'

const headers = {
  'api-version': apiVersion,
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'API-Version, Allow, ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
} as const

/** Gives every answer, also an error, the version and the permission for other sites to read it. */
export function addApiHeaders(app: FastifyInstance) {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}
