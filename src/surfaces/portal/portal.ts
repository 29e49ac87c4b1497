import type { FastifyInstance } from 'fastify'
import type { Design } from '#design/design.ts'
import type { Editions } from '#directory/index.ts'
import { addErrorPages, addSignIn, addStaffShell, type OpenItems, sendNotFound } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import { addPages } from './routes.ts'
import { menuOf } from './shell/menu.ts'
import { texts } from './texts.nl.ts'

export type PortalSurface = {
  readonly services: Services
  readonly editions: Editions
  readonly design: Design
  readonly openItems: OpenItems
}

/** For partners: their own organisation in one network, by the role they work in. */
export async function portalSurface(app: FastifyInstance, { services, editions, design, openItems }: PortalSurface) {
  addStaffShell(app, { design, networks: editions.networks, name: texts.name, home: '/portaal', menu: menuOf })
  addErrorPages(app)
  addSignIn(app, services)
  await addPages(app, services, openItems)
  app.get('/*', (_request, reply) => sendNotFound(reply))
}
