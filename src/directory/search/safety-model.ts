import { type FeatureGroup, safetyFeatureCount } from './safety-features.ts'
import { shuffled } from './shuffled.ts'

/** What a line of the safety data can be. */
export const alarms = ['CRISIS', 'VEILIG', 'UITPUTTING', 'NONE'] as const
export type Alarm = (typeof alarms)[number]

/** `weight`: how often it counts. */
export type SafetyLesson = { readonly groups: readonly FeatureGroup[]; readonly alarm: Alarm; readonly weight: number }

/** Softmax regression over the features of a text. */
export type SafetyModel = {
  /** Per feature; 0 for one that was never seen. */
  readonly rarity: Float32Array
  /** Feature × alarm. */
  readonly weights: Float32Array
  readonly bias: Float64Array
}

/** Learns from lessons with a step of its own for every weight (AdaGrad). Deterministic. */
export function trainSafety(lessons: readonly SafetyLesson[]): SafetyModel {
  const model = {
    rarity: rarityOf(lessons),
    weights: new Float32Array(safetyFeatureCount * width),
    bias: new Float64Array(width),
  }
  const seen = new Float32Array(model.weights.length).fill(1e-8)
  const prepared = lessons.map(({ groups, alarm, weight }) => ({
    input: inputOf(groups, model.rarity),
    target: alarms.indexOf(alarm),
    weight,
  }))
  for (let round = 0; round < rounds; round += 1) {
    for (const place of shuffled(prepared.length, round)) {
      const lesson = prepared[place]
      if (lesson) learn(model, seen, lesson)
    }
  }
  return model
}

/** How likely each of `alarms` is; together 1. */
export function readAlarms(model: SafetyModel, groups: readonly FeatureGroup[]): Readonly<Record<Alarm, number>> {
  const [crisis = 0, veilig = 0, tired = 0, none = 1] = likelihoods(model, inputOf(groups, model.rarity))
  return { CRISIS: crisis, VEILIG: veilig, UITPUTTING: tired, NONE: none }
}

const width = alarms.length
const rounds = 10
const step = 0.1
const decay = 1e-4

type Input = { readonly features: Int32Array; readonly values: Float32Array }
type Prepared = { readonly input: Input; readonly target: number; readonly weight: number }

function rarityOf(lessons: readonly SafetyLesson[]): Float32Array {
  const occurs = new Float32Array(safetyFeatureCount)
  for (const { groups } of lessons) {
    for (const { features } of groups) for (const feature of features) occurs[feature] = (occurs[feature] ?? 0) + 1
  }
  return occurs.map((count) => (count > 0 ? Math.log(1 + lessons.length / count) : 0))
}

/** Each kind of feature has the same length as a whole, however many there are of it. */
function inputOf(groups: readonly FeatureGroup[], rarity: Float32Array): Input {
  const size = groups.reduce((sum, { features }) => sum + features.length, 0)
  const input = { features: new Int32Array(size), values: new Float32Array(size) }
  let place = 0
  for (const { weight, features } of groups) {
    let squares = 0
    for (const feature of features) squares += (rarity[feature] ?? 0) ** 2
    const scale = weight / (Math.sqrt(squares) || 1)
    for (const feature of features) {
      input.features[place] = feature
      input.values[place] = scale * (rarity[feature] ?? 0)
      place += 1
    }
  }
  return input
}

function likelihoods({ weights, bias }: SafetyModel, { features, values }: Input): number[] {
  const sums = [...bias]
  for (let index = 0; index < features.length; index += 1) {
    const row = (features[index] ?? 0) * width
    for (let alarm = 0; alarm < width; alarm += 1) {
      sums[alarm] = (sums[alarm] ?? 0) + (weights[row + alarm] ?? 0) * (values[index] ?? 0)
    }
  }
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const whole = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / whole)
}

function learn(model: SafetyModel, seen: Float32Array, { input, target, weight }: Prepared) {
  const { weights, bias } = model
  const mistakes = likelihoods(model, input).map((likely, alarm) => (likely - (alarm === target ? 1 : 0)) * weight)
  for (let alarm = 0; alarm < width; alarm += 1) {
    const mistake = mistakes[alarm] ?? 0
    bias[alarm] = (bias[alarm] ?? 0) - step * 0.05 * mistake
    for (let index = 0; index < input.features.length; index += 1) {
      const place = (input.features[index] ?? 0) * width + alarm
      const slope = mistake * (input.values[index] ?? 0) + decay * (weights[place] ?? 0)
      const total = (seen[place] ?? 0) + slope * slope
      seen[place] = total
      weights[place] = (weights[place] ?? 0) - (step * slope) / Math.sqrt(total)
    }
  }
}
