import type { IncomingMessage } from 'node:http'
import { type FastifyServerOptions, LogController } from 'fastify'
import type { Config } from '../config.ts'

// Addresses that mean the same on every host.
const shared = /^\/(?:v1|hsds|bestanden|gezond|leesbaar|robots\.txt|\.well-known)(?:[/?]|$)/

/** How the server listens: small bodies, short waits, and logs without addresses of people or the words they searched for. */
export function serverOptions(
  config: Pick<Config, 'logLevel'>,
  slugOfHost: (host: string) => string | null,
): FastifyServerOptions {
  return {
    logger: {
      level: config.logLevel,
      serializers: { req: ({ method, url }) => ({ method, path: pathOf(url ?? '') }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/', headers }: IncomingMessage) => rewritten(url, slugOfHost(headers.host ?? '')),
  }
}

/** A network with its own host name lives at the root of it; inside, its addresses are those of every other network. */
const rewritten = (url: string, slug: string | null) => (slug && !shared.test(url) ? `/${slug}${url}` : url)

const pathOf = (url: string) => url.split('?')[0]
