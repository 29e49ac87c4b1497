import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { trapName } from '#design/form/trap.tsx'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { saveServiceReport } from '../signals.sql.ts'
import { texts } from '../texts.nl.ts'
import { emptyReport, parseReport } from './report-offer.form.ts'
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

export const submit =
  ({ database, newId }: Services) =>
  async (request: Request, reply: FastifyReply) => {
    const { edition, base } = request
    const offer = edition.directory.bySlug.get(request.params.slug)
    if (!offer) return reply.callNotFound()
    const { values, errors } = parseReport(request.body)
    if (!values.reason || errors.note) {
      return reply
        .code(422)
        .page(pageOf(request, offer, <ReportOffer base={base} offer={offer} form={{ values, errors }} />))
    }

    if (!textOf(request.body, trapName)) {
      const report = {
        id: newId(),
        networkId: edition.network.id,
        serviceId: offer.id,
        reason: values.reason,
        note: values.note,
        at: request.now,
      }
      await database.inNetwork(edition.network.id, (tx) => saveServiceReport(tx, report))
    }
    return reply.redirect(`${links.report(base, offer.slug)}?dank=ja`, 303)
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
