import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { atDesk, type DeskHouse } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { canStop, type HandoverPartner } from './handover-partner.ts'
import { findPartner, tracePartner } from './handover-partners.page.tsx'
import { stopHandoverPartner } from './handover-partners.sql.ts'
import { texts } from './handover-partners.texts.nl.ts'
import { StopPartner } from './stop-partner.view.tsx'
import { takeBack } from './take-back.ts'

type Request = FastifyRequest<{ Params: { organization: string } }>

/** Asks whether it is sure, with the number of questions that come back. Of one that stopped too, as long as it still has questions. */
export const show = (house: DeskHouse) => async (request: Request, reply: FastifyReply) => {
  const partner = await findPartner(house, request)
  return partner && canStop(partner) ? sendForm(reply, partner, null) : sendNotFound(reply)
}

/** Stops the partner and takes back every question it has (T23). What fails halfway is done by sending the form again. */
export const submit = (house: DeskHouse) => async (request: Request, reply: FastifyReply) => {
  const partner = await findPartner(house, request)
  if (!partner) return sendNotFound(reply)
  if (textOf(request.body, 'zeker') !== 'ja') return sendForm(reply.code(422), partner, texts.notSure)
  const desk = atDesk(request)
  const { deps } = house
  const { organizationId } = partner
  const running = await deps.database.asActor(desk.actor, async (tx) => {
    const at = deps.now()
    const ids = await stopHandoverPartner(tx, organizationId, at)
    await tracePartner(tx, desk, { at, organizationId, event: 'handover-partner.stop' })
    return ids
  })
  await takeBack(deps, { networkId: desk.networkId, organizationId, handoverIds: running })
  return reply.redirect(`${deskLinks.partners}?gedaan=gestopt`, 303)
}

const sendForm = (reply: FastifyReply, partner: HandoverPartner, error: string | null) =>
  reply.page({
    title: texts.stopping.title(partner.name),
    section: 'partners',
    crumbs: [{ href: deskLinks.partners, label: texts.title }],
    main: <StopPartner partner={partner} error={error} />,
  })
