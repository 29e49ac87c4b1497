import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actorOf, partnerRoles, requireRole, signedInOf } from '#identity/index.ts'
import { idIn } from './desk/desk.ts'
import * as inbox from './inbox/inbox.page.tsx'
import { caseLink, inboxLink } from './partner-case/links.ts'
import { sendLost, showCase, submitStep } from './partner-case/partner-case.page.tsx'
import { stepNames } from './partner-case/steps.ts'
import type { Visitor } from './partner-case/visitor.ts'
import type { HandoverDeps } from './store/deps.ts'

type CaseRequest = FastifyRequest<{ Params: { id: string } }>

/** What a partner who signed in sees of handovers, under /portaal: the questions of one organisation in one network. */
export async function handoverPortalPages(app: FastifyInstance, deps: HandoverDeps) {
  const guard = { onRequest: requireRole(...partnerRoles) }
  app.get('/', guard, inbox.show(deps))
  app.get('/overdracht/:id', guard, async (request: CaseRequest, reply) => {
    const visitor = visitorOf(request)
    return visitor ? showCase({ deps, visitor, reply }, request.query) : lost(reply)
  })
  for (const step of stepNames) {
    app.post(`/overdracht/:id/${step}`, guard, async (request: CaseRequest, reply) => {
      const visitor = visitorOf(request)
      return visitor ? submitStep({ deps, visitor, reply }, step, request.body) : lost(reply)
    })
  }
}

const lost = (reply: FastifyReply) => sendLost({ reply, visitor: { inbox: inboxLink } })

/** Who looks at which question; null when the address holds no id. */
function visitorOf(request: CaseRequest): Visitor | null {
  const signedIn = signedInOf(request)
  const actor = actorOf(signedIn)
  const handoverId = idIn(request.params.id)
  if (!handoverId || actor.kind !== 'partner') return null
  const { networkId, personId, organizationId } = actor
  return {
    handoverId,
    networkId,
    actor,
    by: { kind: 'partner', personId, organizationId },
    sessionId: signedIn.session.id,
    address: caseLink(handoverId),
    inbox: inboxLink,
    leaving: (step) => `${inboxLink}?gedaan=${step}`,
  }
}
