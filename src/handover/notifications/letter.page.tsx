import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { textOf } from '#platform/http/query.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { localDay } from '#platform/working-days.ts'
import { type AtDesk, atDesk, type DeskHouse, idIn } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { Letter } from './letter.view.tsx'
import { compose, lookUp } from './look-up.ts'
import { findToBring } from './notification.sql.ts'
import { letterTexts as texts } from './notifications.texts.nl.ts'

/** Makes the letter of a notification that a person has to bring. Not a redirect: its link and code are nowhere to be found again. */
export const make = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const notificationId = idIn(textOf(request.body, 'bericht'))
  const { deps } = house
  const desk = atDesk(request)
  const made =
    notificationId && (await deps.database.asActor(desk.actor, (tx) => writeLetter(tx, deps, { desk, notificationId })))
  if (!made) return sendNotFound(reply)
  const { id, reference, ...letter } = made
  return reply.page({
    title: texts.title(reference),
    section: 'overdrachten',
    crumbs: [{ href: deskLinks.case(id), label: texts.back }],
    main: <Letter id={id} today={dayInWords(localDay(deps.now()))} {...letter} />,
  })
}

type Writing = { readonly desk: AtDesk; readonly notificationId: string }

async function writeLetter(tx: Transaction, deps: HandoverDeps, { desk, notificationId }: Writing) {
  const told = await findToBring(tx, notificationId)
  if (!told) return null
  const known = await lookUp(tx, deps, told)
  // What is personal was erased: there is nobody to write to.
  if (!known.content) return null
  const { message, phone, url, code } = await compose(tx, deps, { told, known })
  const { networkId, handoverId: id } = told
  await leaveTrace(tx, {
    networkId,
    at: deps.now(),
    event: 'handover.letter',
    action: 'E',
    objectType: 'handover',
    objectId: id,
    actor: desk.traced,
    sessionId: desk.sessionId,
    outcome: 'ok',
    reason: told.template,
  })
  return { id, reference: known.row.reference, message, phone, url, code }
}
