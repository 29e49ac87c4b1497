import type { FastifyReply, FastifyRequest } from 'fastify'
import { trapName } from '#design/form/trap.tsx'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { links } from '../links.ts'
import { saveSearchGap } from '../signals.sql.ts'
import { texts } from '../texts.nl.ts'
import { parseMissingHelp } from './missing-help.form.ts'
import { MissingHelpAgain, MissingHelpDone } from './missing-help.view.tsx'

/** Keeps what somebody could not find: the words, the place, one sentence. Nothing of the person. */
export const submit =
  ({ database, newId }: Services) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { network } = request.edition
    const form = parseMissingHelp(request.body)
    if (form.errors.note)
      return reply.code(422).page(pageOf(request, <MissingHelpAgain base={request.base} form={form} />))

    // A robot fills the box nobody sees; it gets the same thanks, and nothing is kept.
    if (!textOf(request.body, trapName)) {
      const gap = { id: newId(), networkId: network.id, ...form.values, at: request.now }
      await database.inNetwork(network.id, (tx) => saveSearchGap(tx, gap))
    }
    return reply.redirect(`${links.missing(request.base)}?dank=ja`, 303)
  }

/** The thanks, on an address of its own: going back or reloading sends nothing twice. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  if (textOf(request.query, 'dank')) return reply.page(pageOf(request, <MissingHelpDone base={request.base} />))
  const form = { ...parseMissingHelp(request.query), errors: {} }
  return reply.page(pageOf(request, <MissingHelpAgain base={request.base} form={form} />))
}

const pageOf = ({ base }: FastifyRequest, main: ReturnType<typeof MissingHelpDone>) => ({
  title: texts.missing.title,
  section: 'hulp',
  crumbs: [{ href: links.search(base), label: texts.search.title }],
  hidden: true,
  main,
})
