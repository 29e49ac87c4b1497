import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { numberOf, textOf } from '#platform/http/query.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { giveHandover } from '../case/give-handover.sql.ts'
import { type AtDesk, atDesk, type DeskHouse, idIn } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { takeRequest } from '../requests/change-request.sql.ts'
import { requestTrace } from '../requests/request-trace.ts'
import { type Settled, settleNotice, settleReport } from './settle.sql.ts'

/** Somebody takes a task on: the others see that. */
export const take = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const id = idIn(textOf(request.body, 'taak'))
  if (!id) return sendNotFound(reply)
  const desk = atDesk(request)
  const isRequest = textOf(request.body, 'soort') === 'request'
  const seen = numberOf(textOf(request.body, 'versie'), { lowest: 0, otherwise: 0 })
  const owner = idIn(textOf(request.body, 'van'))
  const done = isRequest
    ? await takeOn(house, desk, { id, seen })
    : await takeHandover(house, desk, { id, seen: owner })
  if (done === 'not_found') return sendNotFound(reply)
  return reply.redirect(`${deskLinks.today}?gedaan=${done === 'ok' ? 'genomen' : 'weg'}`, 303)
}

/** A task without an end of its own is done: a letter was posted, an offer was put right. */
export const settle = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const id = idIn(textOf(request.body, 'taak'))
  if (!id) return sendNotFound(reply)
  const desk = atDesk(request)
  const { deps } = house
  const isNotice = textOf(request.body, 'soort') === 'notice'
  const settled = await deps.database.asActor(desk.actor, async (tx) => {
    const given = { id, personId: desk.personId, at: deps.now() }
    const settled = isNotice ? await settleNotice(tx, given) : await settleReport(tx, given)
    if (settled?.handoverId) await leaveTrace(tx, traceOf(desk, settled, deps.now()))
    return settled
  })
  return settled ? reply.redirect(`${deskLinks.today}?gedaan=afgehandeld`, 303) : sendNotFound(reply)
}

const takeOn = ({ deps }: DeskHouse, desk: AtDesk, { id, seen }: { id: string; seen: number }) =>
  deps.database.asActor(desk.actor, async (tx) => {
    const { networkId, personId, sessionId, traced } = desk
    const taken = await takeRequest(tx, { id, seen, personId, networkId })
    if (!taken.ok && taken.reason === 'not_found') return 'not_found'
    const refused = taken.ok ? null : taken.reason
    await leaveTrace(
      tx,
      requestTrace({ networkId, id, at: deps.now(), what: 'take', actor: traced, sessionId, refused }),
    )
    return refused ?? 'ok'
  })

/** Only from whom the page said that it was: a colleague may have taken it since. */
const takeHandover = ({ deps }: DeskHouse, desk: AtDesk, given: { id: string; seen: string | null }) =>
  deps.database.asActor(desk.actor, (tx) => giveHandover(tx, desk, { ...given, to: desk.personId, at: deps.now() }))

const traceOf = ({ networkId, traced, sessionId }: AtDesk, { handoverId }: Settled, at: Date) => ({
  networkId,
  at,
  event: 'handover.settle-task',
  action: 'U' as const,
  objectType: 'handover',
  objectId: handoverId ?? '',
  actor: traced,
  sessionId,
  outcome: 'ok' as const,
})
