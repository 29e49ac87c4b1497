import { stem } from './stem.ts'

/** Features of a text are numbers below this: its stems, pairs of stems and pieces of words, hashed. */
export const featureCount = 1 << 16

/** Distinct feature numbers, with how often each occurs. Flat, for there are thousands of texts to learn from. */
export type FeatureCounts = { readonly features: Int32Array; readonly counts: Uint16Array }

/**
 * What the model sees of a text: every stem ("logeer"), every pair of neighbours ("niet meer"), every piece of 4 letters of a
 * word. The pieces make that a word which was never seen, or was typed wrong, still looks like those that were.
 */
export function featuresOf(words: readonly string[]): FeatureCounts {
  const features = new Map<number, number>()
  const add = (text: string) => {
    const feature = hashOf(text) % featureCount
    features.set(feature, (features.get(feature) ?? 0) + 1)
  }
  const stems = words.map(stem)
  for (const [place, word] of words.entries()) {
    const base = stems[place] ?? ''
    add(base)
    add(`${stems[place - 1] ?? '^'} ${base}`)
    for (const piece of piecesOf(word)) add(piece)
  }
  return { features: Int32Array.from(features.keys()), counts: Uint16Array.from(features.values()) }
}

/** dwaal → _dwa dwaa waal aal_ ; the edges of the word are marked. Pieces of 3 or 5 letters beside these measured no better. */
function* piecesOf(word: string) {
  const marked = `_${word.slice(0, 24)}_`
  for (let start = 0; start + 4 <= marked.length; start += 1) yield `#${marked.slice(start, start + 4)}`
}

/** FNV-1a over UTF-16 units, 0 to 2³². */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value ^ (value >>> 16)) >>> 0
}
