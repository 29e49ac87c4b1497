import { featuresOf } from './features.ts'
import { readUtterances, type Utterance } from './lexicon.ts'
import { type LinearModel, readLabels, trainModel } from './linear-model.ts'
import { questionWords, wordsOf } from './normalise.ts'
import { alarmIn } from './safety-phrases.ts'

/** Which help must stand on top of whatever else is found. */
export type HelpLevel = 'none' | 'crisis' | 'veilig'

/**
 * Whether the words speak of not wanting to live or of acute danger (`crisis`), or of violence, neglect or a child in danger
 * (`veilig`). First the phrases that are always meant so, then a model of what people said. Nothing is stored or logged.
 *
 * This is a first version. It stays quiet on ordinary questions, and still misses many veiled cries: see the README.
 */
export function helpLevel(words: string): HelpLevel {
  const read = questionWords(words)
  if (read.length === 0) return 'none'
  const plain = alarmIn(read.join(' '))
  if (plain === 'unclear') return levelByModel(read, loadSafetyModel())
  return plain
}

/** Learns the model now, so that the first visitor does not wait for it. */
export function loadSafetyModel(): LinearModel {
  loaded ??= learnSafety(readUtterances('safety.tsv'), readUtterances('utterances.tsv'))
  return loaded
}

let loaded: LinearModel | undefined

/** A model that knows alarms (`lines`, labelled CRISIS, VEILIG, UITPUTTING or NONE) from ordinary questions (`sayings`). */
export function learnSafety(lines: readonly Utterance[], sayings: readonly Utterance[]): LinearModel {
  const ordinary = sayings.flatMap((saying, place) => {
    const label = alarmOf(saying.labels)
    return label === null || (label === 'NONE' && place % 3 !== 0) ? [] : [{ ...saying, labels: [label] }]
  })
  const lessons = [...ordinary, ...Array.from({ length: 8 }, () => lines).flat()]
  return trainModel(
    lessons.map(({ text, labels }) => ({ labels, features: featuresOf(wordsOf(text)) })),
    4,
  )
}

/** Below this the model keeps quiet: a false alarm frightens, and the help numbers stand on every page anyway. */
const sureEnough = 0.5

export function levelByModel(words: readonly string[], model: LinearModel): HelpLevel {
  const likelihoods = readLabels(model, featuresOf(words))
  const likely = (label: string) => likelihoods[model.labels.indexOf(label)] ?? 0
  if (Math.max(likely('CRISIS'), likely('VEILIG')) < sureEnough) return 'none'
  return likely('CRISIS') >= likely('VEILIG') ? 'crisis' : 'veilig'
}

/** What the codes of a saying tell about danger; null when they leave it open. Who asks as a professional is not in danger. */
function alarmOf(codes: readonly string[]): 'CRISIS' | 'VEILIG' | 'NONE' | null {
  const [first = ''] = codes
  const professional = codes.some((code) => ['WET-MELD', 'WIE-PROF', 'WIE-SCHOOL', 'WIE-VRIJW'].includes(code))
  if (first === 'AAN-CRISIS') return professional ? null : 'CRISIS'
  if (first === 'AAN-VEILIG') return professional ? 'NONE' : 'VEILIG'
  return codes.some((code) => ['THE-VEIL', 'FASE-3', 'THE-OVERB'].includes(code)) ? null : 'NONE'
}
