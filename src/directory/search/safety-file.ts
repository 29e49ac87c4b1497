import { knownWords } from './known-words.ts'
import type { SafetyEar } from './safety-lessons.ts'
import { type SafetyModel, width } from './safety-model.ts'

/**
 * What was learned as bytes, little end first: the number of features, the size of a step, the biases, then all keys, all rarities
 * and all weights, the last two in steps of one byte; then the known words with how often they occurred. A feature whose weights
 * are all small says little, and is left out.
 */
export function encodeSafety({ model, known }: SafetyEar): Uint8Array {
  const { keys, rarity, weights, bias } = model
  const steps = { weight: largest(weights) / 127, rarity: largest(rarity) / 255 }
  const inSteps = weights.map((weight) => Math.round(weight / steps.weight))
  const telling = Array.from(keys.keys()).filter((number) =>
    weightsOf(inSteps, number).some((weight) => Math.abs(weight) >= leastTelling),
  )
  const words = new TextEncoder().encode([...known.counts].map(([word, count]) => `${word} ${count}`).join('\n'))
  const { rarities, firstWeight, firstWord } = partsOf(telling.length)
  const bytes = new Uint8Array(firstWord + words.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, telling.length, true)
  view.setFloat32(4, steps.weight, true)
  view.setFloat32(8, steps.rarity, true)
  for (const [alarm, value] of bias.entries()) view.setFloat32(12 + 4 * alarm, value, true)
  for (const [place, number] of telling.entries()) {
    view.setUint32(headLength + 4 * place, keys[number] ?? 0, true)
    view.setUint8(rarities + place, Math.round((rarity[number] ?? 0) / steps.rarity))
    for (const [alarm, value] of weightsOf(inSteps, number).entries()) {
      view.setInt8(firstWeight + place * width + alarm, value)
    }
  }
  bytes.set(words, firstWord)
  return bytes
}

export function decodeSafety(bytes: Uint8Array): SafetyEar {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const steps = { weight: view.getFloat32(4, true), rarity: view.getFloat32(8, true) }
  const { rarities, firstWeight, firstWord } = partsOf(count)
  const model: SafetyModel = {
    keys: Uint32Array.from({ length: count }, (_, number) => view.getUint32(headLength + 4 * number, true)),
    rarity: Float32Array.from({ length: count }, (_, number) => view.getUint8(rarities + number) * steps.rarity),
    weights: Float32Array.from({ length: count * width }, (_, at) => view.getInt8(firstWeight + at) * steps.weight),
    bias: Float32Array.from({ length: width }, (_, alarm) => view.getFloat32(12 + 4 * alarm, true)),
  }
  const counts = new Map(
    new TextDecoder()
      .decode(bytes.subarray(firstWord))
      .split('\n')
      .map((line): [string, number] => {
        const [word = '', said = ''] = line.split(' ')
        return [word, Number(said)]
      }),
  )
  return { model, known: knownWords(counts) }
}

/** In steps. Leaving out what weighs less made no difference beyond chance. */
const leastTelling = 3

const headLength = 12 + 4 * width

const partsOf = (count: number) => ({
  rarities: headLength + 4 * count,
  firstWeight: headLength + 5 * count,
  firstWord: headLength + (5 + width) * count,
})

const weightsOf = (weights: Float32Array, feature: number) => weights.subarray(feature * width, (feature + 1) * width)

const largest = (values: Float32Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE)
