import { type FeatureCounts, featureCount } from './features.ts'
import { inputOf, type LinearModel } from './linear-model.ts'
import { addTerm, layOut, type Postings } from './postings.ts'

/** What people said, to be found back by how alike it is. */
export type Neighbours = {
  /** Feature → sayings. */
  readonly postings: Postings
  /** Per saying the numbers of its labels in the model. */
  readonly labels: readonly (readonly number[])[]
}

type Saying = { readonly features: FeatureCounts; readonly labels: readonly string[] }

export function buildNeighbours(sayings: readonly Saying[], model: LinearModel): Neighbours {
  const position = new Map(model.labels.map((label, number) => [label, number]))
  const lists = Array.from({ length: featureCount }, (): number[] => [])
  for (const [place, { features: counts }] of sayings.entries()) {
    const { features, values } = inputOf(counts, model.rarity)
    for (const [nth, feature] of features.entries()) lists[feature]?.push(place, values[nth] ?? 0)
  }
  const labels = sayings.map((saying) => saying.labels.flatMap((label) => position.get(label) ?? []))
  return { postings: layOut(lists), labels }
}

/**
 * What the sayings that are most like a text mean: per label of the model the share of them that has it, 0 to 1, each counted by
 * the square of its likeness.
 */
export function labelsNearby(
  { postings, labels }: Neighbours,
  model: LinearModel,
  counts: FeatureCounts,
): Float32Array {
  const { features, values } = inputOf(counts, model.rarity)
  const scores = new Float32Array(labels.length)
  for (const [nth, feature] of features.entries()) {
    addTerm(postings, feature, { scores, weight: values[nth] ?? 0 })
  }
  const shares = new Float32Array(model.labels.length)
  let whole = 0
  const near = nearest(scores)
  for (const place of near) {
    const weight = (scores[place] ?? 0) ** 2
    whole += weight
    for (const label of labels[place] ?? []) shares[label] = (shares[label] ?? 0) + weight
  }
  const trust = Math.min(1, (scores[near[0] ?? -1] ?? 0) / alike)
  return whole === 0 ? shares : shares.map((share) => (trust * share) / whole)
}

const asked = 15
/** Where even the nearest saying is less alike than this (cosine), the nearest tell less. */
const alike = 0.15

/** The places of the highest scores, highest first; of equals the first. */
function nearest(scores: Float32Array): number[] {
  const best: number[] = []
  let least = 0
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0
    if (score <= least) continue
    let at = best.length
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1
    best.splice(at, 0, place)
    if (best.length > asked) best.pop()
    if (best.length === asked) least = scores[best[asked - 1] ?? 0] ?? 0
  }
  return best
}
