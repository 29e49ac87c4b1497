import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editions } from '#directory/index.ts'
import { sendNotFound } from '#identity/index.ts'
import { themeCss } from '#networks/index.ts'

/** The colours of a network, for the pages of who works there: these stand above all networks. */
export const show =
  (editions: Editions) => async (request: FastifyRequest<{ Params: { slug: string } }>, reply: FastifyReply) => {
    const edition = await editions.of(request.params.slug)
    if (!edition) return sendNotFound(reply)
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/css; charset=utf-8')
      .send(themeCss(edition.network))
  }
