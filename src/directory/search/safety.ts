import { readFileSync } from 'node:fs'
import { type KnownWords, mended } from './known-words.ts'
import { questionWords } from './normalise.ts'
import { readUtterances } from './read-lines.ts'
import { safetyFeatures } from './safety-features.ts'
import { decodeSafety } from './safety-file.ts'
import { type SafetySources, wordsOfSources } from './safety-lessons.ts'
import { type Alarm, readAlarms, type SafetyModel } from './safety-model.ts'
import { alarmIn } from './safety-phrases.ts'

/** Which help must stand on top of whatever else is found. */
export type HelpLevel = 'none' | 'crisis' | 'veilig'

/** `exhausted`: someone is at the end of their strength. Never together with a help block: calling us and quick relief help. */
export type Safety = { readonly level: HelpLevel; readonly exhausted: boolean }

/** What is needed to hear danger. */
export type SafetyEar = { readonly model: SafetyModel; readonly known: KnownWords }

/**
 * Whether the words speak of not wanting to live or of acute danger (`crisis`), or of violence, neglect or a child in danger
 * (`veilig`), or of exhaustion. First the phrases that are always meant so, then a model of what people said. Nothing is stored
 * or logged. It stays quiet on ordinary questions, and misses part of the veiled cries: see the README.
 */
export function readSafety(words: string): Safety {
  const read = questionWords(words)
  if (read.length === 0) return { level: 'none', exhausted: false }
  const plain = alarmIn(read.join(' '))
  if (plain === 'crisis' || plain === 'veilig') return { level: plain, exhausted: false }
  return safetyByModel(read, loadSafetyModel())
}

/** The level of `readSafety` alone. */
export const helpLevel = (words: string): HelpLevel => readSafety(words).level

/** Reads the model now, so that the first visitor does not wait for it. */
export function loadSafetyModel(): SafetyEar {
  loaded ??= { model: decodeSafety(readFileSync(safetyFile)), known: wordsOfSources(safetySources()) }
  return loaded
}

let loaded: SafetyEar | undefined

/** Made by `bench/train-safety.ts`. */
export const safetyFile = new URL('./data/safety-model.bin', import.meta.url)

export const safetySources = (): SafetySources => ({
  exam: readUtterances('safety.tsv'),
  taught: readUtterances('safety-taught.tsv'),
  sayings: readUtterances('utterances.tsv'),
})

/** What the model alone says. */
export function safetyByModel(words: readonly string[], ear: SafetyEar): Safety {
  const likely = alarmsHeard(words, ear)
  if (likely.CRISIS + likely.VEILIG < sureEnough) return { level: 'none', exhausted: likely.UITPUTTING >= tiredEnough }
  return { level: likely.CRISIS >= likely.VEILIG ? 'crisis' : 'veilig', exhausted: false }
}

/** How likely each alarm is. */
export const alarmsHeard = (words: readonly string[], { model, known }: SafetyEar): Readonly<Record<Alarm, number>> =>
  readAlarms(model, safetyFeatures(words, mended(words, known)))

/**
 * Below this the model keeps quiet: a false alarm frightens, and the help numbers stand on every page anyway. Chosen by
 * cross-validation for 3 % false alarms among lines that were made to look like alarms (`bench/safety.ts`).
 */
const sureEnough = 0.85
const tiredEnough = 0.3
