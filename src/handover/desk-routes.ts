import type { FastifyInstance } from 'fastify'
import type { Editions } from '#directory/index.ts'
import { deskRoles, requireRole } from '#identity/index.ts'
import * as call from './call-desk/call.page.tsx'
import { close, endRequest, start } from './call-desk/end-call.page.ts'
import * as carerLink from './case/carer-link/carer-link.page.tsx'
import * as code from './case/carer-link/code.page.tsx'
import * as casePage from './case/case.page.tsx'
import * as eraseForCarer from './case/erase-for-carer/erase-for-carer.page.tsx'
import * as give from './case/give.page.ts'
import * as offer from './case/offer/offer.page.tsx'
import { stepNames } from './case/steps.ts'
import * as takeStep from './case/take-step.page.ts'
import * as caseList from './case-list/case-list.page.tsx'
import * as fhir from './fhir/fhir.page.ts'
import * as partners from './handover-partners/handover-partners.page.tsx'
import * as resumePartner from './handover-partners/resume-partner.page.tsx'
import * as stopPartner from './handover-partners/stop-partner.page.tsx'
import * as letter from './notifications/letter.page.tsx'
import type { HandoverDeps } from './store/deps.ts'
import * as task from './today/take-task.page.ts'
import * as today from './today/today.page.tsx'

/** The coordinator's desk, under /werkplek: for coordinators and their deputies only. */
export async function handoverDeskPages(app: FastifyInstance, deps: HandoverDeps, editions: Editions) {
  const house = { deps, editions }
  app.addHook('onRequest', requireRole(...deskRoles))

  app.get('/vandaag', today.show(house))
  app.post('/vandaag/genomen', task.take(house))
  app.post('/vandaag/afgehandeld', task.settle(house))

  app.get('/gesprek', call.show(house))
  app.post('/gesprek/zoeken', call.search(house))
  app.post('/gesprek/afsluiten', close(house))
  app.post('/gesprek/voorbereiden', start(house, 'prepare'))
  app.post('/gesprek/aanbieden', start(house, 'offer'))
  app.post('/gesprek/poging', endRequest(house, 'poging'))
  app.post('/gesprek/beantwoord', endRequest(house, 'beantwoord'))
  app.post('/gesprek/niet-bereikt', endRequest(house, 'niet_bereikt'))
  app.post('/gesprek/ingetrokken', endRequest(house, 'ingetrokken'))

  app.get('/overdrachten', caseList.show(house))
  app.get('/code', code.show)
  app.post('/code', code.submit(house))
  app.get('/overdracht/:id', casePage.show(house))
  app.get('/overdracht/:id/aanbieden', offer.show(house))
  app.post('/overdracht/:id/aanbieden', offer.submit(house))
  app.get('/overdracht/:id/fhir', fhir.download(house))
  app.post('/overdracht/:id/collega', give.submit(house))
  app.post('/overdracht/:id/link', carerLink.submit(house))
  app.post('/overdracht/:id/brief', letter.make(house))
  app.get('/overdracht/:id/wissen', eraseForCarer.show(house))
  app.post('/overdracht/:id/wissen', eraseForCarer.submit(house))
  for (const step of stepNames) app.post(`/overdracht/:id/${step}`, takeStep.submit(house, step))

  app.get('/partners', partners.show(house))
  app.post('/partners', partners.add(house))
  app.get('/partners/:organization', partners.showOne(house))
  app.post('/partners/:organization', partners.change(house))
  app.get('/partners/:organization/stoppen', stopPartner.show(house))
  app.post('/partners/:organization/stoppen', stopPartner.submit(house))
  app.get('/partners/:organization/weer-meedoen', resumePartner.show(house))
  app.post('/partners/:organization/weer-meedoen', resumePartner.submit(house))
}
