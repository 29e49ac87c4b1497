import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Network, themeCss, themeVersion } from '#networks/index.ts'

/** The address changes with the colours, so that a browser may keep them for a year. */
export const themePath = (network: Network, base: string) => `${base}/thema.css?v=${themeVersion(network)}`

export async function show({ edition }: FastifyRequest, reply: FastifyReply) {
  return reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .type('text/css; charset=utf-8')
    .send(themeCss(edition.network))
}
