import type { Editions } from '#directory/index.ts'
import type { Services } from '#platform/services.ts'

/**
 * True when this is an example to look around in: no mail server, and every network made up. One real network and it is none:
 * then letters are for who they are addressed to.
 */
export async function isDemo({ config }: Services, editions: Editions): Promise<boolean> {
  const networks = (await editions.all()).map(({ network }) => network)
  return config.smtpUrl === null && networks.length > 0 && networks.every((network) => network.isDemo)
}
