import { questionWords, wordsOf } from './normalise.ts'
import { readUtterances, type Utterance } from './read-lines.ts'
import { safetyFeatures } from './safety-features.ts'
import { type Alarm, readAlarms, type SafetyModel, trainSafety } from './safety-model.ts'
import { alarmIn } from './safety-phrases.ts'

/** Which help must stand on top of whatever else is found. */
export type HelpLevel = 'none' | 'crisis' | 'veilig'

/** `exhausted`: someone is at the end of their strength. Never together with a help block: calling us and quick relief help. */
export type Safety = { readonly level: HelpLevel; readonly exhausted: boolean }

/**
 * Whether the words speak of not wanting to live or of acute danger (`crisis`), or of violence, neglect or a child in danger
 * (`veilig`), or of exhaustion. First the phrases that are always meant so, then a model of what people said. Nothing is stored
 * or logged. It stays quiet on ordinary questions, and misses part of the veiled cries: see the README.
 */
export function readSafety(words: string): Safety {
  const read = questionWords(words)
  if (read.length === 0) return { level: 'none', exhausted: false }
  const plain = alarmIn(read.join(' '))
  if (plain !== 'unclear') return { level: plain, exhausted: false }
  return safetyByModel(read, loadSafetyModel())
}

/** The level of `readSafety` alone. */
export const helpLevel = (words: string): HelpLevel => readSafety(words).level

/** Learns the model now, so that the first visitor does not wait for it. */
export function loadSafetyModel(): SafetyModel {
  loaded ??= learnSafety(
    [...readUtterances('safety.tsv'), ...readUtterances('safety-taught.tsv')],
    readUtterances('utterances.tsv'),
  )
  return loaded
}

let loaded: SafetyModel | undefined

/** A model that knows alarms (`lines`, labelled CRISIS, VEILIG, UITPUTTING or NONE) from ordinary questions (`sayings`). */
export function learnSafety(lines: readonly Utterance[], sayings: readonly Utterance[]): SafetyModel {
  const told = sayings.flatMap(({ labels, text }, place) => {
    const alarm = alarmOfCodes(labels)
    return alarm === null || (alarm === 'NONE' && place % oneOf !== 0) ? [] : [{ alarm, text, weight: 1 }]
  })
  const known = lines.flatMap(({ labels: [label], text }) => {
    const alarm = alarmNamed(label)
    return alarm === null ? [] : [{ alarm, text, weight: lineWeights[alarm] }]
  })
  return trainSafety(
    [...told, ...known].map(({ alarm, text, weight }) => ({ alarm, weight, groups: safetyFeatures(wordsOf(text)) })),
  )
}

/** What the model alone says. */
export function safetyByModel(words: readonly string[], model: SafetyModel): Safety {
  const { CRISIS, VEILIG, UITPUTTING } = readAlarms(model, safetyFeatures(words))
  if (Math.max(CRISIS, VEILIG) < sureEnough) return { level: 'none', exhausted: UITPUTTING >= tiredEnough }
  return { level: CRISIS >= VEILIG ? 'crisis' : 'veilig', exhausted: false }
}

/**
 * Below this the model keeps quiet: a false alarm frightens, and the help numbers stand on every page anyway. Chosen by
 * cross-validation for 3 % false alarms among lines that were made to look like alarms (`bench/safety.ts`).
 */
const sureEnough = 0.65
const tiredEnough = 0.3

/** Of the ordinary sayings this part is enough to learn what is not an alarm. */
const oneOf = 3
const lineWeights: Readonly<Record<Alarm, number>> = { CRISIS: 2, VEILIG: 2, UITPUTTING: 2, NONE: 1 }

const alarmNamed = (label: string | undefined): Alarm | null =>
  label === 'CRISIS' || label === 'VEILIG' || label === 'UITPUTTING' || label === 'NONE' ? label : null

/** What the codes of a saying tell about danger; null when they leave it open. Who asks as a professional is not in danger. */
function alarmOfCodes(codes: readonly string[]): Alarm | null {
  const [first = ''] = codes
  const professional = codes.some((code) => ['WET-MELD', 'WIE-PROF', 'WIE-SCHOOL', 'WIE-VRIJW'].includes(code))
  if (first === 'AAN-CRISIS') return professional ? null : 'CRISIS'
  if (first === 'AAN-VEILIG') return professional ? 'NONE' : 'VEILIG'
  return codes.some((code) => unclear.includes(code)) ? null : 'NONE'
}

const unclear = ['THE-VEIL', 'FASE-3', 'THE-OVERB', 'AAN-CRISIS', 'AAN-VEILIG']
