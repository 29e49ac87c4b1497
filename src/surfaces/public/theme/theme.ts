import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Network } from '#networks/index.ts'

/** The colours of a network as a stylesheet: no inline style is ever needed. Names and values were checked when they were saved. */
const themeCss = ({ theme }: Pick<Network, 'theme'>) => {
  const tokens = Object.entries(theme).filter(
    ([name, value]) => /^[a-z-]{1,40}$/.test(name) && /^#[\da-f]{6}$/i.test(value),
  )
  return `@layer tokens{:root{${tokens.map(([name, value]) => `--naast-${name}:${value}`).join(';')}}}`
}

/** The address changes with the colours, so that a browser may keep them for a year. */
export const themePath = (network: Network, base: string) =>
  `${base}/thema.css?v=${createHash('sha256').update(themeCss(network)).digest('hex').slice(0, 8)}`

export async function show({ edition }: FastifyRequest, reply: FastifyReply) {
  return reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .type('text/css; charset=utf-8')
    .send(themeCss(edition.network))
}
