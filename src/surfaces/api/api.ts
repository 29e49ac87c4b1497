import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Edition, Editions } from '#directory/index.ts'
import { siteOf } from '#platform/http/site.ts'
import type { Services } from '#platform/services.ts'
import { createAnswerCache } from './cache-answers.ts'
import { addApiHeaders } from './headers.ts'
import { requestsPerMinute } from './limit.ts'
import { addProblems, notFound, refuseUnknown } from './problems.ts'
import { addNetworkResources, addSharedResources } from './routes.ts'

export type ApiSurface = { readonly services: Services; readonly editions: Editions }

type NetworkRequest = FastifyRequest<{ Params: { network: string } }>

/** The open API for machines, by the Dutch API Design Rules: for reading, without a key, from any site. */
export async function apiSurface(app: FastifyInstance, { services, editions }: ApiSurface) {
  const addCache = createAnswerCache()
  addApiHeaders(app)
  addProblems(app)
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000, enableDraftSpec: true })
  app.addHook('preHandler', (request, reply, done) => {
    request.site = siteOf(request, services.config.publicUrl)
    if (request.url.split('?', 1)[0]?.endsWith('/')) refuseUnknown(request, reply)
    else done()
  })
  app.register(async (shared) => {
    shared.addHook('preHandler', async (request) => {
      request.contentVersion = (await editions.all()).map(versionOf).join()
    })
    addCache(shared)
    addSharedResources(shared, editions, services)
  })
  app.register(
    async (pages) => {
      findNetwork(pages, editions)
      addCache(pages)
      addNetworkResources(pages)
    },
    { prefix: '/networks/:network' },
  )
  // Before the public site, which takes whatever stands first in an address for the name of a network.
  app.all('/', refuseUnknown)
  app.all('/*', refuseUnknown)
}

/** Puts the published state of the network on the request, without waiting when it is at hand: this is the hot path. */
function findNetwork(app: FastifyInstance, editions: Editions) {
  app.addHook('preHandler', (request: NetworkRequest, reply, done) => {
    const enter = (edition: Edition | null) => {
      if (!edition) return notFound(reply, 'There is no network with this name. See /v1/networks for those that exist.')
      request.edition = edition
      request.contentVersion = versionOf(edition)
      done()
    }
    const { network } = request.params
    const ready = editions.ready(network)
    if (ready !== undefined) enter(ready)
    else editions.of(network).then(enter, done)
  })
}

const versionOf = ({ network: { id, contentVersion } }: Edition) => `${id}:${contentVersion}`
