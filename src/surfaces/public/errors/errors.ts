import { texts } from './errors.texts.nl.ts'

/** What to say for a status; everything unknown is our fault. */
export function wordsFor(status: number) {
  if (status === 404) return texts.notFound
  if (status === 429) return texts.tooMuch
  return status >= 400 && status < 500 ? texts.refused : texts.broken
}
