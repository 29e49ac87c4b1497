import type { Offer } from '../offer.ts'
import type { Lexicon } from './lexicon.ts'
import { wordsOf } from './normalise.ts'

/** Something to choose while typing. A subject has its code, an offer what its address is made from. */
export type Suggestion =
  | { readonly kind: 'subject'; readonly label: string; readonly code: string }
  | { readonly kind: 'place'; readonly label: string }
  | { readonly kind: 'offer'; readonly label: string; readonly slug: string; readonly id: string }

/** All that can be suggested, found by the beginnings of its words. */
export type SuggestIndex = {
  /** `text`: folded, with one space between the words. */
  readonly entries: readonly { readonly text: string; readonly suggestion: Suggestion }[]
  /** Folded words by alphabet, each with the entries it is in. */
  readonly words: readonly { readonly word: string; readonly entries: readonly number[] }[]
}

type SuggestSource = {
  readonly offers: readonly Offer[]
  /** Code → label of the taxonomy. */
  readonly labels: ReadonlyMap<string, string>
  /** Code → the lay words that readers see for it, where they are others than the label. */
  readonly layWords: ReadonlyMap<string, string>
  readonly lexicon: Lexicon
}

export function buildSuggestions(source: SuggestSource): SuggestIndex {
  const entries = [...subjects(source), ...placesOf(source.offers), ...namesOf(source.offers)]
  const places = new Map<string, number[]>()
  for (const [place, { text }] of entries.entries()) {
    for (const word of new Set(text.split(' '))) {
      const list = places.get(word) ?? []
      list.push(place)
      places.set(word, list)
    }
  }
  const words = [...places].map(([word, list]) => ({ word, entries: list }))
  return { entries, words: words.sort((one, other) => (one.word < other.word ? -1 : 1)) }
}

type Entry = SuggestIndex['entries'][number]

const textOf = (label: string) => wordsOf(label).join(' ')

/** Only subjects about which there is an offer; by their own names, the words we show for them and what people call them. */
function subjects({ offers, labels, layWords, lexicon }: SuggestSource): Entry[] {
  const offered = new Set(offers.flatMap(({ codes }) => codes))
  const entry = (text: string, codes: readonly string[]): Entry[] => {
    const code = codes.find((one) => offered.has(one) && /^(?:AAN|THE|SIT|B\d)/.test(one) && labels.has(one))
    const label = code === undefined ? undefined : labels.get(code)
    return code === undefined || label === undefined ? [] : [{ text, suggestion: { kind: 'subject', label, code } }]
  }
  const own = [...labels, ...layWords].flatMap(([code, label]) => entry(textOf(label), [code]))
  return [...own, ...lexicon.phrases.flatMap(({ text, codes }) => entry(textOf(text), codes))]
}

const placesOf = (offers: readonly Offer[]): Entry[] =>
  [...new Set(offers.flatMap(({ places, municipalities }) => [...places, ...municipalities]))]
    .sort()
    .map((label) => ({ text: textOf(label), suggestion: { kind: 'place', label } }))

const namesOf = (offers: readonly Offer[]): Entry[] =>
  offers.flatMap(({ id, slug, name, alternateName }) =>
    [name, ...(alternateName === null ? [] : [alternateName])].map((text) => ({
      text: textOf(text),
      suggestion: { kind: 'offer', label: name, slug, id },
    })),
  )
