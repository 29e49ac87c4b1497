import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  addressFor,
  confirmApp,
  giveSession,
  listPasskeys,
  openSessionOf,
  ownPath,
  pendingSecret,
  pictureOf,
  renewRecoveryCodes,
  secondStepsOf,
  secretInWords,
  sendRest,
  startApp,
  withOnward,
} from '#identity/index.ts'
import type { Asset } from '#platform/http/assets.ts'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { texts } from '../texts.nl.ts'
import { RecoveryCodes } from './recovery-codes.view.tsx'
import { SetUp } from './set-up.view.tsx'

/** What somebody has as a second step, and how to get one. */
export const show = (services: Services, script: Asset) => async (request: FastifyRequest, reply: FastifyReply) => {
  const onward = ownPath(textOf(request.query, 'verder')) ?? ''
  const keyError = textOf(request.query, 'sleutel') ? texts.passkey.refused : null
  return sendSetUp(services, request, { reply, script, onward, keyError })
}

/** Makes a secret for an app; the page then shows it. */
export const start = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const onward = ownPath(textOf(request.body, 'verder'))
  await startApp(services, openSessionOf(request))
  return reply.redirect(`${withOnward('/account/tweede-stap', onward)}#app`, 303)
}

/** The first code of the app. The recovery codes are on the answer itself: they are shown once. */
export const confirm = (services: Services, script: Asset) => async (request: FastifyRequest, reply: FastifyReply) => {
  const onward = ownPath(textOf(request.body, 'verder')) ?? ''
  const confirmed = await confirmApp(services, openSessionOf(request), textOf(request.body, 'code', 20))
  if (confirmed.ok) {
    giveSession(reply, confirmed.value.token)
    return sendCodes(reply, confirmed.value.recoveryCodes, onward || '/account')
  }
  if (confirmed.reason.kind === 'rest') return sendRest(reply, confirmed.reason.until)
  reply.code(422)
  return sendSetUp(services, request, { reply, script, onward, error: texts.setUp.wrong })
}

/** New recovery codes in the place of the old ones. */
export const renew = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { person } = openSessionOf(request)
  const codes = await services.database.asIdentity((tx) => renewRecoveryCodes(tx, services, person.id))
  return sendCodes(reply, codes, '/account')
}

const sendCodes = (reply: FastifyReply, codes: readonly string[], onward: string) =>
  reply.page({
    title: texts.recovery.title,
    section: 'account',
    main: <RecoveryCodes codes={codes} onward={onward} />,
  })

type Around = {
  readonly reply: FastifyReply
  readonly script: Asset
  readonly onward: string
  readonly error?: string
  readonly keyError?: string | null
}

async function sendSetUp(services: Services, request: FastifyRequest, around: Around) {
  const open = openSessionOf(request)
  const { person, session } = open
  const secret = await pendingSecret(services, open)
  const { steps, passkeys } = await services.database.asIdentity(async (tx) => ({
    steps: await secondStepsOf(tx, person.id),
    passkeys: await listPasskeys(tx, person.id),
  }))
  const app = secret ? { words: secretInWords(secret), picture: pictureOf(addressFor(secret, person.email)) } : null
  const { reply, script, onward, error, keyError = null } = around
  // As refuseFromProvider has it: nobody is shown a button that leads nowhere.
  const mayAdd = session.onlyNetworkId === null
  return reply.page({
    title: texts.setUp.title,
    section: 'account',
    main: <SetUp {...{ steps, passkeys, app, onward, error, keyError, mayAdd }} script={script.path} />,
  })
}
