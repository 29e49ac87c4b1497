import type { FastifyRequest } from 'fastify'
import { numberParameter } from '#platform/openapi/parameter.ts'

export const page = numberParameter(
  { name: 'page', description: 'Which page of the list; a page after the last one is empty.', example: 1 },
  { from: 1, to: 10_000, otherwise: 1 },
)

export const pageSize = numberParameter(
  { name: 'pageSize', description: 'How many there are on a page.', example: 20 },
  { from: 1, to: 100, otherwise: 20 },
)

export type Paged = { readonly total: number; readonly page: number; readonly pageSize: number }

/** The Link header of a page (RFC 8288): where the first, previous, next and last page are, as far as they exist. */
export function linkHeader({ url, site }: Pick<FastifyRequest, 'url' | 'site'>, paged: Paged) {
  const last = Math.max(1, Math.ceil(paged.total / paged.pageSize))
  const pages = {
    first: 1,
    prev: paged.page > 1 ? Math.min(paged.page - 1, last) : null,
    next: paged.page < last ? paged.page + 1 : null,
    last,
  }
  const at = new URL(url, site)
  return Object.entries(pages)
    .flatMap(([relation, number]) => (number === null ? [] : `<${addressOf(at, number)}>; rel="${relation}"`))
    .join(', ')
}

function addressOf(at: URL, number: number) {
  at.searchParams.set('page', `${number}`)
  return at.href
}
