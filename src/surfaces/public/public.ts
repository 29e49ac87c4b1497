import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Design } from '#design/design.ts'
import type { Edition, Editions } from '#directory/index.ts'
import { comesFromSecretPage, comesFromUs } from '#platform/http/same-origin.ts'
import type { Services } from '#platform/services.ts'
import { addErrorPages } from './errors/error-pages.tsx'
import { addNetworkPages, addSitePages } from './routes.ts'
import { addShell } from './shell/add-shell.tsx'
import { cachePages } from './shell/cache-pages.ts'

export type PublicSurface = { readonly services: Services; readonly editions: Editions; readonly design: Design }

type NetworkRequest = FastifyRequest<{ Params: { network: string } }>

/** The site for everybody: no account, no JavaScript needed, one shell around all pages. */
export async function publicSurface(app: FastifyInstance, { services, editions, design }: PublicSurface) {
  app.decorate('publicUrl', services.config.publicUrl)
  addShell(app, design)
  addErrorPages(app)
  addFormLimit(app)
  await app.register(rateLimit, { global: false, max: 20, timeWindow: '10 minutes' })
  app.addHook('onRequest', (request, _reply, done) => {
    request.now = services.now()
    done(comesFromUs(request) || comesFromSecretPage(request) ? undefined : refused())
  })
  app.register(async (site) => addSitePages(site, editions, services))
  app.register(
    async (pages) => {
      findNetwork(pages, editions)
      cachePages(pages)
      await addNetworkPages(pages, services)
    },
    { prefix: '/:network' },
  )
}

/** Puts the published state of the network on the request, in the same breath when it is at hand: this is the hot path. */
function findNetwork(app: FastifyInstance, editions: Editions) {
  app.addHook('onRequest', (request: NetworkRequest, reply, done) => {
    const enter = (edition: Edition | null) => {
      if (!edition) return reply.callNotFound()
      request.edition = edition
      request.networks = editions.networks()
      request.base = edition.network.host === request.headers.host ? '' : `/${edition.network.slug}`
      done()
    }
    const { network } = request.params
    const ready = editions.ready(network)
    if (ready !== undefined) enter(ready)
    else editions.of(network).then(enter, done)
  })
}

const refused = () => Object.assign(new Error('A form was sent from another site'), { statusCode: 403 })

/**
 * Forms without an account are what robots like: a reader rarely sends more than a few, a robot hundreds. What stays on the reader's
 * own device may be pressed as often as they like. Goes before the limiter, which reads the setting when a route is added.
 */
function addFormLimit(app: FastifyInstance) {
  app.addHook('onRoute', (route) => {
    const isKept = route.method === 'POST' && !/\/(?:bewaarlijst|leesbaar)$/.test(route.url)
    if (isKept) route.config = { ...route.config, rateLimit: { max: 30, timeWindow: '10 minutes' } }
  })
}
