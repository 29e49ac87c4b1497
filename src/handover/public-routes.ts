import type { FastifyInstance } from 'fastify'
import * as ask from './ask/ask.page.tsx'
import * as askDone from './ask/ask-done.page.tsx'
import type { HandoverDeps } from './store/deps.ts'

/** The public pages of the handover, under the address of a network. Nobody needs an account for them. */
export async function handoverPublicPages(app: FastifyInstance, deps: HandoverDeps) {
  app.get('/terugbellen', ask.show(deps))
  app.post('/terugbellen', ask.submit(deps))
  app.get('/terugbellen/dank', askDone.show)
}
