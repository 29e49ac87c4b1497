import type { FastifyInstance, FastifyRequest } from 'fastify'
import { cookieOf, readingCookie, readingOf } from '#design/reading/reading.ts'
import { savedListCookie } from '#directory/index.ts'
import { createPageCache } from '#platform/http/page-cache.ts'
import { momentKey } from './moment-key.ts'

/**
 * Keeps finished pages, under a key of all they depend on: the published version of the network, the address, the reader's letters,
 * and whether the network can be called at this moment. A reader with a list of their own gets pages of their own.
 */
export function cachePages(app: FastifyInstance) {
  const cache = createPageCache()

  app.addHook('onRequest', (request, reply, done) => {
    const key = keyOf(request)
    if (key === null || !cache.answer(key, request, reply)) done()
  })

  app.addHook('onSend', (request, reply, body, done) => {
    const key =
      reply.statusCode === 200 && typeof body === 'string' && !reply.hasHeader('cache-control') ? keyOf(request) : null
    if (key !== null && typeof body === 'string') return done(null, cache.keep(key, body, { request, reply }))
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
    done(null, body)
  })
}

function keyOf({ method, url, headers, cookies, edition, now }: FastifyRequest) {
  if (method !== 'GET' || cookies[savedListCookie] !== undefined) return null
  const { slug, contentVersion } = edition.network
  const letters = cookieOf(readingOf(cookies[readingCookie]))
  return `${slug} ${contentVersion} ${headers.host} ${letters} ${momentKey(edition.network, now)} ${url}`
}
