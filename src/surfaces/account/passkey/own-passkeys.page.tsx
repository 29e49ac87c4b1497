import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  addPasskey,
  askForPasskey,
  deletePasskey,
  giveSession,
  openSessionOf,
  ownPath,
  withOnward,
} from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { siteOf } from '#platform/http/site.ts'
import type { Services } from '#platform/services.ts'
import { RecoveryCodes } from '../second-step/recovery-codes.view.tsx'
import { texts } from '../texts.nl.ts'
import { challengeOf, giveChallenge } from './challenge-cookie.ts'

/** What the browser needs to make a passkey. */
export const ask = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const site = siteOf(request, services.config.publicUrl)
  const { challengeId, options } = await askForPasskey(services, openSessionOf(request), site)
  return giveChallenge(reply, challengeId).send(options)
}

/** Keeps the passkey that the browser made; with the first second step come recovery codes, shown once. */
export const add = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const onward = ownPath(textOf(request.body, 'verder'))
  const added = await addPasskey(services, openSessionOf(request), {
    challengeId: challengeOf(request) ?? services.newId(),
    response: textOf(request.body, 'antwoord', 16_384),
    name: textOf(request.body, 'naam', 80) || texts.passkey.unnamed,
    site: siteOf(request, services.config.publicUrl),
  })
  if (!added.ok) return reply.redirect(withOnward('/account/tweede-stap?sleutel=nee', onward), 303)
  const { token, recoveryCodes } = added.value
  giveSession(reply, token)
  if (!recoveryCodes) return reply.redirect(onward ?? '/account', 303)
  return reply.page({
    title: texts.recovery.title,
    section: 'account',
    main: <RecoveryCodes codes={recoveryCodes} onward={onward ?? '/account'} />,
  })
}

/** Takes a passkey away; where it was used to sign in, the session stays until it ends. */
export const remove = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { person } = openSessionOf(request)
  const id = textOf(request.body, 'sleutel')
  await services.database.asIdentity(async (tx) => deletePasskey(tx, { id, personId: person.id }))
  return reply.redirect('/account/tweede-stap', 303)
}
