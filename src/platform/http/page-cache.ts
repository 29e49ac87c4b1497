import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { chosenEncoding, type Encoding, encode } from './encoding.ts'

/** An answer kept ready, with the forms of it that were asked for. */
type Kept = {
  readonly status: number
  readonly type: string
  readonly etag: string
  readonly bodies: Map<Encoding, Buffer>
}

export type PageCache = {
  /** Answers from the cache; false when it has nothing under this key. */
  answer(key: string, request: FastifyRequest, reply: FastifyReply): boolean
  /** Keeps an answer and gives it in the form this reader takes. */
  keep(key: string, body: string, to: { request: FastifyRequest; reply: FastifyReply }): Buffer
}

/**
 * Ready-made answers, at most `most` characters of keys and bodies together. A key names everything the answer depends on, the content version included:
 * nothing has to be thrown away when content changes, the oldest simply fall off.
 */
export function createPageCache(most = 64_000_000): PageCache {
  const kept = new Map<string, Kept>()
  let size = 0

  const forgetOldest = () => {
    for (const [key, entry] of kept) {
      if (size <= most) return
      kept.delete(key)
      size -= sizeOf(key, entry)
    }
  }

  return {
    answer(key, request, reply) {
      const entry = kept.get(key)
      if (!entry) return false
      const before = sizeOf(key, entry)
      const body = bodyFor(entry, request)
      size += sizeOf(key, entry) - before
      send(entry, body, { request, reply })
      return true
    },
    keep(key, text, { request, reply }) {
      const body = Buffer.from(text)
      const entry: Kept = {
        status: reply.statusCode,
        type: String(reply.getHeader('content-type')),
        // Weak: the same page compressed in another way is the same page.
        etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
        bodies: new Map([['identity', body]]),
      }
      const encoded = bodyFor(entry, request)
      kept.set(key, entry)
      size += sizeOf(key, entry)
      forgetOldest()
      describe(entry, request, reply)
      return encoded
    },
  }
}

function sizeOf(key: string, { bodies }: Kept) {
  let size = key.length + 400
  for (const body of bodies.values()) size += body.length
  return size
}

function bodyFor({ bodies }: Kept, request: FastifyRequest) {
  const encoding = chosenEncoding(request.headers['accept-encoding'])
  const ready = bodies.get(encoding)
  if (ready) return ready
  const made = encode(bodies.get('identity') ?? Buffer.alloc(0), encoding)
  bodies.set(encoding, made)
  return made
}

function send(entry: Kept, body: Buffer, { request, reply }: { request: FastifyRequest; reply: FastifyReply }) {
  describe(entry, request, reply)
  if (isKnown(request.headers['if-none-match'], entry.etag)) reply.code(304).send()
  else reply.code(entry.status).send(body)
}

/** True when the browser names this version among those it still has (RFC 9110, 13.1.2: compared weakly). */
const isKnown = (given: string | undefined, etag: string) =>
  given !== undefined &&
  (given === etag ||
    given.split(',').some((one) => one.trim() === '*' || etag.endsWith(one.trim().replace(/^W\//, ''))))

/** "no-cache" lets a browser keep the page, but ask each time whether it still stands: nothing stale is ever shown. */
function describe({ type, etag }: Kept, request: FastifyRequest, reply: FastifyReply) {
  const encoding = chosenEncoding(request.headers['accept-encoding'])
  reply.headers({ 'content-type': type, etag, 'cache-control': 'no-cache', vary: 'accept-encoding, cookie' })
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
}
