import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'

/** An address that the app answers, as it was registered. */
export type Route = { readonly method: string; readonly url: string }

/**
 * Every route that is registered while this works, also within plugins, and every line that the app logs from then on, at its most
 * talkative. Fastify itself tells of both, so no page can be forgotten. A HEAD that Fastify makes of a GET is left out.
 */
export async function watched<T>(work: () => Promise<T>) {
  const found: Route[] = []
  const lines: string[] = []
  const listen = (message: unknown) => {
    if (!isAppMessage(message)) return
    const { fastify } = message
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) found.push({ method: one, url })
    })
    fastify.log.level = 'trace'
    listenToLog(fastify, lines)
  }
  subscribe('fastify.initialization', listen)
  const made = await work().finally(() => unsubscribe('fastify.initialization', listen))
  const isMadeOfGet = (route: Route) =>
    route.method === 'HEAD' && found.some(({ method, url }) => method === 'GET' && url === route.url)
  return { made, routes: found.filter((route) => !isMadeOfGet(route)), lines }
}

const isAppMessage = (message: unknown): message is { readonly fastify: FastifyInstance } =>
  typeof message === 'object' && message !== null && 'fastify' in message

/** Each request has a logger of its own that writes where the one of the app writes. */
function listenToLog({ log }: FastifyInstance, lines: string[]) {
  const stream = Object.getOwnPropertySymbols(log).find(({ description }) => description === 'pino.stream')
  if (!stream) throw new Error('The log of the app has no stream to listen to')
  Reflect.set(log, stream, { write: (line: string) => lines.push(line) })
}
