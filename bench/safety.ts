import { existsSync, readFileSync } from 'node:fs'
import { questionWords } from '../src/directory/search/normalise.ts'
import type { Utterance } from '../src/directory/search/read-lines.ts'
import { helpLevel, listen, safetySources, sureEnough } from '../src/directory/search/safety.ts'
import { decodeSafety, encodeSafety } from '../src/directory/search/safety-file.ts'
import { learnSafety } from '../src/directory/search/safety-lessons.ts'
import { foldsByLabel } from './folds.ts'
import { readJudged } from './judged.ts'
import { type Judged, rateOf, scoreAbove, showRates, thresholdFor } from './safety-rates.ts'

/**
 * What is heard of the lines of `data/safety.tsv` (the exam) that were not learned from:
 *   node --import tsx bench/safety.ts [--unseen] [--questions questions.jsonl] [--harder lines.tsv] [--misses] [--everyday]
 * Five folds; with `--unseen` one model that learned from no exam line at all. Other lines and patterns are always learned from,
 * except a line that says the same as one under test. Shown at several thresholds: by false alarms on NONE, by false alarms on
 * ordinary sayings that were held back ("day"), the one that is shipped, and for each fold the one of the other four ("nested").
 * `--questions` counts false alarms of the model that is shipped on judged questions; `--harder` names the exam lines that are
 * reported apart, at the shipped threshold and at their own for 3 %.
 */
const folds = 5
const touchy = new Set(['AAN-CRISIS', 'AAN-VEILIG', 'THE-VEIL', 'FASE-3', 'THE-OVERB'])
const { exam, taught, patterns, sayings } = safetySources()
const heldBack = sayings.filter((_, place) => place % 9 === 1)
const ordinary = heldBack.filter(({ labels }) => !labels.some((label) => touchy.has(label)))
const harder = new Set(linesAfter('--harder').map((line) => plainText(line.split('\t').at(-1) ?? '')))

const foldOf = foldsByLabel(exam, folds)
const unseen = process.argv.includes('--unseen') ? hearerWithout(exam) : null
const judged: Judged[] = []
const everyday: Judged[] = []
for (let fold = 0; fold < folds; fold += 1) {
  const hear = unseen ?? hearerWithout(exam.filter((_, place) => foldOf[place] === fold))
  for (const [place, line] of exam.entries()) if (foldOf[place] === fold) judged.push({ ...hear(line), fold })
  if (fold === 0) for (const line of ordinary) everyday.push({ ...hear(line), fold })
}

console.log('false alarms on NONE   CRISIS  VEILIG   on UITPUTTING  on everyday sayings   threshold')
for (const share of [0.01, 0.03, 0.05, 0.1]) {
  const threshold = thresholdFor(judged, share)
  showRates(`${share * 100} %`, { judged, everyday, threshold: () => threshold })
}
for (const share of [0.01, 0.02, 0.03]) {
  const threshold = scoreAbove(everyday, share)
  showRates(`day ${share * 100} %`, { judged, everyday, threshold: () => threshold })
}
showRates('shipped', { judged, everyday, threshold: () => sureEnough })
const nested = Array.from({ length: folds }, (_, fold) =>
  thresholdFor(
    judged.filter((one) => one.fold !== fold),
    0.03,
  ),
)
const threshold = (fold: number) => nested[fold] ?? 1
showRates('nested', { judged, everyday, threshold })
if (harder.size > 0) {
  for (const hard of [false, true]) {
    const some = judged.filter(({ line }) => harder.has(plainText(line.text)) === hard)
    const own = thresholdFor(some, 0.03)
    showRates(hard ? 'harder' : 'original', { judged: some, everyday, threshold: () => sureEnough })
    showRates('by itself', { judged: some, everyday, threshold: () => own })
  }
}
for (const language of [...new Set(exam.map((line) => line.language))].sort()) {
  const rates = ['CRISIS', 'VEILIG', 'NONE'].map((label) =>
    rateOf(
      judged.filter(({ line }) => line.language === language),
      label,
      threshold,
    ),
  )
  console.log(language.padEnd(12), rates.join('   '))
}
if (process.argv.includes('--questions')) showQuestions()
if (process.argv.includes('--misses')) showMisses()
if (process.argv.includes('--everyday')) showEveryday()

function hearerWithout(held: readonly Utterance[]) {
  const texts = new Set([...held, ...heldBack].map(({ text }) => plainText(text)))
  const others = (lines: readonly Utterance[]) => lines.filter(({ text }) => !texts.has(plainText(text)))
  const sources = {
    exam: others(exam),
    taught: others(taught),
    patterns: others(patterns),
    sayings: others(sayings),
  }
  const ear = decodeSafety(encodeSafety(learnSafety(sources)))
  return (line: Utterance) => {
    const { danger, level } = listen(questionWords(line.text), ear)
    return { line, score: danger, level: level.toUpperCase() }
  }
}

function showQuestions() {
  const questions = readJudged(process.argv[process.argv.indexOf('--questions') + 1] ?? '')
  const calm = questions.filter(({ expect_safety, kind }) => expect_safety === 'none' && kind !== 'safety')
  const wrong = calm.filter(({ text }) => helpLevel(text) !== 'none')
  console.log(`judged questions: ${wrong.length} false alarms of ${calm.length}`)
}

function showMisses() {
  for (const { line, score, level, fold } of judged) {
    const wanted = line.labels[0] === 'CRISIS' || line.labels[0] === 'VEILIG'
    if (wanted !== score > threshold(fold)) console.log(line.labels[0], level, score.toFixed(2), line.text)
  }
}

function showEveryday() {
  for (const { line, score, level } of everyday) {
    if (score > sureEnough) console.log(level, score.toFixed(2), line.labels.join(' '), line.text)
  }
}

function linesAfter(flag: string) {
  const file = process.argv.includes(flag) ? (process.argv[process.argv.indexOf(flag) + 1] ?? '') : ''
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

function plainText(text: string) {
  return questionWords(text).join(' ')
}
