import { existsSync, readFileSync } from 'node:fs'
import { questionWords } from '../src/directory/search/normalise.ts'
import type { Utterance } from '../src/directory/search/read-lines.ts'
import { alarmsHeard, helpLevel, safetySources } from '../src/directory/search/safety.ts'
import { decodeSafety, encodeSafety } from '../src/directory/search/safety-file.ts'
import { learnSafety, wordsOfSources } from '../src/directory/search/safety-lessons.ts'
import { alarmIn } from '../src/directory/search/safety-phrases.ts'
import { foldsByLabel } from './folds.ts'
import { readJudged } from './judged.ts'
import { type Judged, rateOf, showRates, thresholdFor } from './safety-rates.ts'

/**
 * What is heard of the lines of `data/safety.tsv` (the exam) that were not learned from:
 *   node --import tsx bench/safety.ts [--questions questions.jsonl] [--harder lines.tsv] [--misses]
 * Five folds. `safety-taught.tsv` and the sayings are always learned from, except a line that says the same as one under test. The
 * threshold is chosen twice: on all folds together, and for each fold on the other four (nested: the honest figure).
 * `--questions` counts false alarms of the model that is shipped on judged questions; `--harder` names the exam lines that are
 * reported apart.
 */
const folds = 5
const touchy = new Set(['AAN-CRISIS', 'AAN-VEILIG', 'THE-VEIL', 'FASE-3', 'THE-OVERB'])
const { exam, taught, sayings } = safetySources()
const heldBack = sayings.filter((_, place) => place % 9 === 1)
const ordinary = heldBack.filter(({ labels }) => !labels.some((label) => touchy.has(label)))
const harder = new Set(linesAfter('--harder').map((line) => plainText(line.split('\t').at(-1) ?? '')))

const foldOf = foldsByLabel(exam, folds)
const judged: Judged[] = []
const everyday: Judged[] = []
for (let fold = 0; fold < folds; fold += 1) {
  const hear = hearerWithout(exam.filter((_, place) => foldOf[place] === fold))
  for (const [place, line] of exam.entries()) if (foldOf[place] === fold) judged.push({ ...hear(line), fold })
  if (fold === 0) for (const line of ordinary) everyday.push({ ...hear(line), fold })
}

console.log('false alarms on NONE   CRISIS  VEILIG   on UITPUTTING  on everyday sayings   threshold')
for (const share of [0.01, 0.03, 0.05, 0.1]) {
  const threshold = thresholdFor(judged, share)
  showRates(`${share * 100} %`, { judged, everyday, threshold: () => threshold })
}
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
    showRates(hard ? 'harder' : 'original', { judged: some, everyday, threshold })
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

function hearerWithout(held: readonly Utterance[]) {
  const texts = new Set([...held, ...heldBack].map(({ text }) => plainText(text)))
  const unseen = ({ text }: Utterance) => !texts.has(plainText(text))
  const sources = { exam: exam.filter(unseen), taught: taught.filter(unseen), sayings: sayings.filter(unseen) }
  const ear = { model: decodeSafety(encodeSafety(learnSafety(sources))), known: wordsOfSources(sources) }
  return (line: Utterance) => {
    const words = questionWords(line.text)
    const { CRISIS, VEILIG } = alarmsHeard(words, ear)
    const plain = alarmIn(words.join(' '))
    if (plain === 'crisis' || plain === 'veilig') return { line, score: 1, level: plain.toUpperCase() }
    return { line, score: CRISIS + VEILIG, level: CRISIS >= VEILIG ? 'CRISIS' : 'VEILIG' }
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

function linesAfter(flag: string) {
  const file = process.argv.includes(flag) ? (process.argv[process.argv.indexOf(flag) + 1] ?? '') : ''
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

function plainText(text: string) {
  return questionWords(text).join(' ')
}
