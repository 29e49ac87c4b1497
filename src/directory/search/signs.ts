import { wordsOf } from './normalise.ts'
import { readLines } from './read-lines.ts'

/**
 * The signs that a folded word gives (`data/signs.tsv`): "weggegeven" is about giving, "touw" about means. A sign stands
 * for many words in many languages, so what was learned about one of them holds for all.
 */
export function signsOf(word: string): readonly string[] {
  signs ??= readSigns()
  const found = new Set(signs.whole.get(word))
  for (let size = 3; size <= Math.min(word.length, 24); size += 1) {
    for (const sign of signs.beginnings.get(word.slice(0, size)) ?? []) found.add(sign)
  }
  return [...found]
}

type Signs = {
  readonly whole: ReadonlyMap<string, readonly string[]>
  readonly beginnings: ReadonlyMap<string, readonly string[]>
}

let signs: Signs | undefined

/** A line: sign, words with spaces; a star stands for any ending. */
function readSigns(): Signs {
  const whole = new Map<string, string[]>()
  const beginnings = new Map<string, string[]>()
  for (const [sign = '', list = ''] of readLines('signs.tsv')) {
    for (const word of list.split(' ')) {
      const words = word.endsWith('*') ? beginnings : whole
      const key = wordsOf(word).join('')
      words.set(key, [...(words.get(key) ?? []), sign])
    }
  }
  return { whole, beginnings }
}
