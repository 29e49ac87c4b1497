import { readFileSync } from 'node:fs'
import { mended } from './known-words.ts'
import { questionWords } from './normalise.ts'
import { readUtterances } from './read-lines.ts'
import { safetyFeatures } from './safety-features.ts'
import { decodeSafety } from './safety-file.ts'
import type { SafetyEar, SafetySources } from './safety-lessons.ts'
import { readAlarms } from './safety-model.ts'
import { readSafetyPatterns } from './safety-patterns.ts'

/** Which help must stand on top of whatever else is found. */
export type HelpLevel = 'none' | 'crisis' | 'veilig'

/** `exhausted`: someone is at the end of their strength. Never together with a help block: calling us and quick relief help. */
export type Safety = { readonly level: HelpLevel; readonly exhausted: boolean }

/**
 * Whether the words speak of not wanting to live or of acute danger (`crisis`), or of violence, neglect or a child in danger
 * (`veilig`), or of exhaustion, by a model of what people say. Nothing is stored or logged. It stays quiet on ordinary questions,
 * and misses some of the veiled cries: see the README.
 */
export function readSafety(words: string): Safety {
  const read = questionWords(words)
  return read.length === 0 ? { level: 'none', exhausted: false } : hear(read, loadSafety())
}

/** The level of `readSafety` alone. */
export const helpLevel = (words: string): HelpLevel => readSafety(words).level

/** Reads the model now, so that the first visitor does not wait for it. */
export function loadSafety(): SafetyEar {
  loaded ??= decodeSafety(readFileSync(safetyFile))
  return loaded
}

let loaded: SafetyEar | undefined

/** Made by `bench/train-safety.ts`. */
export const safetyFile = new URL('./data/safety-model.bin', import.meta.url)

export const safetySources = (): SafetySources => ({
  exam: readUtterances('safety.tsv'),
  taught: readUtterances('safety-taught.tsv'),
  patterns: readSafetyPatterns(),
  sayings: readUtterances('utterances.tsv'),
})

/** What is heard in folded words. */
export function hear(words: readonly string[], ear: SafetyEar): Safety {
  const { danger, level, tired } = listen(words, ear)
  return danger < sureEnough ? { level: 'none', exhausted: tired >= tiredEnough } : { level, exhausted: false }
}

/** How sure it is, before it is decided whether that is enough. */
type Heard = { readonly danger: number; readonly level: 'crisis' | 'veilig'; readonly tired: number }

export function listen(words: readonly string[], { model, known }: SafetyEar): Heard {
  const { CRISIS, VEILIG, UITPUTTING } = readAlarms(model, safetyFeatures(words, mended(words, known)))
  // The more words, the more of them can mislead: half of the false alarms were in sentences of more than ten.
  const long = words.length > 10 ? 0.2 : 0
  return { danger: CRISIS + VEILIG - long, level: CRISIS >= VEILIG ? 'crisis' : 'veilig', tired: UITPUTTING }
}

/**
 * Below this it keeps quiet: a false alarm frightens, and the help numbers stand on every page anyway. Chosen between what is heard
 * and the false alarms on ordinary sayings (`bench/safety.ts`).
 */
export const sureEnough = 0.64
const tiredEnough = 0.3
