import type { FastifyInstance } from 'fastify'
import { addPeoplePages, type OpenItems, peopleRoles, requireRole, workspaceRoles } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import * as start from './start/start.page.tsx'

/** What there is under /werkplek. Each page says for which roles it is. */
export async function addPages(app: FastifyInstance, services: Services, openItems: OpenItems) {
  app.get('/', { onRequest: requireRole(...workspaceRoles) }, start.show)
  addPeoplePages(app, { services, base: '/werkplek', openItems, roles: peopleRoles })
}
