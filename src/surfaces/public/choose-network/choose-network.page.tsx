import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editions } from '#directory/index.ts'
import { findNetworks } from '#networks/index.ts'
import { textOf } from '#platform/http/query.ts'
import { texts } from './choose-network.texts.nl.ts'
import { ChooseNetwork } from './choose-network.view.tsx'

/** Where do you live? One network leads straight on; more, or none, are listed with what to do. */
export const show = (editions: Editions) => async (request: FastifyRequest, reply: FastifyReply) => {
  const networks = (await editions.all()).map(({ network }) => network)
  const place = textOf(request.query, 'plaats', 80)
  const found = place ? findNetworks(networks, place) : []
  const [only, another] = found
  if (only && !another) return reply.redirect(`/${only.slug}`, 303)
  return reply.page({
    title: texts.title,
    description: texts.description,
    canonical: '/',
    main: <ChooseNetwork networks={networks} place={place} found={found} />,
  })
}
