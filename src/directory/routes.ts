import type { FastifyInstance } from 'fastify'
import type { Services } from '#platform/services.ts'
import * as findHelp from './find-help/find-help.page.tsx'
import * as missingHelp from './missing-help/missing-help.page.tsx'
import * as organizations from './organizations/organizations.page.tsx'
import * as reportOffer from './report-offer/report-offer.page.tsx'
import * as savedList from './saved-list/saved-list.page.tsx'
import { shortfallCounter } from './shortfall/count-shortfall.ts'
import * as showOffer from './show-offer/show-offer.page.tsx'
import * as suggestions from './suggestions/suggestions.page.ts'

/** The public pages of the directory, under the address of a network. */
export async function directoryPages(app: FastifyInstance, services: Services) {
  app.get('/hulp', findHelp.show(shortfallCounter(services)))
  app.get('/suggesties', suggestions.show)
  app.get('/hulp/:slug', showOffer.show)
  app.get('/hulp/:slug/klopt-niet', reportOffer.show)
  app.post('/hulp/:slug/klopt-niet', reportOffer.submit(services))
  app.get('/gemiste-hulp', missingHelp.show)
  app.post('/gemiste-hulp', missingHelp.submit(services))
  app.get('/organisaties', organizations.list)
  app.get('/organisaties/:slug', organizations.show)
  app.get('/bewaarlijst', savedList.show)
  app.post('/bewaarlijst', savedList.submit)
}
