import type { FastifyRequest } from 'fastify'
import { siteOf } from '#platform/http/site.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Where readers find this site, when that differs from where it listens. */
    publicUrl: string | null
  }
}

/** The scheme and host of the pages; a network with its own host name has its own, and so it is the one asked for. */
export const siteOfPages = (request: FastifyRequest) =>
  siteOf(request, request.edition && request.base === '' ? null : request.server.publicUrl)
