import { type Askers, askersOf } from './audience.ts'
import { type Concept, leastSure, weighed } from './concepts.ts'
import { featuresOf } from './features.ts'
import { keyOf, type Lexicon } from './lexicon.ts'
import { readLabels } from './linear-model.ts'
import { labelsNearby } from './neighbours.ts'
import type { Understood } from './question.ts'
import { hear, type Safety } from './safety.ts'
import type { Weights } from './weights.ts'

/** What a question is taken to mean. */
export type Meaning = {
  /** Surest first. */
  readonly understood: readonly Understood[]
  /** What may help whatever is meant, the more so the less was understood. */
  readonly fallback: readonly Concept[]
  readonly askers: Askers
}

type Known = { readonly lexicon: Lexicon; readonly weights: Weights }

/** Of words that say nothing. */
export const noMeaning: Meaning = { understood: [], fallback: [], askers: new Map() }

/**
 * What a question in people's own words is about: the longest lay expressions in it, what the model and the sayings most like it
 * make of the whole ("hij spookt 's nachts" → THE-NACHT, AAN-RNACHT), and what danger or exhaustion asks for. `without`: codes that
 * the reader took away.
 */
export function meaningOf(words: readonly string[], without: readonly string[], { lexicon, weights }: Known): Meaning {
  const features = featuresOf(words)
  const likelihoods = readLabels(lexicon.model, features)
  const nearby = labelsNearby(lexicon.neighbours, lexicon.model, features)
  const phrases = phraseWeights(lexicon, words)
  const urgent = urgentCodes(lexicon, words)
  const understood = lexicon.model.labels
    .map((code, number): Understood => {
      const likely = likelihoods[number] ?? 0
      const phrase = phrases.get(code) ?? 0
      const said = Math.max(phrase, likely >= leastSure ? likely : 0)
      const weight = (1 - weights.nearby) * said + weights.nearby * (nearby[number] ?? 0)
      return { code, weight: Math.max(weight, urgent.get(code) ?? 0), fromExpression: phrase > likely }
    })
    .map(weighed)
    .filter(({ code, weight }) => weight > 0 && !without.includes(code))
    .sort((one, other) => other.weight - one.weight || (one.code < other.code ? -1 : 1))
    .slice(0, mostConcepts)
  const groups = lexicon.model.labels.flatMap((code, number): [string, number][] =>
    code.startsWith('WIE-') ? [[code, likelihoods[number] ?? 0]] : [],
  )
  return {
    understood,
    fallback: fallbackFor(words, understood[0]?.weight ?? 0).filter(({ code }) => !without.includes(code)),
    askers: askersOf(words, new Map(groups)),
  }
}

const mostConcepts = 16

/** A consultant helps further whatever it is; the more so the less we understood. A word or two names what is wanted. */
const fallbackFor = (words: readonly string[], sureness: number): Concept[] =>
  words.length < sentence ? [] : [{ code: 'AAN-CONS', weight: 0.15 * (1 - sureness) }]
const sentence = 4

/** Codes of the lay expressions in the words, the first of each surest. */
function phraseWeights(lexicon: Lexicon, words: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const codes of expressionsIn(lexicon, words)) {
    for (const [nth, code] of codes.entries()) {
      weights.set(code, Math.max(weights.get(code) ?? 0, nth === 0 ? 0.9 : 0.6))
    }
  }
  return weights
}

/** Codes of the lay expressions in the words; where one holds another only the longest counts. */
function expressionsIn({ expressions }: Lexicon, words: readonly string[]): (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (let start = 0; start < words.length; ) {
    const length = [8, 7, 6, 5, 4, 3, 2, 1].find((size) => expressions.has(keyOf(words.slice(start, start + size))))
    const codes = length === undefined ? undefined : expressions.get(keyOf(words.slice(start, start + length)))
    if (codes) found.push(codes)
    start += length ?? 1
  }
  return found
}

/** What danger or exhaustion asks for, besides the help block. */
function urgentCodes({ safety }: Lexicon, words: readonly string[]): ReadonlyMap<string, number> {
  if (safety === null) return new Map()
  const heard = hear(words, safety)
  return new Map(helpFor[kindOf(heard)])
}

const kindOf = ({ level, exhausted }: Safety) => (level === 'none' && exhausted ? 'exhausted' : level)

const helpFor: Readonly<Record<Safety['level'] | 'exhausted', readonly (readonly [string, number])[]>> = {
  none: [],
  crisis: [['AAN-CRISIS', 0.6]],
  veilig: [
    ['AAN-VEILIG', 0.6],
    ['THE-VEIL', 0.4],
  ],
  exhausted: [
    ['THE-OVERB', 0.2],
    ['AAN-RSPOED', 0.15],
    ['AAN-CONS', 0.12],
  ],
}
