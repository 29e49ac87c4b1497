import type { FastifyReply, FastifyRequest } from 'fastify'
import { texts } from './contact.texts.nl.ts'
import { Contact } from './contact.view.tsx'

/** How to reach somebody: the network itself first, then the lines for when it cannot wait. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  const { base, now, edition } = request
  return reply.page({
    title: texts.title,
    description: texts.description(edition.network.name),
    section: 'contact',
    crumbs: [],
    canonical: `${base}/contact`,
    ownPhone: true,
    main: <Contact network={edition.network} base={base} now={now} />,
  })
}
