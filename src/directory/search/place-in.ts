import { questionWords, wordsOf } from './normalise.ts'

/**
 * The place that a question names, and the question without it: "samen eten in Kloosterhaar" → Kloosterhaar, "samen eten". A
 * name counts after a word of place ("in", "bij", "vlakbij" …), or, from five letters, after "van" or at the end of the question:
 * "eten bij Leek" names a place and "een leek" does not. Of several the last, and of names in each other the longest. Null when
 * there is none; the words are then as they were typed.
 *
 * @param places names of the villages and municipalities of a network
 */
export function placeIn(words: string, places: readonly string[]): { place: string | null; words: string } {
  const typed = questionWords(words)
  const names = places
    .map((place) => ({ place, parts: wordsOf(place) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((one, other) => other.parts.length - one.parts.length || (one.place < other.place ? -1 : 1))
  for (let at = typed.length - 1; at >= 0; at -= 1) {
    const found = names.find(({ parts }) => endsAt(typed, at, parts) && isMeant(typed, at, parts))
    if (found) return { place: found.place, words: without(typed, at, found.parts) }
  }
  return { place: null, words }
}

const endsAt = (typed: readonly string[], at: number, parts: readonly string[]) =>
  parts.every((part, nth) => typed[at - parts.length + 1 + nth] === part)

function isMeant(typed: readonly string[], at: number, parts: readonly string[]): boolean {
  const before = typed[at - parts.length]
  if (before !== undefined && leads.has(before)) return true
  const long = parts.join('').length >= 5
  if (before === 'van') return long || leads.has(typed[at - parts.length - 1] ?? '')
  return at === typed.length - 1 && before !== 'de' && before !== 'een' && long
}

function without(typed: readonly string[], at: number, parts: readonly string[]): string {
  let start = at - parts.length + 1
  while (start > 0 && (leads.has(typed[start - 1] ?? '') || fillers.has(typed[start - 1] ?? ''))) start -= 1
  return [...typed.slice(0, start), ...typed.slice(at + 1)].join(' ')
}

/** Words after which the name of a place is a place. */
const leads: ReadonlySet<string> = new Set(
  'in bij te rond rondom omgeving buurt vlakbij dichtbij nabij tussen naar uit regio gemeente dorp stad vanuit near around'.split(
    ' ',
  ),
)
/** Words that belong to the ones before a place: "in de buurt van Leek". */
const fillers: ReadonlySet<string> = new Set(['van', 'de', 'het'])
