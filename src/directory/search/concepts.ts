import type { Offer } from '../offer.ts'
import { featuresOf } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { readLabels } from './linear-model.ts'
import { wordsOf } from './normalise.ts'

/** A subject of the taxonomy with how sure we are that it is meant, 0 to 1. */
export type Concept = { readonly code: string; readonly weight: number }

/** What an offer is about, twice: as its editor said, and as its own words sound. */
export type OfferConcepts = {
  /** Its own codes count 1, and what its words sound like at most half of that. */
  readonly about: readonly Concept[]
  /** What its words sound like, as a vector of length 1. */
  readonly sounds: readonly Concept[]
}

/** Reads the codes, the name and the summary of an offer; the description added nothing when it was measured. */
export function conceptsOf(offer: Offer, lexicon: Lexicon): OfferConcepts {
  const words = wordsOf(`${offer.name}. ${offer.alternateName ?? ''}. ${offer.summary}`)
  const likelihoods = words.length === 0 ? [] : [...readLabels(lexicon.model, featuresOf(words))]
  const likely = likelihoods
    .map((weight, number) => ({ code: lexicon.model.labels[number] ?? '', weight }))
    .sort((one, other) => other.weight - one.weight)
  const about = new Map<string, number>()
  for (const { code, weight } of likely.slice(0, mostRead)) {
    if (weight >= leastSure) about.set(code, weight * readWeight)
  }
  for (const code of offer.codes) about.set(code, 1)
  return {
    about: [...about].map(([code, weight]) => ({ code, weight })),
    sounds: toLengthOne(likely.slice(0, mostHeard).map(weighed)),
  }
}

/** The same concepts with their weights scaled so that the sum of their squares is 1. */
export function toLengthOne(concepts: readonly Concept[]): Concept[] {
  const length = Math.hypot(...concepts.map(({ weight }) => weight)) || 1
  return concepts.map(({ code, weight }) => ({ code, weight: weight / length }))
}

/** A kind of offer says what is wanted; a law or a phase of care only colours it. */
export const weighed = <Some extends Concept>(concept: Some): Some => ({
  ...concept,
  weight: concept.weight * (schemeWeights[/^[A-Z]+/.exec(concept.code)?.[0] ?? ''] ?? 0),
})

/** Less likely than this is noise. */
export const leastSure = 0.05

const mostRead = 8
const mostHeard = 16
/** The model's view of an offer counts this much of what its editor said. */
const readWeight = 0.5

const schemeWeights: Readonly<Record<string, number>> = {
  ...{ AAN: 1, THE: 0.7, SIT: 0.9, WIE: 0.5 },
  ...{ WET: 0.5, B: 0.5, FASE: 0.3 },
}
