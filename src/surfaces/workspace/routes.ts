import type { FastifyInstance } from 'fastify'
import { handoverDeps, handoverDeskPages } from '#handover/index.ts'
import { addPeoplePages, peopleRoles, requireRole, workspaceRoles } from '#identity/index.ts'
import * as start from './start/start.page.tsx'
import type { WorkspaceSurface } from './workspace.ts'

type House = Pick<WorkspaceSurface, 'services' | 'editions' | 'openItems'>

/** What there is under /werkplek. Each page says for which roles it is. */
export async function addPages(app: FastifyInstance, { services, editions, openItems }: House) {
  app.get('/', { onRequest: requireRole(...workspaceRoles) }, start.show)
  addPeoplePages(app, { services, base: '/werkplek', openItems, roles: peopleRoles })
  await app.register((desk) => handoverDeskPages(desk, handoverDeps(services), editions))
}
