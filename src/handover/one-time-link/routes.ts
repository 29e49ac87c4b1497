import type { FastifyInstance } from 'fastify'
import { stepNames } from '../partner-case/steps.ts'
import type { HandoverDeps } from '../store/deps.ts'
import * as link from './one-time-link.page.tsx'

/** For a small partner without an account: one question behind a link and a code, under the address of a network. */
export function partnerAnswerPages(app: FastifyInstance, deps: HandoverDeps) {
  app.register(async (pages) => {
    pages.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    pages.get('/antwoord/klaar', link.ready)
    pages.get('/antwoord/:token', link.show(deps))
    pages.get('/antwoord/:token/code', link.showCode(deps))
    pages.post('/antwoord/:token/code', link.askCode(deps))
    pages.post('/antwoord/:token/aanmelding', link.enter(deps))
    for (const step of stepNames) pages.post(`/antwoord/:token/${step}`, link.submit(deps, step))
  })
}
