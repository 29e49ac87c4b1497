import { texts } from '../texts.nl.ts'

type PaginationProps = { page: number; last: number; href: (page: number) => string }

const { pagination } = texts

/** Previous, next, and the pages around this one. Nothing when there is only one page. */
export function Pagination({ page, last, href }: PaginationProps) {
  if (last < 2) return null
  return (
    <nav class="naast-pagination utrecht-pagination" aria-label={pagination.label}>
      {page > 1 ? (
        <a class="utrecht-pagination__relative-link" rel="prev" href={href(page - 1)}>
          {pagination.previous}
        </a>
      ) : null}
      <span class="naast-pagination__here">{pagination.here(page, last)}</span>
      {pagesAround(page, last).map((number) => (
        <a key={number} class="utrecht-pagination__page-link" aria-label={pagination.page(number)} href={href(number)}>
          {number}
        </a>
      ))}
      {page < last ? (
        <a class="utrecht-pagination__relative-link" rel="next" href={href(page + 1)}>
          {pagination.next}
        </a>
      ) : null}
    </nav>
  )
}

/** The first, the last and the neighbours of a page, the page itself left out. */
export const pagesAround = (page: number, last: number) =>
  [...new Set([1, page - 1, page + 1, last])]
    .filter((number) => number >= 1 && number <= last && number !== page)
    .sort((a, b) => a - b)
