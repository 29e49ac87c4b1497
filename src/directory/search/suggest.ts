import { editDistance } from './fuzzy.ts'
import { questionWords } from './normalise.ts'
import type { SearchIndex } from './search-index.ts'
import { smallest } from './smallest.ts'
import { isStopWord } from './stop-words.ts'
import type { SuggestIndex, Suggestion } from './suggest-index.ts'

/**
 * What somebody may be typing: subjects (a kind of help, a theme; found by its name and by lay expressions), places and offers by
 * name, at most `limit`, the likeliest first. Every typed word must begin a word of it, in any order; when nothing does, one typing
 * error is forgiven in each word of five letters or more. Nothing for less than two letters. Only labels of the taxonomy and names
 * are shown: never what people say about each other.
 */
export function suggest({ suggestions }: SearchIndex, typed: string, limit: number): Suggestion[] {
  const words = questionWords(typed).slice(0, mostWords)
  const telling = tellingWords(words)
  if (telling.join('').length < shortest) return []
  const whole = words.join(' ')
  const found = firstWithAny([
    () => entriesFor(suggestions, words),
    () => entriesFor(suggestions, telling),
    () => entriesFor(suggestions, telling, nearly),
  ])
  const keys = Float64Array.from(found, (place) => rankOf(suggestions, place, whole) * places + place)
  return chosenFrom(
    suggestions,
    Array.from(smallest(keys, mostWeighed), (key) => key % places),
    limit,
  )
}

/** More entries than this are never there. */
const places = 2 ** 22
const mostWeighed = 400

const shortest = 2
const mostWords = 6

/** A stop word tells nothing, unless it is the word that is being typed. */
const tellingWords = (words: readonly string[]) =>
  words.filter((word, nth) => nth === words.length - 1 || !isStopWord(word))

function firstWithAny(ways: readonly (() => number[])[]): number[] {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

type Matches = (known: string, typed: string) => boolean

/** Entries of which the words begin with all that was typed. */
function entriesFor(index: SuggestIndex, words: readonly string[], matches?: Matches): number[] {
  const hits = new Uint8Array(index.entries.length)
  for (const [nth, word] of words.entries()) {
    for (const known of matches ? alike(index, word, matches) : beginning(index, word)) {
      for (const place of index.words[known]?.entries ?? []) if (hits[place] === nth) hits[place] = nth + 1
    }
  }
  const found: number[] = []
  for (const [place, count] of hits.entries()) if (count === words.length) found.push(place)
  return found
}

/** Numbers of the known words that begin like this: they stand together, in order of the alphabet. */
function* beginning({ words }: SuggestIndex, start: string) {
  for (let at = firstFrom(words, start); words[at]?.word.startsWith(start); at += 1) yield at
}

function* alike(index: SuggestIndex, typed: string, matches: Matches) {
  for (const at of beginning(index, typed.slice(0, 1))) if (matches(index.words[at]?.word ?? '', typed)) yield at
}

const nearly: Matches = (known, typed) =>
  known.startsWith(typed) ||
  (typed.length >= 5 && [-1, 0, 1].some((more) => editDistance(typed, known.slice(0, typed.length + more), 1) <= 1))

function firstFrom(words: SuggestIndex['words'], start: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.word ?? '') < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Subjects, then places, then offers; in each what begins as typed is first, then short before long. */
function rankOf({ entries }: SuggestIndex, place: number, whole: string): number {
  const entry = entries[place]
  if (!entry) return 0
  const { text, suggestion } = entry
  return kindOrder[suggestion.kind] * 2000 + (text.startsWith(whole) ? 0 : 1000) + Math.min(999, text.length)
}

const kindOrder = { subject: 0, place: 1, offer: 2 } as const

/** At most a third are subjects and a quarter places, so that offers are among them; each label once. */
function chosenFrom({ entries }: SuggestIndex, best: readonly number[], limit: number): Suggestion[] {
  const room = { subject: Math.ceil(limit / 3), place: Math.ceil(limit / 4), offer: limit }
  const chosen = new Map<string, Suggestion>()
  for (const place of best) {
    const suggestion = entries[place]?.suggestion
    if (!suggestion || room[suggestion.kind] === 0) continue
    const key = `${suggestion.kind} ${suggestion.label}`
    if (chosen.has(key)) continue
    chosen.set(key, suggestion)
    room[suggestion.kind] -= 1
  }
  return [...chosen.values()].slice(0, limit)
}
