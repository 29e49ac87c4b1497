import type { FastifyInstance } from 'fastify'
import { handoverDeps, handoverPortalPages } from '#handover/index.ts'
import { addPeoplePages, type OpenItems } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'

/** What there is under /portaal. Each page says for which roles it is. */
export async function addPages(app: FastifyInstance, services: Services, openItems: OpenItems) {
  await handoverPortalPages(app, handoverDeps(services))
  addPeoplePages(app, { services, base: '/portaal', openItems, roles: ['partner_manager'] })
}
