import { type SafetyModel, width } from './safety-model.ts'

/**
 * A model as bytes, little end first: the number of features, the size of a step, the biases, then all keys, all rarities and all
 * weights, the last two in steps of one byte.
 */
export function encodeSafety({ keys, rarity, weights, bias }: SafetyModel): Uint8Array {
  const steps = { weight: largest(weights) / 127, rarity: largest(rarity) / 255 }
  const bytes = new Uint8Array(headLength + keys.length * (4 + 1 + width))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, keys.length, true)
  view.setFloat32(4, steps.weight, true)
  view.setFloat32(8, steps.rarity, true)
  for (const [alarm, value] of bias.entries()) view.setFloat32(12 + 4 * alarm, value, true)
  for (const [number, key] of keys.entries()) view.setUint32(headLength + 4 * number, key, true)
  const { rarities, firstWeight } = partsOf(keys.length)
  for (const [number, value] of rarity.entries()) view.setUint8(rarities + number, Math.round(value / steps.rarity))
  for (const [place, value] of weights.entries()) view.setInt8(firstWeight + place, Math.round(value / steps.weight))
  return bytes
}

export function decodeSafety(bytes: Uint8Array): SafetyModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const steps = { weight: view.getFloat32(4, true), rarity: view.getFloat32(8, true) }
  const { rarities, firstWeight } = partsOf(count)
  return {
    keys: Uint32Array.from({ length: count }, (_, number) => view.getUint32(headLength + 4 * number, true)),
    rarity: Float32Array.from({ length: count }, (_, number) => view.getUint8(rarities + number) * steps.rarity),
    weights: Float32Array.from({ length: count * width }, (_, at) => view.getInt8(firstWeight + at) * steps.weight),
    bias: Float32Array.from({ length: width }, (_, alarm) => view.getFloat32(12 + 4 * alarm, true)),
  }
}

const headLength = 12 + 4 * width

const partsOf = (count: number) => ({ rarities: headLength + 4 * count, firstWeight: headLength + 5 * count })

const largest = (values: Float32Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE)
