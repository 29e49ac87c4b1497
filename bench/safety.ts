import { questionWords } from '../src/directory/search/normalise.ts'
import { readUtterances, type Utterance } from '../src/directory/search/read-lines.ts'
import { learnSafety } from '../src/directory/search/safety.ts'
import { safetyFeatures } from '../src/directory/search/safety-features.ts'
import { readAlarms } from '../src/directory/search/safety-model.ts'
import { alarmIn } from '../src/directory/search/safety-phrases.ts'

/**
 * What the safety model hears of lines that it did not learn from:  node --import tsx bench/safety.ts [--misses]
 * Five folds of `data/safety.tsv`. `safety-taught.tsv` and the sayings are always learned from, except a line that says the same
 * as one under test. The threshold is chosen twice: on all folds together (the curve), and for each fold on the other four
 * (nested: the honest figure).
 */
const folds = 5
const touchy = new Set(['AAN-CRISIS', 'AAN-VEILIG', 'THE-VEIL', 'FASE-3', 'THE-OVERB'])
const taught = process.argv.includes('--untaught') ? [] : readUtterances('safety-taught.tsv')
const lines = readUtterances('safety.tsv')
const sayings = readUtterances('utterances.tsv')
const heldBack = sayings.filter((_, place) => place % 9 === 1)
const ordinary = heldBack.filter(({ labels }) => !labels.some((label) => touchy.has(label)))

type Judged = { readonly line: Utterance; readonly label: string; readonly fold: number; readonly heard: Heard }
type Heard = { readonly score: number; readonly level: string; readonly tired: number; readonly plain: string }

const foldOf = foldsByLabel()
const judged: Judged[] = []
const everyday: Heard[] = []
for (let fold = 0; fold < folds; fold += 1) {
  const hear = hearerWithout(lines.filter((_, place) => foldOf[place] === fold))
  for (const [place, line] of lines.entries()) {
    const label = line.labels[0] ?? ''
    if (foldOf[place] === fold) judged.push({ line, label, fold, heard: hear(line.text) })
  }
  if (fold === 0) for (const { text } of ordinary) everyday.push(hear(text))
}

console.log('false alarms on NONE   CRISIS  VEILIG  (any level)   on UITPUTTING  on everyday sayings   threshold')
for (const share of [0.01, 0.03, 0.05, 0.1]) showRow(`${share * 100} %`, () => thresholdFor(judged, share))
console.log('nested, for 3 %:')
showRow('nested', (fold) =>
  thresholdFor(
    judged.filter((one) => one.fold !== fold),
    0.03,
  ),
)
showWithPhrases()
if (process.argv.includes('--misses')) showMisses()

function hearerWithout(held: readonly Utterance[]) {
  const texts = new Set([...held, ...heldBack].map(({ text }) => plainText(text)))
  const unseen = ({ text }: Utterance) => !texts.has(plainText(text))
  const model = learnSafety([...lines.filter(unseen), ...taught.filter(unseen)], sayings.filter(unseen))
  return (text: string): Heard => {
    const words = questionWords(text)
    const { CRISIS, VEILIG, UITPUTTING } = readAlarms(model, safetyFeatures(words))
    const level = CRISIS >= VEILIG ? 'CRISIS' : 'VEILIG'
    return { score: Math.max(CRISIS, VEILIG), level, tired: UITPUTTING, plain: alarmIn(words.join(' ')) }
  }
}

function thresholdFor(some: readonly Judged[], share: number) {
  const scores = some.filter(({ label }) => label === 'NONE').map(({ heard }) => heard.score)
  return scores.sort((one, other) => other - one)[Math.floor(scores.length * share)] ?? 1
}

function showRow(name: string, threshold: (fold: number) => number) {
  const loud = ({ heard, fold }: Judged) => heard.score > threshold(fold)
  const of = (label: string) => judged.filter((one) => one.label === label)
  const right = (label: string) =>
    percent(
      of(label).filter((one) => loud(one) && one.heard.level === label),
      of(label),
    )
  const any = (label: string) => percent(of(label).filter(loud), of(label))
  const daily = percent(
    everyday.filter(({ score }) => score > threshold(0)),
    everyday,
  )
  console.log(
    [
      name.padEnd(8),
      any('NONE'),
      right('CRISIS'),
      right('VEILIG'),
      `(${any('CRISIS')} ${any('VEILIG')})`,
      any('UITPUTTING'),
    ].join('   '),
    `  ${daily}   ${threshold(0).toFixed(2)}`,
  )
}

/** As readers meet it: plain wording is heard whatever the model thinks. The phrases were written by people who saw the lines. */
function showWithPhrases() {
  const level = ({ heard, fold }: Judged) => {
    if (heard.plain !== 'unclear') return heard.plain.toUpperCase()
    const sure = thresholdFor(
      judged.filter((one) => one.fold !== fold),
      0.03,
    )
    return heard.score > sure ? heard.level : 'NONE'
  }
  for (const label of ['CRISIS', 'VEILIG', 'UITPUTTING', 'NONE']) {
    const all = judged.filter((one) => one.label === label)
    const heard = all.filter((one) => level(one) === label).length
    const alarmed = all.filter((one) => level(one) !== 'NONE').length
    console.log(`with phrases ${label}: ${all.length} lines, ${alarmed} with a help block, ${heard} at the right level`)
  }
  const tired = judged.filter(({ heard }) => heard.tired >= 0.5)
  console.log(
    `exhausted heard: ${tired.filter(({ label }) => label === 'UITPUTTING').length}, wrongly ${tired.filter(({ label }) => label === 'NONE').length}`,
  )
}

function showMisses() {
  const threshold = thresholdFor(judged, 0.03)
  for (const { line, label, heard } of judged) {
    const wanted = label === 'CRISIS' || label === 'VEILIG'
    if (wanted !== heard.score > threshold)
      console.log(label, heard.level, heard.score.toFixed(2), heard.plain, line.text)
  }
}

function foldsByLabel() {
  const seen = new Map<string, number>()
  let state = 7
  const order = lines.map((_, place) => {
    state = (state * 48271) % 2147483647
    return { place, key: state }
  })
  const fold = new Int32Array(lines.length)
  for (const { place } of order.sort((one, other) => one.key - other.key)) {
    const label = lines[place]?.labels[0] ?? ''
    const count = seen.get(label) ?? 0
    fold[place] = count % folds
    seen.set(label, count + 1)
  }
  return fold
}

function plainText(text: string) {
  return questionWords(text).join(' ')
}

function percent(some: readonly unknown[], all: readonly unknown[]) {
  return `${((100 * some.length) / Math.max(1, all.length)).toFixed(1)} %`.padStart(7)
}
