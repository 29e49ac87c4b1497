import { soundOf } from './phonetic.ts'

/** Finds the known word that a mistyped one was meant to be. */
export type Corrector = {
  /** Folded words by length, each with the set of its letters. */
  readonly byLength: readonly (readonly Candidate[])[]
  /** How a word sounds → the commonest word that sounds so. */
  readonly bySound: ReadonlyMap<string, Candidate>
}

type Correction = { readonly word: string; readonly distance: number }

type Candidate = { readonly word: string; readonly letters: number; readonly count: number }

/** `words`: folded words that may be meant, with how often they occur. Words under four letters are never meant. */
export function buildCorrector(words: Iterable<readonly [string, number]>): Corrector {
  const byLength: Candidate[][] = []
  const bySound = new Map<string, Candidate>()
  for (const [word, count] of words) {
    if (word.length < 4 || word.length > longestWord || !/^[a-z]+$/.test(word)) continue
    const sameLength = byLength[word.length] ?? []
    const candidate = { word, letters: lettersOf(word), count }
    sameLength.push(candidate)
    const sound = soundOf(word)
    if (isCommoner(candidate, bySound.get(sound))) bySound.set(sound, candidate)
    byLength[word.length] = sameLength
  }
  return { byLength: Array.from(byLength, (list) => list ?? []), bySound }
}

/**
 * The nearest known word, or null. A word that sounds the same comes first (ei for ij, d for t). Else one mistake is forgiven from 5 letters on, two from 8 (a mistake is a letter too many, too few,
 * wrong, or two swapped). Among equals the one with the same first letter, then the commonest, then the first by alphabet.
 */
export function correct(corrector: Corrector, word: string): Correction | null {
  const limit = mistakesForgiven(word)
  if (limit === 0) return null
  const same = corrector.bySound.get(soundOf(word))
  if (same) return { word: same.word, distance: Math.min(1, editDistance(word, same.word, 1)) }
  const letters = lettersOf(word)
  let best: Candidate | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const candidate of corrector.byLength[length] ?? []) {
      if (bitCount(letters ^ candidate.letters) > limit * 2) continue
      const distance = editDistance(word, candidate.word, limit)
      if (distance > limit) continue
      const cost =
        distance + (word[0] === candidate.word[0] ? 0 : 0.5) - Math.min(0.4, Math.log1p(candidate.count) / 20)
      if (cost < bestCost || (cost === bestCost && best !== null && candidate.word < best.word)) {
        best = candidate
        bestCost = cost
      }
    }
  }
  return best === null ? null : { word: best.word, distance: editDistance(word, best.word, limit) }
}

const longestWord = 40

const isCommoner = (one: Candidate, other: Candidate | undefined) =>
  other === undefined || one.count > other.count || (one.count === other.count && one.word < other.word)

const mistakesForgiven = (word: string) =>
  word.length < 5 || word.length > longestWord || !/^[a-z]+$/.test(word) ? 0 : word.length < 8 ? 1 : 2

/** One bit per letter that occurs: words whose sets differ by more than 2 bits per mistake cannot be near. */
function lettersOf(word: string): number {
  let set = 0
  for (let index = 0; index < word.length; index += 1) set |= 1 << (word.charCodeAt(index) - 97)
  return set
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Letters to add, leave out, change or swap with the neighbour (optimal string alignment); stops counting above `limit`. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      const changed = (previous[column - 1] ?? 0) + (same ? 0 : 1)
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const cost = Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(swapped && row > 1 && column > 1 ? Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1) : cost)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforePrevious = previous
    previous = current
  }
  return previous[to.length] ?? limit + 1
}
