import type { FastifyInstance } from 'fastify'
import type { Design } from '#design/design.ts'
import type { Editions } from '#directory/index.ts'
import { addErrorPages, addSignIn, addStaffShell, type OpenItems, sendNotFound } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import { addPages } from './routes.ts'
import { menuOf } from './shell/menu.ts'
import { texts } from './texts.nl.ts'

export type WorkspaceSurface = {
  readonly services: Services
  readonly editions: Editions
  readonly design: Design
  readonly openItems: OpenItems
}

/** For who works for a network: coordinators, editors, policy officers. The network is that of the role they work in, never of the address. */
export async function workspaceSurface(
  app: FastifyInstance,
  { services, editions, design, openItems }: WorkspaceSurface,
) {
  addStaffShell(app, { design, networks: editions.networks, name: texts.name, home: '/werkplek', menu: menuOf })
  addErrorPages(app)
  addSignIn(app, services)
  await addPages(app, { services, editions, openItems })
  app.get('/*', (_request, reply) => sendNotFound(reply))
}
