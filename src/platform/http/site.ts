import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { browserAddress } from '../listening.ts'

/**
 * The scheme and host that readers see: the one that was set, else the one they asked for, if a browser could have. For pages and
 * answers only, which go back to who asked; a letter goes to somebody else, and needs `siteFor`.
 */
export const siteOf = (
  { protocol, headers: { host } }: Pick<FastifyRequest, 'protocol' | 'headers'>,
  publicUrl: string | null,
) => publicUrl ?? URL.parse(`${protocol}://${host}`)?.origin ?? 'http://localhost'

type Settings = Pick<Config, 'publicUrl' | 'host' | 'port'>
type Network = { readonly slug: string; readonly host: string | null }

/**
 * Where letters say that staff and partners find us: the address that was set, else the one we listen on. Never the host of a
 * request: who asks chooses that, and our own mail would lead to it.
 */
export const siteFor = (config: Settings): string => config.publicUrl ?? browserAddress(config)

/** Where letters say that the pages of a network are: its own host name when the world can reach us, else under its name. */
export function baseFor(config: Settings, { slug, host }: Network): string {
  if (!config.publicUrl || !host) return `${siteFor(config)}/${slug}`
  return `${new URL(config.publicUrl).protocol}//${host}`
}
