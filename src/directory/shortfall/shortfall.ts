import { createHmac } from 'node:crypto'

/** From how many times the same words may be read: fewer could be one person. */
export const readableFrom = 5

/** Fewer results than this count as finding little. */
export const littleBelow = 3

/**
 * The words of a question as they may be counted: small letters, in order of the alphabet, without anything that may point at a
 * person (numbers, addresses, who comes after "mevrouw"). Empty when nothing is left to count.
 */
export function countableWords(question: string) {
  const words = question
    .toLowerCase()
    .replace(/\S*[@\d]\S*/g, ' ')
    .replace(/\b(?:mevrouw|mevr|meneer|dhr|mw|dokter|dr|ik heet|mijn naam is)\b\.? +\p{L}+/gu, ' ')
    .match(/\p{L}{3,}/gu)
  return [...new Set(words ?? [])].sort().slice(0, 8).join(' ').slice(0, 120).trim()
}

/** The same words give the same mark within a month and network; without the secret nobody can tell which words. */
export const fingerprintOf = (
  words: string,
  { secret, month, networkId }: { secret: string; month: string; networkId: string },
) => createHmac('sha256', secret).update(`${networkId} ${month} ${words}`).digest('base64url').slice(0, 22)

/** The first day of the month of an ISO day. */
export const monthOf = (day: string) => `${day.slice(0, 7)}-01`
