import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  answerSecondStep,
  giveSession,
  hasSecondStep,
  homeOf,
  ownPath,
  secondStepsOf,
  sendRest,
  withOnward,
} from '#identity/index.ts'
import type { Asset } from '#platform/http/assets.ts'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { texts } from '../texts.nl.ts'
import { AnswerSecondStep } from './answer.view.tsx'

/** Asks for the second step; who has none yet is led to set one up. */
export const show = (services: Services, script: Asset) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { openSession } = request
  const onward = ownPath(textOf(request.query, 'verder')) ?? ''
  if (!openSession) return reply.redirect(withOnward('/aanmelden', onward), 303)
  if (openSession.session.secondFactorAt) return reply.redirect(onward || '/account', 303)
  const steps = await services.database.asIdentity((tx) => secondStepsOf(tx, openSession.person.id))
  if (!hasSecondStep(steps)) return reply.redirect(withOnward('/account/tweede-stap', onward), 303)
  const error = textOf(request.query, 'sleutel') ? texts.passkey.refused : undefined
  return reply.page({
    title: texts.secondStep.title,
    main: <AnswerSecondStep steps={steps} onward={onward} error={error} script={script.path} />,
  })
}

/** A code of the app, or a recovery code. */
export const submit = (services: Services, script: Asset) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { openSession } = request
  const onward = ownPath(textOf(request.body, 'verder')) ?? ''
  if (!openSession) return reply.redirect('/aanmelden', 303)
  const answer = await answerSecondStep(services, openSession, textOf(request.body, 'code', 20))
  if (answer.ok) {
    giveSession(reply, answer.value.token)
    const home = openSession.grant ? homeOf(openSession.grant.role) : '/account'
    return reply.redirect(onward || home, 303)
  }
  if (answer.reason.kind === 'rest') return sendRest(reply, answer.reason.until)
  const steps = await services.database.asIdentity((tx) => secondStepsOf(tx, openSession.person.id))
  if (!hasSecondStep(steps)) return reply.redirect(withOnward('/account/tweede-stap', onward), 303)
  const error = texts.secondStep.wrong
  return reply.code(422).page({
    title: texts.secondStep.title,
    main: <AnswerSecondStep steps={steps} onward={onward} error={error} script={script.path} />,
  })
}
