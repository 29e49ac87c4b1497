import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { atDesk, type DeskHouse } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import type { HandoverPartner } from './handover-partner.ts'
import { findPartner, tracePartner } from './handover-partners.page.tsx'
import { resumeHandoverPartner } from './handover-partners.sql.ts'
import { texts } from './handover-partners.texts.nl.ts'
import { ResumePartner } from './resume-partner.view.tsx'

type Request = FastifyRequest<{ Params: { organization: string } }>

/** Asks whether a partner that stopped may have questions again. One that takes part already leads back to the list. */
export const show = (house: DeskHouse) => async (request: Request, reply: FastifyReply) => {
  const partner = await findPartner(house, request)
  if (!partner) return sendNotFound(reply)
  return partner.endedAt ? sendForm(reply, partner, null) : reply.redirect(deskLinks.partners, 303)
}

/** Lets it begin again. Who presses twice has done so once. */
export const submit = (house: DeskHouse) => async (request: Request, reply: FastifyReply) => {
  const partner = await findPartner(house, request)
  if (!partner) return sendNotFound(reply)
  if (textOf(request.body, 'zeker') !== 'ja') return sendForm(reply.code(422), partner, texts.notSure)
  const desk = atDesk(request)
  const { deps } = house
  const { organizationId } = partner
  await deps.database.asActor(desk.actor, async (tx) => {
    const resumed = await resumeHandoverPartner(tx, organizationId)
    if (resumed) await tracePartner(tx, desk, { at: deps.now(), organizationId, event: 'handover-partner.resume' })
  })
  return reply.redirect(`${deskLinks.partners}?gedaan=begonnen`, 303)
}

const sendForm = (reply: FastifyReply, partner: HandoverPartner, error: string | null) =>
  reply.page({
    title: texts.resuming.title(partner.name),
    section: 'partners',
    crumbs: [{ href: deskLinks.partners, label: texts.title }],
    main: <ResumePartner partner={partner} error={error} />,
  })
