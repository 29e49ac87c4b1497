import { wordsOf } from './normalise.ts'
import { readLines } from './read-lines.ts'

/**
 * The signs that each of the folded words gives (`data/signs.tsv`): "weggegeven" is about giving, "touw" about means. A sign stands
 * for many words in many languages, so what was learned about one of them holds for all.
 */
export function signsIn(words: readonly string[]): string[][] {
  signs ??= readSigns()
  const { phrases } = signs
  return words.map((word, place) => {
    const begun = (phrases.get(word) ?? []).filter(({ parts }) => stands(parts, words, place))
    return [...new Set([...signsOf(word, signs ?? noSigns), ...begun.map(({ sign }) => sign)])]
  })
}

/** One part of an entry: the word itself, or with `open` any word that begins so. */
type Part = { readonly text: string; readonly open: boolean }

type Signs = {
  readonly whole: Map<string, string[]>
  readonly beginnings: Map<string, string[]>
  readonly endings: Map<string, string[]>
  /** By the first word. */
  readonly phrases: Map<string, { readonly parts: readonly Part[]; readonly sign: string }[]>
}

const emptySigns = (): Signs => ({ whole: new Map(), beginnings: new Map(), endings: new Map(), phrases: new Map() })
const noSigns = emptySigns()
let signs: Signs | undefined

/** A line: sign, entries with spaces. A star stands for the rest of a word, a low line for the space in a phrase. */
function readSigns(): Signs {
  const read = emptySigns()
  for (const [sign = '', list = ''] of readLines('signs.tsv')) {
    for (const entry of list.split(' ')) addEntry(read, sign, entry)
  }
  return read
}

function addEntry({ whole, beginnings, endings, phrases }: Signs, sign: string, entry: string) {
  if (entry.includes('_')) {
    const parts = entry.split('_').map((part) => ({ text: wordsOf(part).join(''), open: part.endsWith('*') }))
    push(phrases, parts[0]?.text ?? '', { parts, sign })
    return
  }
  const words = entry.endsWith('*') ? beginnings : entry.startsWith('*') ? endings : whole
  push(words, wordsOf(entry).join(''), sign)
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const stands = (parts: readonly Part[], words: readonly string[], from: number) =>
  parts.every(({ text, open }, nth) => {
    const word = words[from + nth]
    return open ? word?.startsWith(text) : word === text
  })

function signsOf(word: string, { whole, beginnings, endings }: Signs): string[] {
  const found = [...(whole.get(word) ?? [])]
  for (let size = 2; size <= Math.min(word.length, longestEntry); size += 1) {
    found.push(...(beginnings.get(word.slice(0, size)) ?? []), ...(endings.get(word.slice(-size)) ?? []))
  }
  return found
}

const longestEntry = 24
