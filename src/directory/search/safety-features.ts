import { hashOf } from './features.ts'
import { signsIn } from './signs.ts'
import { stem } from './stem.ts'

/** Features of one kind (hashes), with how much the kind as a whole counts. */
export type FeatureGroup = { readonly weight: number; readonly features: Uint32Array }

/**
 * What the safety model sees of a text: its stems, neighbours, pieces of words and stretches across words, and the **signs** in it
 * (`data/signs.tsv`: taking leave, giving away, being a burden, hurting, locking up …), alone, together in one text, near each other
 * in their order, and with the stems around them. Signs let a cry be heard that uses other words than those that were learned.
 *
 * @param typed folded words as they were typed, for the pieces and stretches
 * @param words the same words, mended
 */
export function safetyFeatures(typed: readonly string[], words: readonly string[]): FeatureGroup[] {
  const stems = words.map(stem)
  const signs = signsIn(words)
  const present = [...new Set(signs.flat())].sort()
  return [
    group(1, stems),
    group(
      1,
      [...stems, '$'].map((base, place) => `${stems[place - 1] ?? '^'} ${base}`),
    ),
    group(0.8, typed.flatMap(piecesOf)),
    group(1, present.map(named)),
    group(
      1,
      present.flatMap((one, place) => present.slice(place + 1).map((other) => `${one}+${other}`)),
    ),
    group(
      1,
      signs.flatMap((here, place) => inOrder(here, signs.slice(place + 1, place + 1 + nearSigns).flat())),
    ),
    group(
      1,
      signs.flatMap((here, place) => here.flatMap((sign) => around(sign, stems, place))),
    ),
    group(0.7, stretchesOf(typed)),
  ]
}

/** Signs and stems at most this many words away are near. */
const nearSigns = 3
const nearStems = 5

const named = (sign: string) => `:${sign}`

const inOrder = (here: readonly string[], after: readonly string[]) =>
  here.flatMap((one) => after.flatMap((other) => (one === other ? [] : [`${one}>${other}`])))

function around(sign: string, stems: readonly string[], place: number): string[] {
  const before = stems.slice(Math.max(0, place - nearStems), place).map((base) => `${base}|${sign}`)
  return [...before, ...stems.slice(place + 1, place + 1 + nearStems).map((base) => `${sign}|${base}`)]
}

const group = (weight: number, texts: readonly string[]): FeatureGroup => ({
  weight,
  features: Uint32Array.from(new Set(texts.map(hashOf))),
})

function piecesOf(word: string): string[] {
  const marked = `_${word.slice(0, 24)}_`
  return Array.from({ length: Math.max(0, marked.length - 3) }, (_, start) => `#${marked.slice(start, start + 4)}`)
}

/** Every six letters in a row, spaces included: the turn of a phrase, whatever the endings of its words. */
function stretchesOf(words: readonly string[]): string[] {
  const text = words.join(' ')
  return Array.from({ length: Math.max(0, text.length - 5) }, (_, start) => `~${text.slice(start, start + 6)}`)
}
