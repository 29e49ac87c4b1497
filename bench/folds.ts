import type { Utterance } from '../src/directory/search/read-lines.ts'
import { shuffled } from '../src/directory/search/shuffled.ts'

/** The fold of each line, the same in every run; each fold has its share of each label. */
export function foldsByLabel(lines: readonly Utterance[], folds: number): Int32Array {
  const seen = new Map<string, number>()
  const fold = new Int32Array(lines.length)
  for (const place of shuffled(lines.length, 7)) {
    const label = lines[place]?.labels[0] ?? ''
    const count = seen.get(label) ?? 0
    fold[place] = count % folds
    seen.set(label, count + 1)
  }
  return fold
}
