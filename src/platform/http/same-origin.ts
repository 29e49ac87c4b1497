import type { FastifyRequest } from 'fastify'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True when a request that changes something comes from one of our own pages. Browsers say where a form was sent from;
 * a program that says nothing has no cookies of a person to abuse.
 */
export function comesFromUs({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>) {
  if (safe.has(method)) return true
  const site = headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  return !headers.origin || hostOf(headers.origin) === headers.host
}

/**
 * The same for a form on a page whose own address is a secret. Such a page tells nobody where a reader comes from, and then an older browser
 * says that its form came from nowhere. Who knows the secret is no other site.
 */
export const comesFromSecretPage = ({ headers, routeOptions }: Pick<FastifyRequest, 'headers' | 'routeOptions'>) =>
  routeOptions.config.secretAddress === true && !headers['sec-fetch-site'] && headers.origin === 'null'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The address itself lets somebody in, so it is told to no other page. */
    secretAddress?: boolean
  }
}

/** The host of an address, or null when it is not an address. */
export const hostOf = (address: string) => URL.parse(address)?.host ?? null
