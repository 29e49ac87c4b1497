import type { FastifyInstance } from 'fastify'
import * as ask from './ask/ask.page.tsx'
import * as askDone from './ask/ask-done.page.tsx'
import * as about from './my-question/about.page.tsx'
import * as erase from './my-question/erase.page.tsx'
import * as myQuestion from './my-question/my-question.page.tsx'
import * as renew from './my-question/renew.page.tsx'
import * as stop from './my-question/stop.page.tsx'
import { partnerAnswerPages } from './one-time-link/routes.ts'
import * as confirm from './refer/confirm.page.tsx'
import * as refer from './refer/refer.page.tsx'
import * as referralState from './refer/referral-state.page.tsx'
import type { HandoverDeps } from './store/deps.ts'

/** The public pages of the handover, under the address of a network. Nobody needs an account for them. */
export async function handoverPublicPages(app: FastifyInstance, deps: HandoverDeps) {
  app.get('/terugbellen', ask.show(deps))
  app.post('/terugbellen', ask.submit(deps))
  app.get('/terugbellen/dank', askDone.show)
  partnerAnswerPages(app, deps)

  app.get('/mijn-vraag', about.show)
  app.get('/mijn-vraag/gewist', about.showErased)
  app.get('/mijn-vraag/:token', guessed, myQuestion.show(deps))
  app.post('/mijn-vraag/:token/antwoord', secret, myQuestion.submit(deps))
  app.get('/mijn-vraag/:token/stoppen', guessed, stop.show(deps))
  app.post('/mijn-vraag/:token/stoppen', secret, stop.submit(deps))
  app.get('/mijn-vraag/:token/wissen', guessed, erase.show(deps))
  app.post('/mijn-vraag/:token/wissen', secret, erase.submit(deps))
  app.get('/mijn-vraag/:token/toestemming', guessed, renew.show(deps))
  app.post('/mijn-vraag/:token/toestemming', secret, renew.submit(deps))

  app.get('/professionals', refer.show(deps))
  app.post('/professionals', refer.submit(deps))
  app.get('/professionals/verstuurd', refer.showSent)
  app.get('/professionals/bevestigen/:token', guessed, confirm.show(deps))
  app.post('/professionals/bevestigen/:token', secret, confirm.submit(deps))
  app.get('/verwijzing/:token', guessed, referralState.show(deps))
}

/** A reader opens a few; who tries many addresses has to wait. Forms have their own limit (surfaces/public). */
const guessed = { config: { rateLimit: { max: 60, timeWindow: '10 minutes' } } }
const secret = { config: { secretAddress: true } }
