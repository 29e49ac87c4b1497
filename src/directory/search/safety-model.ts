import type { FeatureGroup } from './safety-features.ts'

/** What a line of the safety data can be. */
export const alarms = ['CRISIS', 'VEILIG', 'UITPUTTING', 'NONE'] as const
export type Alarm = (typeof alarms)[number]

/** Softmax regression over the features of a text; `safety-training.ts` learns it, `safety-file.ts` keeps it. */
export type SafetyModel = {
  /** Hashes of the features that are known, ascending. */
  readonly keys: Uint32Array
  /** Per feature how rare it is. */
  readonly rarity: Float32Array
  /** Feature × alarm. */
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** Numbers of known features with their values. */
export type Input = { readonly features: Int32Array; readonly values: Float32Array }

export const width = alarms.length

/** How likely each of `alarms` is; together 1. */
export function readAlarms(model: SafetyModel, groups: readonly FeatureGroup[]): Readonly<Record<Alarm, number>> {
  const input = inputOf(groups, model.rarity, (key) => positionOf(model.keys, key))
  const [crisis = 0, veilig = 0, tired = 0, none = 1] = likelihoods(model, input)
  return { CRISIS: crisis, VEILIG: veilig, UITPUTTING: tired, NONE: none }
}

/** Each kind of feature has the same length as a whole, however many there are of it. `numberOf`: −1 for an unknown one. */
export function inputOf(
  groups: readonly FeatureGroup[],
  rarity: Float32Array,
  numberOf: (key: number) => number,
): Input {
  const features: number[] = []
  const values: number[] = []
  for (const { weight, features: keys } of groups) {
    const known = Array.from(keys, numberOf).filter((number) => number >= 0)
    const length = Math.hypot(...known.map((number) => rarity[number] ?? 0)) || 1
    for (const number of known) {
      features.push(number)
      values.push((weight * (rarity[number] ?? 0)) / length)
    }
  }
  return { features: Int32Array.from(features), values: Float32Array.from(values) }
}

/** Per alarm. */
export function likelihoods(
  { weights, bias }: Pick<SafetyModel, 'weights' | 'bias'>,
  { features, values }: Input,
): Float32Array {
  const sums = bias.slice()
  for (let index = 0; index < features.length; index += 1) {
    const row = (features[index] ?? 0) * width
    const value = values[index] ?? 0
    for (let alarm = 0; alarm < width; alarm += 1)
      sums[alarm] = (sums[alarm] ?? 0) + (weights[row + alarm] ?? 0) * value
  }
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const whole = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / whole)
}

/** Where a key stands among ascending ones; −1 when it does not. */
function positionOf(keys: Uint32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : -1
}
