import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { Refusal } from '../commands.ts'
import { type AtDesk, atDesk, type DeskHouse, editionOf } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { listHandoverPartners } from '../handover-partners/handover-partners.sql.ts'
import { countRequestTry, handleRequest } from '../requests/change-request.sql.ts'
import { requestTrace } from '../requests/request-trace.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { texts as shared } from '../texts.nl.ts'
import { beginFromCall } from './begin-from-call.ts'
import { type CallErrors, type CallValues, readCall } from './call.form.ts'
import { askedIn, sendCall, sentWith } from './call.page.tsx'
import { texts } from './call.texts.nl.ts'
import { closingErrors, offerErrors, startErrors } from './call-checks.ts'
import { saveCallRecord } from './call-record.sql.ts'
import { municipalityOf } from './find-for-call.ts'
import { type AskedRequest, handoverIdOf } from './start-from-call.ts'

/** Closes a conversation without a name: three fields, and the screen is ready for the next one. */
export const close = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const values = readCall(request.body)
  const errors = closingErrors(values)
  if (Object.keys(errors).length > 0) return sendAgain(house, { request, reply, values, errors })
  const { deps } = house
  const { actor, networkId, personId } = atDesk(request)
  const { submission } = sentWith(request, house)
  const { about, channel, outcome } = values
  const record = { id: hashId('call', networkId, submission), networkId, at: deps.now(), recordedBy: personId }
  await deps.database.asActor(actor, (tx) => saveCallRecord(tx, { ...record, functionCode: about, channel, outcome }))
  return reply.redirect(`${deskLinks.call}?gedaan=opgeslagen`, 303)
}

/** Begins a handover with what was typed, and offers it at once when that was asked. */
export const start =
  (house: DeskHouse, how: 'prepare' | 'offer') => async (request: FastifyRequest, reply: FastifyReply) => {
    const { deps } = house
    const desk = atDesk(request)
    const values = readCall(request.body)
    const partners = await deps.database.asActor(desk.actor, listHandoverPartners)
    const errors = how === 'offer' ? offerErrors(values, request.body, partners) : startErrors(values)
    if (Object.keys(errors).length > 0) return sendAgain(house, { request, reply, values, errors })
    const asked = await askedIn(house, request, request.body)
    if (asked === undefined) return sendNotFound(reply)
    const sent = sentWith(request, house)
    const municipalityCode = municipalityOf(await editionOf(house, desk), values)
    const beginning = { desk, values, municipalityCode, asked, offers: how === 'offer', ...sent }
    const begun = await deps.database.asActor(desk.actor, (tx) => beginFromCall(tx, deps, beginning))
    if (!begun.ok) return sendAgain(house, { request, reply, values, refused: refusedInWords(begun.reason) })
    return reply.redirect(`${deskLinks.case(handoverIdOf(desk, sent.submission))}?gedaan=${begun.value}`, 303)
  }

const refusedInWords = (reason: Refusal | 'not_found' | 'gone') =>
  reason === 'gone' || reason === 'not_found' ? texts.request.gone : shared.refusals[reason]

/** A try in vain puts it off until tomorrow; the others are the end of it. */
export type Ending = 'poging' | 'beantwoord' | 'niet_bereikt' | 'ingetrokken'

/** Ends, or puts off, a request without a handover. */
export const endRequest =
  (house: DeskHouse, ending: Ending) => async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = await askedIn(house, request, request.body)
    if (!asked) return sendNotFound(reply)
    const { deps } = house
    const desk = atDesk(request)
    const { seen } = sentWith(request, house)
    const done = await deps.database.asActor(desk.actor, (tx) => end(tx, deps, { desk, asked, ending, seen }))
    if (!done) return sendAgain(house, { request, reply, values: readCall(request.body), refused: texts.request.gone })
    return reply.redirect(`${deskLinks.today}?gedaan=afgehandeld`, 303)
  }

type EndingOf = { readonly desk: AtDesk; readonly asked: AskedRequest; readonly ending: Ending; readonly seen: number }

async function end(tx: Transaction, deps: HandoverDeps, { desk, asked, ending, seen }: EndingOf): Promise<boolean> {
  const { id } = asked.request
  const now = deps.now()
  const { networkId, personId, sessionId, traced } = desk
  const changed =
    ending === 'poging'
      ? await countRequestTry(tx, { id, seen, now })
      : await handleRequest(tx, { id, seen, personId, now, outcome: ending })
  const refused = changed.ok ? null : changed.reason
  const what = ending === 'poging' ? 'try' : 'handle'
  await leaveTrace(tx, requestTrace({ networkId, id, at: now, what, actor: traced, sessionId, refused }))
  return changed.ok
}

type Again = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly values: CallValues
  readonly errors?: CallErrors
  readonly refused?: string
}

/** The same screen with what was typed: what is missing, or that a colleague was first. */
async function sendAgain(house: DeskHouse, again: Again) {
  const { request, reply, refused } = again
  const asked = await askedIn(house, request, request.body)
  if (asked === undefined) return sendNotFound(reply)
  return sendCall(house, { ...again, reply: reply.code(refused ? 409 : 422), asked, ...sentWith(request, house) })
}
