import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editions } from '#directory/index.ts'
import { siteOfPages } from '../site.ts'

/** Search engines are welcome on pages, not in the endless ways of asking and not on personal lists. */
export const robots = (editions: Editions) => async (request: FastifyRequest, reply: FastifyReply) => {
  const site = siteOfPages(request)
  const sitemaps = (await editions.all()).map(({ network }) => `Sitemap: ${site}/${network.slug}/sitemap.xml`)
  const lines = [
    'User-agent: *',
    'Disallow: /*?',
    'Allow: /*/thema.css',
    'Disallow: /*/bewaarlijst',
    'Disallow: /*/klopt-niet',
    'Disallow: /*/gemiste-hulp',
    'Disallow: /*/mijn-vraag/',
    'Disallow: /*/verwijzing/',
    'Disallow: /*/professionals/',
    ...sitemaps,
  ]
  return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`)
}

/** Where to report a hole (RFC 9116): the repository's own private reports, valid for a year from now. */
export const security = (mail: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  const expires = new Date(request.now.getTime() + 364 * 24 * 3600 * 1000).toISOString().slice(0, 11)
  return reply
    .type('text/plain; charset=utf-8')
    .send(
      `Contact: mailto:${addressIn(mail)}\nExpires: ${expires}00:00:00.000Z\nPreferred-Languages: nl, en\nCanonical: ${siteOfPages(request)}/.well-known/security.txt\n`,
    )
}

/** "Naast <post@naast.example>" → "post@naast.example". */
const addressIn = (sender: string) => /<([^<>]+)>/.exec(sender)?.[1] ?? sender
