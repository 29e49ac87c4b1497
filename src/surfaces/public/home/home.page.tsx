import type { FastifyReply, FastifyRequest } from 'fastify'
import { lastAssured } from '#directory/index.ts'
import { texts } from '../texts.nl.ts'
import { Home } from './home.view.tsx'

const latestShown = 5

/** One search box, one number, four doors, eight kinds of help. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  const { edition, base, now } = request
  const { network, directory } = edition
  const own = network.municipalities.map(({ name }) => name)
  return reply.page({
    title: network.name,
    description: texts.homePage.description(network.name, network.region),
    canonical: base || '/',
    main: <Home network={network} base={base} now={now} latest={lastAssured(directory.offers, own, latestShown)} />,
  })
}
