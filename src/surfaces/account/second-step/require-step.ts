import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasSecondStep, openSessionOf, secondStepsOf } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'

/**
 * A hook for what changes how somebody signs in: who has a second step must have done it first, else a stolen mailbox could replace
 * it. Who has none yet may make the first.
 */
export const requireStepIfAny = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { person, session } = openSessionOf(request)
  if (session.secondFactorAt) return
  const steps = await services.database.asIdentity((tx) => secondStepsOf(tx, person.id))
  if (hasSecondStep(steps)) return reply.redirect('/aanmelden/tweede-stap?verder=/account/tweede-stap', 303)
}

/** A hook for recovery codes: they are worth a second step, so who shows none gets none. */
export const requireStep = async (request: FastifyRequest, reply: FastifyReply) => {
  if (!openSessionOf(request).session.secondFactorAt) return reply.redirect('/account/tweede-stap', 303)
}

/** A hook for all that makes a second step: a provider of one network vouches for somebody there only, a step counts in every network. */
export const refuseFromProvider = async (request: FastifyRequest, reply: FastifyReply) => {
  if (openSessionOf(request).session.onlyNetworkId) return reply.redirect('/account/tweede-stap', 303)
}
