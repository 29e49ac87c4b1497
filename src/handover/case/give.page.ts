import type { FastifyReply } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { atDesk, colleaguesOf, type DeskHouse, idIn } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { texts as shared } from '../texts.nl.ts'
import { type CaseRequest, sendCase } from './case.page.tsx'
import { texts } from './case.texts.nl.ts'
import { giveHandover } from './give-handover.sql.ts'

/** Gives the handover to a colleague of this desk. */
export const submit = (house: DeskHouse) => async (request: CaseRequest, reply: FastifyReply) => {
  const id = idIn(request.params.id)
  if (!id) return sendNotFound(reply)
  const desk = atDesk(request)
  const { deps } = house
  const colleagues = await colleaguesOf(deps.database, desk)
  const to = colleagues.find((one) => one.id === textOf(request.body, 'collega'))
  if (!to) return sendColleagueMissing(house, request, reply)
  const giving = { id, to: to.id, seen: idIn(textOf(request.body, 'van')), at: deps.now() }
  const given = await deps.database.asActor(desk.actor, (tx) => giveHandover(tx, desk, giving))
  if (given === 'not_found') return sendNotFound(reply)
  if (given === 'left') return sendColleagueMissing(house, request, reply)
  if (given !== 'ok') return sendCase(house, { request, reply: reply.code(409), refused: shared.refusals[given] })
  return reply.redirect(`${deskLinks.case(id)}?gedaan=gegeven`, 303)
}

function sendColleagueMissing(house: DeskHouse, request: CaseRequest, reply: FastifyReply) {
  const filled = { step: 'collega', body: request.body, errors: { collega: texts.missing.colleague } } as const
  return sendCase(house, { request, reply: reply.code(422), filled })
}
