import { links } from '#directory/index.ts'
import type { Network } from '#networks/index.ts'

/** Whole addresses in this API, and of the public pages that show the same to people. */
export function linksOf(site: string, network: Pick<Network, 'slug' | 'host'>) {
  const api = `${site}/v1/networks/${network.slug}`
  const pages = network.host ? `${site.split('//', 1)[0]}//${network.host}` : `${site}/${network.slug}`
  return {
    network: { self: api, services: `${api}/services`, organizations: `${api}/organizations`, page: pages },
    service: (id: string, slug: string) => ({ self: `${api}/services/${id}`, page: links.offer(pages, slug) }),
    organization: (id: string, slug: string) => ({
      self: `${api}/organizations/${id}`,
      page: links.organization(pages, slug),
    }),
  }
}

export type Links = ReturnType<typeof linksOf>
