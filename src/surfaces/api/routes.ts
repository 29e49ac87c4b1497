import type { FastifyInstance } from 'fastify'
import type { Editions } from '#directory/index.ts'
import type { Services } from '#platform/services.ts'
import * as networks from './networks/networks.api.ts'
import * as openapi from './openapi/openapi.api.ts'
import * as organizations from './organizations/organizations.api.ts'
import { addResource } from './resource.ts'
import * as service from './services/service.api.ts'
import * as services from './services/services.api.ts'
import * as taxonomies from './taxonomies/taxonomies.api.ts'

/** What stands above all networks. */
export function addSharedResources(app: FastifyInstance, editions: Editions, { config, database }: Services) {
  addResource(app, { url: '/openapi.json', read: openapi.show(config) })
  addResource(app, { url: '/networks', read: networks.list(editions) })
  addResource(app, { url: '/taxonomies', read: taxonomies.list(database) })
}

/** What every network has. */
export function addNetworkResources(app: FastifyInstance) {
  addResource(app, { url: '/', read: networks.show })
  addResource(app, { url: '/services', read: services.list, takesQuery: true })
  addResource(app, { url: '/services/:id', read: service.show })
  addResource(app, { url: '/organizations', read: organizations.list, takesQuery: true })
  addResource(app, { url: '/organizations/:id', read: organizations.show })
}
