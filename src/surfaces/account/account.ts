import type { FastifyInstance } from 'fastify'
import type { Design } from '#design/design.ts'
import type { Editions } from '#directory/index.ts'
import { addErrorPages, addSignIn, addStaffShell, homeOf } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import { addEntrance, addOwnPages } from './routes.ts'
import { texts } from './texts.nl.ts'

export type AccountSurface = { readonly services: Services; readonly editions: Editions; readonly design: Design }

/** Signing in and out, and what somebody decides about their own sign-in. Works without JavaScript, except for passkeys. */
export async function accountSurface(app: FastifyInstance, surface: AccountSurface) {
  const { services, editions, design } = surface
  addStaffShell(app, {
    design,
    networks: editions.networks,
    name: texts.name,
    home: '/account',
    menu: ({ grant }) => [
      { section: 'begin', href: homeOf(grant.role), label: texts.toWork },
      { section: 'account', href: '/account', label: texts.overview.title },
    ],
  })
  addErrorPages(app)
  addSignIn(app, services)
  addEntrance(app, surface)
  await app.register(async (own) => addOwnPages(own, surface))
}
