import type { InjectOptions } from 'fastify'
import { aSite, type Site } from '../support/site.ts'

export const search = '/v1/networks/hardenberg/services'

/** The product on demo data, with a machine that asks its API. */
export async function anApi() {
  const site = await aSite()
  return { ...site, ask: askerOf(site.app) }
}

/** Each time from another address, so that the limit on requests is never the reason of an answer. */
function askerOf(app: Site['app']) {
  let asked = 0
  return (url: string, options: InjectOptions = {}) => {
    asked += 1
    return app.inject({ url, remoteAddress: `10.1.${(asked >> 8) & 255}.${asked & 255}`, ...options })
  }
}
