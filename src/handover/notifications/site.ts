import type { Config } from '#platform/config.ts'
import { browserAddress } from '#platform/listening.ts'

type Settings = Pick<Config, 'publicUrl' | 'host' | 'port'>
type Network = { readonly slug: string; readonly host: string | null }

/** Where staff and partners find us: the address that was set, else the one we listen on. */
export const siteFor = (config: Settings) => config.publicUrl ?? browserAddress(config)

/** Where readers find the pages of a network: its own host name when the world can reach us, else under the name of the network. */
export function baseFor(config: Settings, { slug, host }: Network): string {
  if (!config.publicUrl || !host) return `${siteFor(config)}/${slug}`
  return `${new URL(config.publicUrl).protocol}//${host}`
}
