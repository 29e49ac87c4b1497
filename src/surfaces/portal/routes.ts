import type { FastifyInstance } from 'fastify'
import { partnerRoles, requireRole } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import * as start from './start/start.page.tsx'

/** What there is under /portaal. Each page says for which roles it is. */
export async function addPages(app: FastifyInstance, _services: Services) {
  app.get('/', { onRequest: requireRole(...partnerRoles) }, start.show)
}
