import { hashOf } from './features.ts'
import { signsOf } from './signs.ts'
import { stem } from './stem.ts'

/** Features of an alarm are numbers below this. */
export const safetyFeatureCount = 1 << 18

/** Features of one kind, with how much the kind as a whole counts. */
export type FeatureGroup = { readonly weight: number; readonly features: Int32Array }

/**
 * What the safety model sees of a text: its stems, neighbours and pieces of words, and the **signs** in it
 * (`data/signs.tsv`: taking leave, giving away, being a burden, hurting, locking up …), alone, together in one text, and
 * near each other in their order. Signs let a cry be heard that uses other words than those that were learned, in any language.
 */
export function safetyFeatures(words: readonly string[]): FeatureGroup[] {
  const read = words.map(readWord)
  const present = [...new Set(read.flatMap(({ signs }) => signs))].sort()
  return [
    group(1, numbersOf(read.map(({ base }) => base))),
    group(1, numbersOf(read.map(({ base }, place) => `${read[place - 1]?.base ?? '^'} ${base}`))),
    group(
      0.8,
      read.flatMap(({ pieces }) => pieces),
    ),
    group(1, numbersOf(present.map((sign) => `:${sign}`))),
    group(1, numbersOf(present.flatMap((one, place) => present.slice(place + 1).map((other) => `${one}+${other}`)))),
    group(1, numbersOf(read.flatMap(({ signs }, place) => follow(signs, read.slice(place + 1, place + 1 + nearby))))),
  ]
}

/** Signs at most this many words on are near. */
const nearby = 3

const follow = (here: readonly string[], after: readonly Word[]) =>
  here.flatMap((one) =>
    after.flatMap(({ signs }) => signs.flatMap((other) => (one === other ? [] : [`${one}>${other}`]))),
  )

const group = (weight: number, features: readonly number[]): FeatureGroup => ({
  weight,
  features: Int32Array.from(new Set(features)),
})

const numbersOf = (texts: readonly string[]) => texts.map((text) => hashOf(text) % safetyFeatureCount)

type Word = { readonly base: string; readonly signs: readonly string[]; readonly pieces: readonly number[] }

function readWord(word: string): Word {
  return { base: stem(word), signs: signsOf(word), pieces: numbersOf(piecesOf(word)) }
}

function piecesOf(word: string): string[] {
  const marked = `_${word.slice(0, 24)}_`
  return Array.from({ length: Math.max(0, marked.length - 3) }, (_, start) => `#${marked.slice(start, start + 4)}`)
}
