import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { textOf } from '#platform/http/query.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { localDay } from '#platform/working-days.ts'
import { type AtDesk, atDesk, type DeskHouse, editionOf, idIn } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { emptyPartner, type PartnerForm, type PartnerValues, parsePartner } from './handover-partners.form.ts'
import { findHandoverPartner, listHandoverPartners, saveHandoverPartner } from './handover-partners.sql.ts'
import { texts } from './handover-partners.texts.nl.ts'
import { HandoverPartners } from './handover-partners.view.tsx'
import { PartnerFields } from './partner-fields.view.tsx'

type Request = FastifyRequest<{ Params: { organization: string } }>

/** Who takes questions over, and a form to add one. */
export const show = (house: DeskHouse) => (request: FastifyRequest, reply: FastifyReply) =>
  sendList(house, { request, reply, form: emptyPartner })

export const add = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const desk = atDesk(request)
  const { directory } = await editionOf(house, desk)
  const { values, errors } = parsePartner(request.body)
  const known = directory.organizations.some(({ id }) => id === values.organizationId)
  const wrong = known ? errors : { organisatie: texts.form.organizationMissing, ...errors }
  if (Object.keys(wrong).length > 0)
    return sendList(house, { request, reply: reply.code(422), form: { values, errors: wrong } })
  await save(house, desk, values)
  return reply.redirect(`${deskLinks.partners}?gedaan=opgeslagen`, 303)
}

/** The form of one partner. */
export const showOne = (house: DeskHouse) => async (request: Request, reply: FastifyReply) => {
  const partner = await findPartner(house, request)
  if (!partner) return sendNotFound(reply)
  const { organizationId, email, deputyEmail, functionCodes, hasAccount } = partner
  const account = hasAccount ? 'account' : 'link'
  const values: PartnerValues = { organizationId, email, deputyEmail: deputyEmail ?? '', functionCodes, account }
  return sendOne(reply, partner, { values, errors: {} })
}

export const change = (house: DeskHouse) => async (request: Request, reply: FastifyReply) => {
  const partner = await findPartner(house, request)
  if (!partner) return sendNotFound(reply)
  const { values, errors } = parsePartner(request.body)
  if (Object.keys(errors).length > 0) return sendOne(reply.code(422), partner, { values, errors })
  await save(house, atDesk(request), { ...values, organizationId: partner.organizationId })
  return reply.redirect(`${deskLinks.partners}?gedaan=opgeslagen`, 303)
}

/** The partner of the address; null when there is none in this network. */
export function findPartner({ deps }: DeskHouse, request: Request) {
  const id = idIn(request.params.organization)
  return id ? deps.database.asActor(atDesk(request).actor, (tx) => findHandoverPartner(tx, id)) : null
}

const save = ({ deps }: DeskHouse, desk: AtDesk, { organizationId, account, ...values }: PartnerValues) =>
  deps.database.asActor(desk.actor, async (tx) => {
    const { networkId } = desk
    const { email, deputyEmail, functionCodes } = values
    await saveHandoverPartner(tx, {
      networkId,
      organizationId,
      email,
      deputyEmail: deputyEmail || null,
      functionCodes,
      hasAccount: account === 'account',
    })
    await tracePartner(tx, desk, { at: deps.now(), organizationId, event: 'handover-partner.save' })
  })

type PartnerTrace = { readonly at: Date; readonly organizationId: string; readonly event: string }

/** Who lets an organisation take part or stop decides where questions of carers go, so it is traced. */
export const tracePartner = (tx: Transaction, desk: AtDesk, { at, organizationId, event }: PartnerTrace) =>
  leaveTrace(tx, {
    networkId: desk.networkId,
    at,
    event,
    action: 'U',
    objectType: 'handover_partner',
    objectId: organizationId,
    actor: desk.traced,
    sessionId: desk.sessionId,
    outcome: 'ok',
  })

type Answer = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly form: PartnerForm }

async function sendList(house: DeskHouse, { request, reply, form }: Answer) {
  const desk = atDesk(request)
  const { directory } = await editionOf(house, desk)
  const partners = await house.deps.database.asActor(desk.actor, listHandoverPartners)
  const taking = new Set(partners.map(({ organizationId }) => organizationId))
  return reply.page({
    title: texts.title,
    section: 'partners',
    main: (
      <HandoverPartners
        partners={partners}
        organizations={directory.organizations
          .filter(({ id }) => !taking.has(id))
          .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))}
        form={form}
        done={noticeIn(request.query)}
      />
    ),
  })
}

/** What was just done, said back. */
function noticeIn(query: unknown): string | null {
  const given = textOf(query, 'gedaan')
  const key = (['opgeslagen', 'gestopt', 'begonnen'] as const).find((known) => known === given)
  return key ? texts.done[key] : null
}

const sendOne = (reply: FastifyReply, { organizationId, name, endedAt }: NonNullable<Found>, form: PartnerForm) =>
  reply.page({
    title: texts.form.title(name),
    section: 'partners',
    crumbs: [{ href: deskLinks.partners, label: texts.title }],
    main: (
      <>
        <h1>{texts.form.title(name)}</h1>
        {endedAt ? (
          <p class="naast-notice">
            {texts.stopped(dayInWords(localDay(endedAt)))}{' '}
            <a href={deskLinks.resumePartner(organizationId)}>{texts.resume}</a>
          </p>
        ) : null}
        <PartnerFields action={deskLinks.partner(organizationId)} form={form} />
      </>
    ),
  })

type Found = Awaited<ReturnType<typeof findHandoverPartner>>
