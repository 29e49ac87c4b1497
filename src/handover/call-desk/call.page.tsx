import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { numberOf, textOf } from '#platform/http/query.ts'
import { localDay } from '#platform/working-days.ts'
import { callBefore } from '../case/call-day.ts'
import { atDesk, type DeskHouse, editionOf, idIn } from '../desk/desk.ts'
import { listHandoverPartners } from '../handover-partners/handover-partners.sql.ts'
import { openRequest } from './asked-request.ts'
import { type CallErrors, type CallValues, readCall } from './call.form.ts'
import { texts } from './call.texts.nl.ts'
import { Call } from './call.view.tsx'
import { findForCall } from './find-for-call.ts'
import type { AskedRequest } from './start-from-call.ts'

/** One screen for the phone or the counter; with a request, for calling back. */
export const show = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const asked = await askedIn(house, request, request.query)
  if (asked === undefined) return sendNotFound(reply)
  const values = asked ? valuesOf(asked) : readCall({})
  return sendCall(house, { request, reply, asked, values, submission: house.deps.newId() })
}

/** "Zoek", and every press on a key with JavaScript: the same screen with what was found. Nothing is kept. */
export const search = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const asked = await askedIn(house, request, request.body)
  if (asked === undefined) return sendNotFound(reply)
  return sendCall(house, { request, reply, asked, values: readCall(request.body), ...sentWith(request, house) })
}

/** The request that the conversation is about; null without one, undefined when it is not there. */
export async function askedIn(
  { deps }: DeskHouse,
  request: FastifyRequest,
  from: unknown,
): Promise<AskedRequest | null | undefined> {
  const given = textOf(from, 'verzoek')
  if (!given) return null
  const id = idIn(given)
  const desk = atDesk(request)
  const view = request.method === 'GET'
  const found = id ? await deps.database.asActor(desk.actor, (tx) => openRequest(tx, deps, { desk, id, view })) : null
  return found ?? undefined
}

/** What every form carries: which form it is, and how the request stood when it was made. */
export const sentWith = ({ body }: FastifyRequest, { deps }: DeskHouse) => ({
  submission: idIn(textOf(body, 'inzending')) ?? deps.newId(),
  seen: numberOf(textOf(body, 'versie'), { lowest: 1, otherwise: 0 }),
})

type Sending = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly asked: AskedRequest | null
  readonly values: CallValues
  readonly submission: string
  readonly errors?: CallErrors
  readonly refused?: string
}

/** The screen with what was typed, what was found, and what is wrong. */
export async function sendCall(house: DeskHouse, sending: Sending) {
  const { request, reply, asked, values, submission, errors = {}, refused = null } = sending
  const desk = atDesk(request)
  const edition = await editionOf(house, desk)
  const found = await findForCall(edition, values)
  const partners = await house.deps.database.asActor(desk.actor, listHandoverPartners)
  const { closingDays } = edition.network
  const day = callBefore(house.deps.now(), values.urgency, { closingDays })
  const name = asked?.content?.carer.name
  return reply.page({
    title: texts.title,
    section: 'gesprek',
    main: (
      <Call
        title={name ? texts.requestTitle(name) : texts.title}
        network={edition.network}
        values={values}
        errors={errors}
        refused={refused}
        done={textOf(request.query, 'gedaan') === 'opgeslagen' ? texts.done : null}
        found={found}
        partners={partners.filter(({ endedAt }) => endedAt === null)}
        asked={asked}
        submission={submission}
        day={weekdayInWords(day)}
        today={localDay(house.deps.now())}
      />
    ),
  })
}

/** A call-back brings along what was filled in already. */
function valuesOf({ request, content }: AskedRequest): CallValues {
  const empty = readCall({})
  if (!content) return empty
  const { name, phone, email, reachBy, bestMoment, voicemail, language, postcode4, ageBand, question } = content.carer
  const { broughtBy } = content.carer
  return {
    ...empty,
    note: question,
    name,
    phone: phone ?? '',
    email: email ?? '',
    reachBy,
    bestMoment,
    voicemail,
    language: language ?? '',
    postcode4: postcode4 ?? '',
    ageBand,
    // Who has an address for work referred her, and does not speak for her.
    onBehalf: broughtBy && !broughtBy.email ? broughtBy.name : '',
    kinds: request.functionCodes,
    place: postcode4 ?? '',
  }
}
