import type { FastifyReply } from 'fastify'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { siteFor } from '#platform/http/site.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { localDay } from '#platform/working-days.ts'
import { asPrivate, privatePage, type TokenRequest } from '../my-question/private-page.tsx'
import { publicLinks } from '../public-links.ts'
import { confirmRequest, findToConfirm } from '../requests/confirm-request.sql.ts'
import { deskLetter } from '../requests/desk-letter.ts'
import type { ContactRequest } from '../requests/request.ts'
import { requestTrace } from '../requests/request-trace.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { Confirm, Confirmed } from './confirm.view.tsx'
import { sendGone } from './gone.tsx'
import { texts } from './refer.texts.nl.ts'

/** Behind the link in the mail: one press. A mail program that opens links to look at them confirms nothing. */
export const show = (deps: HandoverDeps) => async (request: TokenRequest, reply: FastifyReply) => {
  const asked = { token: request.params.token, now: deps.now() }
  const actor = { kind: 'system', networkId: request.edition.network.id } as const
  const found = await deps.database.asActor(actor, (tx) => findToConfirm(tx, asked))
  return found ? asPrivate(reply).page(pageOf(request, found)) : sendGone(request, reply)
}

/** From now on it is a question for the desk, who hears that there is one. Twice is once. */
export const submit = (deps: HandoverDeps) => async (request: TokenRequest, reply: FastifyReply) => {
  const { edition, params, base } = request
  const { network } = edition
  const now = deps.now()
  const confirmed = await deps.database.asActor({ kind: 'system', networkId: network.id }, async (tx) => {
    const done = await confirmRequest(tx, { token: params.token, now })
    if (!done.ok || !done.value.fresh) return done.ok
    const { id, dueAt } = done.value.request
    const day = weekdayInWords(localDay(dueAt))
    const letter = deskLetter({ network, day, site: siteFor(deps.config), words: texts.letter })
    if (letter) await enqueue(tx, 'send-mail', letter)
    const actor = { kind: 'staff', role: 'professional' } as const
    await leaveTrace(tx, requestTrace({ networkId: network.id, id, at: now, what: 'confirm', actor }))
    return true
  })
  if (!confirmed) return sendGone(request, reply)
  return asPrivate(reply).redirect(publicLinks.confirmReferral(base, params.token), 303)
}

function pageOf(request: TokenRequest, { state, dueAt, feedback }: ContactRequest) {
  const { base, params } = request
  const day = weekdayInWords(localDay(dueAt))
  const waits = state === 'te_bevestigen'
  return {
    ...privatePage(request, waits ? texts.confirm.title : texts.confirm.doneTitle),
    main: waits ? (
      <Confirm action={publicLinks.confirmReferral(base, params.token)} day={day} />
    ) : (
      <Confirmed day={day} follow={feedback ? publicLinks.referral(base, params.token) : null} />
    ),
  }
}
