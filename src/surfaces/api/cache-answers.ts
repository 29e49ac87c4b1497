import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createPageCache } from '#platform/http/page-cache.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Names the published state an answer is made from: what was made from another one is stale. */
    contentVersion: string
    /** The scheme and host that readers of this API see. */
    site: string
  }
}

/**
 * Keeps finished answers under a key of all they depend on: the published version, the site and the address. The result gives a
 * part of the app the cache; hooks that set `contentVersion` and `site` go before it, and so does the limit on requests.
 */
export function createAnswerCache() {
  const cache = createPageCache()
  const links = boundedTexts(8_000_000)

  return (app: FastifyInstance) => {
    app.addHook('preHandler', (request, reply, done) => {
      const key = keyOf(request)
      const link = key === null ? undefined : links.get(key)
      if (key === null || link === undefined) return done()
      if (link) reply.header('link', link)
      if (!cache.answer(key, request, reply)) done()
    })

    app.addHook('onSend', (request, reply, body, done) => {
      const key = reply.statusCode === 200 && typeof body === 'string' ? keyOf(request) : null
      if (key === null || typeof body !== 'string') return done(null, withoutCookies(reply, body))
      links.set(key, String(reply.getHeader('link') ?? ''))
      const answer = cache.keep(key, body, { request, reply })
      const known = request.headers['if-none-match'] === reply.getHeader('etag')
      if (known) reply.code(304)
      done(null, withoutCookies(reply, known ? '' : answer))
    })
  }
}

const keyOf = ({ method, contentVersion, site, url }: FastifyRequest) =>
  method === 'GET' || method === 'HEAD' ? `${contentVersion} ${site} ${url}` : null

/** The page cache says that a page differs by cookie; an answer of the API does not. */
function withoutCookies<Body>(reply: FastifyReply, body: Body) {
  if (reply.hasHeader('etag')) reply.header('vary', 'accept-encoding')
  return body
}

/**
 * The page cache keeps bodies only; the Link header of a list is kept here, up to `most` characters with its key. An answer whose
 * link was forgotten is made again.
 */
function boundedTexts(most: number) {
  const texts = new Map<string, string>()
  let size = 0
  return {
    get: (key: string) => texts.get(key),
    set(key: string, text: string) {
      size += key.length + text.length - (texts.has(key) ? key.length + (texts.get(key)?.length ?? 0) : 0)
      texts.set(key, text)
      for (const [oldest, old] of texts) {
        if (size <= most) return
        texts.delete(oldest)
        size -= oldest.length + old.length
      }
    },
  }
}
