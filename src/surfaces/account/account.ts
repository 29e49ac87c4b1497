import type { FastifyInstance } from 'fastify'
import type { Design } from '#design/design.ts'
import type { Editions } from '#directory/index.ts'
import { addErrorPages, addSignIn, addStaffShell, homeOf } from '#identity/index.ts'
import { type Asset, addAssets } from '#platform/http/assets.ts'
import type { Services } from '#platform/services.ts'
import { addEntrance, addOwnPages } from './routes.ts'
import { passkeyScript } from './script/passkey-script.ts'
import { texts } from './texts.nl.ts'

export type AccountSurface = { readonly services: Services; readonly editions: Editions; readonly design: Design }

/** Signing in and out, and what somebody decides about their own sign-in. Works without JavaScript, except for passkeys. */
export async function accountSurface(app: FastifyInstance, surface: AccountSurface) {
  const script = await passkeyScript()
  addAssets(app, [script])
  // In a context of its own: a script does not ask who somebody is.
  await app.register(async (pages) => addAccount(pages, surface, script))
}

async function addAccount(app: FastifyInstance, surface: AccountSurface, script: Asset) {
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
  addEntrance(app, surface, script)
  await app.register(async (own) => addOwnPages(own, surface, script))
}
