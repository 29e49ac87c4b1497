import type { FastifyInstance } from 'fastify'
import { directoryPages, type Editions } from '#directory/index.ts'
import { handoverDeps, handoverPublicPages } from '#handover/index.ts'
import type { Services } from '#platform/services.ts'
import { aboutPages, show as showAbout } from './about/about.page.tsx'
import { texts } from './about/about.texts.nl.ts'
import * as chooseNetwork from './choose-network/choose-network.page.tsx'
import * as contact from './contact/contact.page.tsx'
import { show as showDoor } from './doors/doors.page.tsx'
import { doors } from './doors/doors.ts'
import * as feeds from './feeds/feeds.ts'
import * as wellKnown from './feeds/well-known.ts'
import * as home from './home/home.page.tsx'
import * as reading from './reading/reading.page.ts'
import * as siteMap from './site-map/site-map.page.tsx'
import * as theme from './theme/theme.ts'

/** What stands above all networks. */
export function addSitePages(app: FastifyInstance, editions: Editions, { config }: Services) {
  app.get('/', chooseNetwork.show(editions))
  app.post('/leesbaar', reading.submit)
  app.get('/hoe-wij-zoeken', showAbout('hoe-wij-zoeken', texts.howWeSearch, config))
  app.get('/robots.txt', wellKnown.robots(editions))
  app.get('/.well-known/security.txt', wellKnown.security(config.mailFrom))
}

/** What every network has, under its own address. */
export async function addNetworkPages(app: FastifyInstance, services: Services) {
  app.get('/', home.show)
  app.get('/contact', contact.show)
  app.get('/sitemap', siteMap.show)
  for (const door of doors) app.get(`/${door.path}`, showDoor(door))
  for (const { path, text } of aboutPages) app.get(`/${path}`, showAbout(path, text, services.config))
  await directoryPages(app, services)
  await handoverPublicPages(app, handoverDeps(services))
  app.get('/sitemap.xml', feeds.siteMap)
  app.get('/nieuw.atom', feeds.atom)
  app.get('/opensearch.xml', feeds.openSearch)
  app.get('/thema.css', theme.show)
  // An address that is none still belongs to this network: its 404 has the network's search and number.
  app.get('/*', async (_request, reply) => reply.callNotFound())
}
