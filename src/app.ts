import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import { assetsOf, readDesign } from '#design/design.ts'
import { createEditions } from '#directory/index.ts'
import { openItemsFor } from '#handover/index.ts'
import { addAssets } from '#platform/http/assets.ts'
import { cookieOptions } from '#platform/http/cookie-options.ts'
import { addSecurityHeaders } from '#platform/http/headers.ts'
import { serverOptions } from '#platform/http/server-options.ts'
import type { Services } from '#platform/services.ts'
import { accountSurface } from '#surfaces/account/account.ts'
import { apiSurface } from '#surfaces/api/api.ts'
import { portalSurface } from '#surfaces/portal/portal.ts'
import { publicSurface } from '#surfaces/public/public.ts'
import { workspaceSurface } from '#surfaces/workspace/workspace.ts'

/** The whole product on one screen. */
export async function buildApp(services: Services) {
  const design = await readDesign()
  const editions = createEditions(services.database, { embeddings: services.config.embeddings })
  await editions.all()

  const app = Fastify(serverOptions(services.config, editions.slugOfHost))
  app.decorateRequest('base', '')
  addSecurityHeaders(app)
  addAssets(app, assetsOf(design))
  await app.register(cookie, cookieOptions(services.config))
  await app.register(formbody, { bodyLimit: 64 * 1024 })
  app.get('/gezond', async () => ({ status: 'ok' }))

  const openItems = openItemsFor(services)
  await app.register(apiSurface, { services, editions, prefix: '/v1' })
  await app.register(accountSurface, { services, editions, design })
  await app.register(workspaceSurface, { services, editions, design, openItems, prefix: '/werkplek' })
  await app.register(portalSurface, { services, editions, design, openItems, prefix: '/portaal' })
  await app.register(publicSurface, { services, editions, design })
  return app
}
