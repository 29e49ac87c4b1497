import { type KnownWords, knownWordsOf } from './known-words.ts'
import { wordsOf } from './normalise.ts'
import type { Utterance } from './read-lines.ts'
import { safetyFeatures } from './safety-features.ts'
import { type Alarm, alarms, type SafetyModel } from './safety-model.ts'
import { trainSafety } from './safety-training.ts'

/** What is needed to hear danger: a model, and the words it knows. */
export type SafetyEar = { readonly model: SafetyModel; readonly known: KnownWords }

/**
 * Where a model learns from: the exam, which weighs most; lines and sentences of patterns made to teach; and what people ask on
 * ordinary days.
 */
export type SafetySources = {
  readonly exam: readonly Utterance[]
  readonly taught: readonly Utterance[]
  readonly patterns: readonly Utterance[]
  readonly sayings: readonly Utterance[]
}

/** Learns to tell alarms from ordinary questions. Takes half a minute, so it is done beforehand (`bench/train-safety.ts`). */
export function learnSafety({ exam, taught, patterns, sayings }: SafetySources): SafetyEar {
  const single = [
    ...labelled(exam, 2),
    ...labelled(taught, 1),
    ...labelled(patterns, 0.25),
    ...sayings.flatMap(({ labels, text }) => lineOf(alarmOfCodes(labels), text, 1.5)),
  ]
  const lines = [...single, ...amongOrdinaryWords(single, sayings)]
  const model = trainSafety(
    lines.map(({ alarm, text, weight }) => {
      const words = wordsOf(text)
      return { alarm, weight, groups: safetyFeatures(words, words) }
    }),
  )
  return { model, known: knownWordsOf(lines.map(({ text }) => wordsOf(text))) }
}

/** `weight`: how often it counts. */
type Line = { readonly alarm: Alarm; readonly text: string; readonly weight: number }

const lineOf = (alarm: Alarm | null | undefined, text: string, weight: number): Line[] =>
  alarm ? [{ alarm, text, weight }] : []

const labelled = (lines: readonly Utterance[], weight: number): Line[] =>
  lines.flatMap(({ labels, text }) =>
    lineOf(
      alarms.find((alarm) => alarm === labels[0]),
      text,
      weight,
    ),
  )

/**
 * A cry between two ordinary sentences is a cry all the same, and ordinary words beside ordinary words stay so: every third line
 * once more, with a saying of an ordinary day before or after it.
 */
function amongOrdinaryWords(lines: readonly Line[], sayings: readonly Utterance[]): Line[] {
  const ordinary = sayings.filter(({ labels }) => alarmOfCodes(labels) === 'NONE').map(({ text }) => text)
  return lines
    .filter((_, place) => place % 3 === 0)
    .map((line, place) => {
      const beside = ordinary[(place * 7919) % ordinary.length] ?? ''
      return { ...line, text: place % 2 === 0 ? `${beside}, ${line.text}` : `${line.text}, ${beside}` }
    })
}

/**
 * What the codes of a saying tell about danger; null when they leave it open. Who asks as a professional is not in danger, and an
 * admission or a carer who drops out (FASE-3) is no danger either.
 */
function alarmOfCodes(codes: readonly string[]): Alarm | null {
  const [first = ''] = codes
  const professional = codes.some((code) => ['WET-MELD', 'WIE-PROF', 'WIE-SCHOOL', 'WIE-VRIJW'].includes(code))
  if (first === 'AAN-CRISIS') return professional ? null : 'CRISIS'
  if (first === 'AAN-VEILIG') return professional ? 'NONE' : 'VEILIG'
  return codes.some((code) => unclear.includes(code)) ? null : 'NONE'
}

const unclear = ['THE-VEIL', 'THE-OVERB', 'AAN-CRISIS', 'AAN-VEILIG']
