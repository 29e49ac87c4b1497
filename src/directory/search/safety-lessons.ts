import { type KnownWords, knownWordsOf } from './known-words.ts'
import { wordsOf } from './normalise.ts'
import type { Utterance } from './read-lines.ts'
import { safetyFeatures } from './safety-features.ts'
import { type Alarm, alarms, type SafetyModel } from './safety-model.ts'
import { trainSafety } from './safety-training.ts'

/** Where a model learns from: the exam, which weighs most; lines made to teach; and what people ask on ordinary days. */
export type SafetySources = {
  readonly exam: readonly Utterance[]
  readonly taught: readonly Utterance[]
  readonly sayings: readonly Utterance[]
}

/** A model that knows alarms from ordinary questions. Takes seconds, so it is done beforehand (`bench/train-safety.ts`). */
export function learnSafety({ exam, taught, sayings }: SafetySources): SafetyModel {
  const labelled = (lines: readonly Utterance[], weight: number) =>
    lines.map(({ labels, text }) => ({ alarm: alarms.find((alarm) => alarm === labels[0]), text, weight }))
  const told = sayings.map(({ labels, text }) => ({ alarm: alarmOfCodes(labels), text, weight: 0.3 }))
  return trainSafety(
    [...labelled(exam, 2), ...labelled(taught, 1), ...told].flatMap(({ alarm, text, weight }) => {
      const words = wordsOf(text)
      return alarm ? [{ alarm, weight, groups: safetyFeatures(words, words) }] : []
    }),
  )
}

/** The words of all that is learned from. */
export const wordsOfSources = ({ exam, taught, sayings }: SafetySources): KnownWords =>
  knownWordsOf([...exam, ...taught, ...sayings].map(({ text }) => wordsOf(text)))

/** What the codes of a saying tell about danger; null when they leave it open. Who asks as a professional is not in danger. */
function alarmOfCodes(codes: readonly string[]): Alarm | null {
  const [first = ''] = codes
  const professional = codes.some((code) => ['WET-MELD', 'WIE-PROF', 'WIE-SCHOOL', 'WIE-VRIJW'].includes(code))
  if (first === 'AAN-CRISIS') return professional ? null : 'CRISIS'
  if (first === 'AAN-VEILIG') return professional ? 'NONE' : 'VEILIG'
  return codes.some((code) => unclear.includes(code)) ? null : 'NONE'
}

const unclear = ['THE-VEIL', 'FASE-3', 'THE-OVERB', 'AAN-CRISIS', 'AAN-VEILIG']
