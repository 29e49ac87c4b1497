import { buildCorrector, type Corrector, correct } from './fuzzy.ts'

/** Words that were said before, to mend those that were typed wrong. */
export type KnownWords = { readonly counts: ReadonlyMap<string, number>; readonly corrector: Corrector }

/** The words of some texts. */
export function knownWordsOf(texts: Iterable<readonly string[]>): KnownWords {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return knownWords(counts)
}

/** Words with how often they were said. What was said only once may itself be a slip, so nothing is mended into it. */
export const knownWords = (counts: ReadonlyMap<string, number>): KnownWords => ({
  counts,
  corrector: buildCorrector([...counts].filter(([, count]) => count > 1)),
})

/** Each word as it was most likely meant. */
export const mended = (words: readonly string[], { counts, corrector }: KnownWords): string[] =>
  words.map((word) => (counts.has(word) ? word : (correct(corrector, word)?.word ?? word)))
