import type { FeatureGroup } from './safety-features.ts'
import { type Alarm, alarms, type Input, inputOf, likelihoods, type SafetyModel, width } from './safety-model.ts'
import { shuffled } from './shuffled.ts'

/** `weight`: how often it counts. */
export type SafetyLesson = { readonly groups: readonly FeatureGroup[]; readonly alarm: Alarm; readonly weight: number }

/**
 * Learns from lessons with a step of its own for every weight (AdaGrad), and takes the mean of the weights of the later rounds.
 * Deterministic. Leaving part of the features out, a hidden layer and nearest neighbours measured no better, twelve rounds neither.
 */
export function trainSafety(lessons: readonly SafetyLesson[]): SafetyModel {
  const { keys, rarity } = knownFeatures(lessons)
  const numbers = new Map(Array.from(keys, (key, number) => [key, number]))
  const prepared = lessons.map(({ groups, alarm, weight }) => ({
    input: inputOf(groups, rarity, (key) => numbers.get(key) ?? -1),
    target: alarms.indexOf(alarm),
    weight,
  }))
  const learner = newLearner(keys.length)
  const mean = new Float32Array(learner.weights.length)
  for (let round = 0; round < rounds; round += 1) {
    for (const place of shuffled(prepared.length, round)) {
      const lesson = prepared[place]
      if (lesson) learn(learner, lesson)
    }
    if (round >= rounds / 2) addTo(mean, learner.weights, 2 / rounds)
  }
  return { keys, rarity, weights: mean, bias: learner.bias }
}

const rounds = 8
const step = 0.1
const decay = 3e-4
/** What stands in fewer texts teaches nothing about others. */
const fewestTexts = 3

type Learner = Pick<SafetyModel, 'weights' | 'bias'> & { readonly slopes: Float32Array }
type Prepared = { readonly input: Input; readonly target: number; readonly weight: number }

function knownFeatures(lessons: readonly SafetyLesson[]): Pick<SafetyModel, 'keys' | 'rarity'> {
  const texts = new Map<number, number>()
  for (const { groups } of lessons) {
    for (const { features } of groups) for (const key of features) texts.set(key, (texts.get(key) ?? 0) + 1)
  }
  const known = [...texts].filter(([, count]) => count >= fewestTexts).sort(([one], [other]) => one - other)
  return {
    keys: Uint32Array.from(known, ([key]) => key),
    rarity: Float32Array.from(known, ([, count]) => Math.log(1 + lessons.length / count)),
  }
}

const newLearner = (features: number): Learner => ({
  weights: new Float32Array(features * width),
  bias: new Float32Array(width),
  slopes: new Float32Array(features * width).fill(1e-8),
})

function learn(learner: Learner, { input, target, weight }: Prepared) {
  const mistakes = likelihoods(learner, input).map((likely, alarm) => (likely - (alarm === target ? 1 : 0)) * weight)
  for (let alarm = 0; alarm < width; alarm += 1) {
    const mistake = mistakes[alarm] ?? 0
    learner.bias[alarm] = (learner.bias[alarm] ?? 0) - step * 0.05 * mistake
    if (Math.abs(mistake) >= smallMistake) mend(learner, input, { alarm, mistake })
  }
}

/** Smaller mistakes than this teach nothing worth the time. */
const smallMistake = 1e-3

function mend({ weights, slopes }: Learner, { features, values }: Input, wrong: { alarm: number; mistake: number }) {
  for (let index = 0; index < features.length; index += 1) {
    const place = (features[index] ?? 0) * width + wrong.alarm
    const slope = wrong.mistake * (values[index] ?? 0) + decay * (weights[place] ?? 0)
    const total = (slopes[place] ?? 0) + slope * slope
    slopes[place] = total
    weights[place] = (weights[place] ?? 0) - (step * slope) / Math.sqrt(total)
  }
}

function addTo(sum: Float32Array, weights: Float32Array, share: number) {
  for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + share * (weights[place] ?? 0)
}
