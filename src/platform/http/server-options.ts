import type { IncomingMessage } from 'node:http'
import { type FastifyServerOptions, LogController } from 'fastify'
import type { Config } from '../config.ts'
import { errorInLog } from './error-in-log.ts'

// Addresses that mean the same on every host.
const shared =
  /^\/(?:v1|hsds|bestanden|gezond|leesbaar|aanmelden|afmelden|account|uitnodiging|werkplek|portaal|dev|robots\.txt|\.well-known)(?:[/?]|$)/

/** How the server listens: small bodies, short waits, and logs without addresses of people or the words they searched for. */
export function serverOptions(
  config: Pick<Config, 'logLevel' | 'trustedProxies'>,
  slugOfHost: (host: string) => string | null,
): FastifyServerOptions {
  return {
    logger: {
      level: config.logLevel,
      serializers: { req: ({ method, url }) => ({ method, path: pathOf(url ?? '') }), err: errorInLog },
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 16_384, ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/', headers }: IncomingMessage) => rewritten(readable(url), slugOfHost(headers.host ?? '')),
  }
}

/** A network with its own host name lives at the root of it; inside, its addresses are those of every other network. */
const rewritten = (url: string, slug: string | null) => (slug && !shared.test(url) ? `/${slug}${url}` : url)

/** A token in an address is a way in (newToken in random.ts: 43 characters), so it stays out of the log too. */
const pathOf = (url: string) => url.split('?')[0]?.replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, '…')

/** An address with broken percent signs is one we do not have: with the signs taken literally it gets a page that says so. */
function readable(url: string) {
  const [path = '/', ...query] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}
