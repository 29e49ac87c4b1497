import type { Utterance } from '../src/directory/search/read-lines.ts'

/** A line with what was heard in it by a model that had not seen it. */
export type Judged = {
  readonly line: Utterance
  readonly fold: number
  readonly score: number
  readonly level: string
}

type Heard = {
  readonly judged: readonly Judged[]
  readonly everyday: readonly Judged[]
  readonly threshold: (fold: number) => number
}

/** The score above which `share` of the NONE lines stands. */
export const thresholdFor = (judged: readonly Judged[], share: number): number =>
  scoreAbove(
    judged.filter(({ line }) => line.labels[0] === 'NONE'),
    share,
  )

/** The score above which `share` of the lines stands. */
export function scoreAbove(judged: readonly Judged[], share: number): number {
  const scores = judged.map(({ score }) => score).sort((one, other) => other - one)
  return scores[Math.floor(scores.length * share)] ?? 1
}

export function showRates(name: string, { judged, everyday, threshold }: Heard) {
  const [none, crisis, veilig, tired] = ['NONE', 'CRISIS', 'VEILIG', 'UITPUTTING'].map((label) =>
    rateOf(judged, label, threshold),
  )
  const daily = percent(everyday.filter(({ score, fold }) => score > threshold(fold)).length, everyday.length)
  console.log([name.padEnd(9), none, crisis, veilig, tired, daily, threshold(0).toFixed(2)].join('   '))
}

/** The share of the lines with a label that got a help block: of CRISIS and VEILIG the right one, of the others any. */
export function rateOf(judged: readonly Judged[], label: string, threshold: (fold: number) => number): string {
  const all = judged.filter(({ line }) => line.labels[0] === label)
  const calm = label === 'NONE' || label === 'UITPUTTING'
  const loud = all.filter(({ score, fold, level }) => score > threshold(fold) && (calm || level === label))
  return `${percent(loud.length, all.length)} of ${String(all.length).padStart(3)}`
}

const percent = (some: number, all: number) => (all === 0 ? '–' : `${((100 * some) / all).toFixed(1)} %`).padStart(7)
