import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { trapName } from '#design/form/trap.tsx'
import { textOf } from '#platform/http/query.ts'
import { baseFor } from '#platform/http/site.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import type { Services } from '#platform/services.ts'
import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { saveServiceReport } from '../signals.sql.ts'
import { texts } from '../texts.nl.ts'
import { reportLetter } from './report-letter.ts'
import { emptyReport, parseReport, type ReportReason } from './report-offer.form.ts'
import { ReportDone, ReportOffer } from './report-offer.view.tsx'

type Request = FastifyRequest<{ Params: { slug: string } }>

export async function show(request: Request, reply: FastifyReply) {
  const offer = request.edition.directory.bySlug.get(request.params.slug)
  if (!offer) return reply.callNotFound()
  const thanks = textOf(request.query, 'dank') !== ''
  const { base } = request
  return reply.page(
    pageOf(
      request,
      offer,
      thanks ? <ReportDone base={base} offer={offer} /> : <ReportOffer base={base} offer={offer} form={emptyReport} />,
    ),
  )
}

export const submit = (services: Services) => async (request: Request, reply: FastifyReply) => {
  const { edition, base } = request
  const offer = edition.directory.bySlug.get(request.params.slug)
  if (!offer) return reply.callNotFound()
  const { values, errors } = parseReport(request.body)
  if (!values.reason || errors.note) {
    return reply
      .code(422)
      .page(pageOf(request, offer, <ReportOffer base={base} offer={offer} form={{ values, errors }} />))
  }

  // A robot fills the box nobody sees; it gets the same thanks, and nothing is kept.
  if (!textOf(request.body, trapName))
    await keepReport(services, request, { offer, reason: values.reason, note: values.note })
  return reply.redirect(`${links.report(base, offer.slug)}?dank=ja`, 303)
}

type Given = { readonly offer: Offer; readonly reason: ReportReason; readonly note: string }

/** Keeps the report and tells the network, both or neither; the same report twice within minutes is one. */
async function keepReport({ database, newId, config }: Services, request: FastifyRequest, given: Given) {
  const { edition, now } = request
  const { network } = edition
  const { offer, reason, note } = given
  const letter = reportLetter({
    network,
    offer,
    reason,
    note,
    page: links.offer(baseFor(config, network), offer.slug),
  })
  const report = { id: newId(), networkId: network.id, serviceId: offer.id, reason, note, at: now }
  await database.inNetwork(network.id, async (tx) => {
    const isNew = await saveServiceReport(tx, report)
    if (isNew && letter) await enqueue(tx, 'send-mail', letter)
  })
}

const pageOf = ({ base }: Request, offer: Offer, main: VNode) => ({
  title: `${texts.report.title} ${offer.name}`,
  section: 'hulp',
  crumbs: [
    { href: links.search(base), label: texts.search.title },
    { href: links.offer(base, offer.slug), label: offer.name },
  ],
  hidden: true,
  main,
})
