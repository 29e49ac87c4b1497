import { createHash } from 'node:crypto'

/** A UUID (version 8, RFC 9562) made of words: the same words always give the same one. */
export function hashId(...words: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The ids of a list's items, `count` at most 65,536: sorting by id gives back the order of the list. */
export function hashIds(count: number, ...words: string[]): string[] {
  const stem = hashId(...words).slice(0, -4)
  return Array.from({ length: count }, (_, index) => stem + index.toString(16).padStart(4, '0'))
}
