import { isStopWord } from './stop-words.ts'

/** Tells how often a folded word is seen in the texts we know; 0 when never. */
export type Familiarity = (word: string) => number

/**
 * The parts of a Dutch compound whose parts we know: "mantelzorgwaardering" → ["mantelzorg", "waardering"]; [] when it is none.
 * Of several ways to split, the one with the longest parts wins: fewest, then most even.
 */
export function splitCompound(word: string, familiarity: Familiarity): readonly string[] {
  if (word.length < shortestPart * 2 || word.length > 40 || !/^[a-z]+$/.test(word)) return []
  const parts = bestSplit(word, familiarity, 3)
  const whole = familiarity(word)
  return parts.some((part) => familiarity(part) * rarerPart < whole) ? [] : parts
}

/** Words typed apart that we know as one: "mantel zorg" → "mantelzorg"; null when the two make no known word. */
export function joinWords(first: string, second: string, familiarity: Familiarity): string | null {
  if (first.length < 2 || second.length < 2) return null
  return links.map((link) => first + link + second).find((joined) => familiarity(joined) > 0) ?? null
}

const shortestPart = 3
/** Where a part is this many times rarer than the whole, it is a slip and not a part: "boodsch|appen". */
const rarerPart = 15
const links = ['', 's', 'e', 'en', 'n'] as const

function bestSplit(word: string, familiarity: Familiarity, mostParts: number): readonly string[] {
  let best: readonly string[] = []
  for (let cut = word.length - shortestPart; cut >= shortestPart; cut -= 1) {
    const head = partAt(word.slice(0, cut), familiarity)
    if (head === null) continue
    const tail = word.slice(cut)
    const rest = isPart(tail, familiarity) ? [tail] : mostParts > 2 ? bestSplit(tail, familiarity, mostParts - 1) : []
    const split = [head, ...rest]
    if (rest.length === 0 || (split.length > 2 && shortest(split) < 4)) continue
    if (isBetter(split, best)) best = split
  }
  return best
}

/** The word at the front of a compound, without the sound that links it to the next: "groep(s)". */
function partAt(front: string, familiarity: Familiarity): string | null {
  if (isPart(front, familiarity)) return front
  const link = links.find(
    (ending) => ending !== '' && front.endsWith(ending) && isPart(front.slice(0, -ending.length), familiarity),
  )
  return link === undefined ? null : front.slice(0, -link.length)
}

/** Short parts must be common words, else "verhuizen" holds "ver" and every name falls apart. */
const isPart = (part: string, familiarity: Familiarity) =>
  part.length >= shortestPart &&
  !isStopWord(part) &&
  !prefixes.has(part) &&
  familiarity(part) >= (part.length < 5 ? 8 : 2)

const isBetter = (split: readonly string[], best: readonly string[]) =>
  best.length === 0 || split.length < best.length || (split.length === best.length && shortest(split) > shortest(best))

const shortest = (parts: readonly string[]) => Math.min(...parts.map((part) => part.length))

/** Front pieces and endings that are words too, but not of their own in a compound. */
const prefixes: ReadonlySet<string> = new Set(
  `ver ont her ge be on er mis wan uit aan op in bij toe tegen over door onder voor achter na om weg los vast mee terug neer samen
  heen rond ing heid lijk baar loos zaam schap teit tie aal ief isch eren ingen den ten sen ter der ste sten ren len nen ken gen
  ies ers ens els min non pre pro des het`.split(/\s+/),
)
