import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editions } from '#directory/index.ts'
import { askCode, demoPeople, emailIn, homeOf, listProviders, ownPath, sendRest, withOnward } from '#identity/index.ts'
import type { Asset } from '#platform/http/assets.ts'
import { textOf } from '#platform/http/query.ts'
import { siteFor } from '#platform/http/site.ts'
import type { Services } from '#platform/services.ts'
import { isDemo } from '../dev-post/is-demo.ts'
import { texts } from '../texts.nl.ts'
import { giveCode } from './code-cookie.ts'
import { SignIn } from './sign-in.view.tsx'

/** Who has signed in already goes on; else an address can be filled in. */
export const show =
  (services: Services, editions: Editions, script: Asset) => async (request: FastifyRequest, reply: FastifyReply) => {
    const onward = ownPath(textOf(request.query, 'verder')) ?? ''
    if (request.signedIn) return reply.redirect(onward || homeOf(request.signedIn.grant.role), 303)
    if (request.openSession?.grants.length) return reply.redirect('/account', 303)
    const email = emailIn(textOf(request.query, 'voor')) ?? ''
    const said = noticeOf(request.query)
    return sendForm(reply, { services, editions, script, form: { email, onward, notice: said } })
  }

/** Mails a code, if somebody has this address; the answer is the same when nobody has. */
export const submit =
  (services: Services, editions: Editions, script: Asset) => async (request: FastifyRequest, reply: FastifyReply) => {
    const typed = textOf(request.body, 'email')
    const onward = ownPath(textOf(request.body, 'verder')) ?? ''
    const email = emailIn(typed)
    if (!email) {
      reply.code(422)
      const form = { email: typed, onward, error: texts.signIn.emailMissing }
      return sendForm(reply, { services, editions, script, form })
    }
    const asked = await askCode(services, { email, device: request.ip, site: siteFor(services.config) })
    if (!asked.ok) return sendRest(reply, asked.reason.until)
    giveCode(reply, asked.value.codeId)
    return reply.redirect(withOnward('/aanmelden/code', onward), 303)
  }

export type SignInForm = {
  readonly email: string
  readonly onward: string
  readonly error?: string
  /** What just happened. */
  readonly notice?: string | null
}

function noticeOf(query: unknown): string | null {
  if (textOf(query, 'afgemeld')) return texts.signedOut
  if (textOf(query, 'welkom')) return texts.invitation.welcome
  if (textOf(query, 'met')) return texts.signIn.providerRefused
  const key = textOf(query, 'sleutel')
  if (key === 'rol') return texts.passkey.noRole
  return key ? texts.passkey.refused : null
}

type Sent = {
  readonly services: Services
  readonly editions: Editions
  readonly script: Asset
  readonly form: SignInForm
}

async function sendForm(reply: FastifyReply, { services, editions, script, form }: Sent) {
  const demo = (await isDemo(services, editions)) ? await services.database.asIdentity(demoPeople) : []
  const providers = await services.database.asIdentity(listProviders)
  return reply.page({
    title: texts.signIn.title,
    main: <SignIn {...{ form, demo, providers }} script={script.path} />,
  })
}
