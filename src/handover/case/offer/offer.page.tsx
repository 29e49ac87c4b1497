import type { FastifyReply } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { coveringConsent } from '../../consent.ts'
import { atDesk, type DeskHouse, editionOf, idIn } from '../../desk/desk.ts'
import { deskLinks } from '../../desk/desk-links.ts'
import { listHandoverPartners } from '../../handover-partners/handover-partners.sql.ts'
import { texts as shared } from '../../texts.nl.ts'
import { promiseDays } from '../call-day.ts'
import { type CaseRequest, findCase, sendCase } from '../case.page.tsx'
import { texts as caseTexts } from '../case.texts.nl.ts'
import type { Case } from '../load-case.ts'
import { statusOf, versionIn, wasSentTwice } from '../take-step.page.ts'
import { makeOffer } from './make-offer.ts'
import { type OfferForm, parseOffer } from './offer.form.ts'
import { texts } from './offer.texts.nl.ts'
import { ChoosePartner, Offer } from './offer.view.tsx'
import { choicesFor, type PartnerChoice } from './partner-choice.ts'

/** Which partner, and then the consent for that one partner. */
export const show = (house: DeskHouse) => async (request: CaseRequest, reply: FastifyReply) => {
  const page = await openPage(house, request)
  if (!page) return sendNotFound(reply)
  if (!page.found.possible.offer && !page.found.possible.call)
    return sendCase(house, { request, reply: reply.code(409), refused: shared.refusals.not_now })
  const chosen = page.choices.find(({ organizationId }) => organizationId === textOf(request.query, 'organisatie'))
  const form = { values: { ...parseOffer({}, rulesOf(page, null)).values, serviceId: textOf(request.query, 'aanbod') } }
  return sendPage({ reply, page, chosen: chosen ?? null, form: { ...form, errors: {} } })
}

export const submit = (house: DeskHouse) => async (request: CaseRequest, reply: FastifyReply) => {
  const page = await openPage(house, request)
  if (!page) return sendNotFound(reply)
  const chosen =
    page.choices.find(({ organizationId }) => organizationId === textOf(request.body, 'organisatie')) ?? null
  const form = parseOffer(request.body, rulesOf(page, chosen))
  if (!chosen) {
    const errors = { organisatie: texts.organizationMissing }
    return sendPage({ reply: reply.code(422), page, chosen, form: { ...form, errors } })
  }
  if (Object.keys(form.errors).length > 0) return sendPage({ reply: reply.code(422), page, chosen, form })
  const { deps } = house
  const desk = atDesk(request)
  const { row, handover } = page.found
  const seen = versionIn(request)
  const done = await makeOffer(deps, { desk, handover, functionCodes: row.functionCodes, values: form.values, seen })
  const twice = { desk, handover, seen, step: offering }
  if (done.ok || (await wasSentTwice(deps, twice)))
    return reply.redirect(
      `${deskLinks.case(row.id)}?gedaan=${form.values.how === 'driegesprek' ? 'samen' : 'aangeboden'}`,
      303,
    )
  if (done.reason === 'not_found') return sendNotFound(reply)
  return sendCase(house, { request, reply: reply.code(statusOf(done.reason)), refused: shared.refusals[done.reason] })
}

const offering = { facts: ['offered', 'taken_in_call'], forCarer: false } as const

type OfferPage = {
  readonly found: Case
  readonly choices: readonly PartnerChoice[]
  readonly days: readonly string[]
  readonly now: Date
}

/** The handover of the address, with the partners that could have it; null when it is not theirs. */
async function openPage(house: DeskHouse, request: CaseRequest): Promise<OfferPage | null> {
  const found = idIn(request.params.id) ? await findCase(house, request) : null
  if (!found) return null
  const desk = atDesk(request)
  const { network, directory } = await editionOf(house, desk)
  const partners = await house.deps.database.asActor(desk.actor, listHandoverPartners)
  const { functionCodes, municipalityCode } = found.row
  const municipality = network.municipalities.find(({ code }) => code === municipalityCode)?.name ?? null
  const { attempts, urgency } = found.handover
  const choices = choicesFor(partners, { functionCodes, municipality, attempts, directory })
  const now = house.deps.now()
  return { found, choices, days: promiseDays(now, urgency, found.calendar), now }
}

const rulesOf = ({ found, days, now }: OfferPage, chosen: PartnerChoice | null) => ({
  mayCall: found.possible.call,
  covered: chosen !== null && coveringConsent(found.handover, chosen.organizationId, { now, ...found }) !== null,
  days,
})

type Sending = {
  readonly reply: FastifyReply
  readonly page: OfferPage
  readonly chosen: PartnerChoice | null
  readonly form: OfferForm
}

const sendPage = ({ reply, page, chosen, form }: Sending) =>
  reply.page({
    title: texts.title(page.found.row.reference),
    section: 'overdrachten',
    crumbs: [
      { href: deskLinks.list, label: caseTexts.list },
      { href: deskLinks.case(page.found.row.id), label: texts.back },
    ],
    main: chosen ? (
      <Offer found={page.found} chosen={chosen} form={form} days={page.days} now={page.now} />
    ) : (
      <ChoosePartner found={page.found} choices={page.choices} form={form} />
    ),
  })
