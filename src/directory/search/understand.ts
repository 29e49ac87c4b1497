import { agesIn } from './ages.ts'
import { joinWords, splitCompound } from './compounds.ts'
import { correct } from './fuzzy.ts'
import { keyOf, type Lexicon } from './lexicon.ts'
import { type Meaning, meaningOf, noMeaning } from './meaning.ts'
import { questionWords, wordsOf } from './normalise.ts'
import type { Origin, Question } from './question.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import type { TextIndex } from './text-index.ts'
import type { Weights } from './weights.ts'

/** A question as the engine reads it. */
export type Reading = {
  /** What to look up; empty when the words say nothing (none typed, or only stop words). */
  readonly slots: readonly Slot[]
  /** The terms of the words that were typed, each once, without stop words; null for a word that no offer has. */
  readonly typed: readonly (number | null)[]
  readonly meaning: Meaning
  /** In years. */
  readonly ages: readonly number[]
  /** The words with typing errors mended; null when there were none. */
  readonly suggestion: string | null
}

/** One thing that was typed, with the terms that may stand for it. */
type Slot = {
  readonly typed: string
  readonly weight: number
  /** Another word for what was typed: a help, but no loss when it is not there. */
  readonly synonym: boolean
  readonly forms: readonly { readonly term: number; readonly weight: number }[]
}

type Understanding = { readonly text: TextIndex; readonly lexicon: Lexicon; readonly weights: Weights }

type Asked = Pick<Question, 'words' | 'origin' | 'without'>

/** Reads a question. Never throws, whatever the words. */
export function understand({ words, origin, without = [] }: Asked, understanding: Understanding): Reading {
  const typed = questionWords(words)
  const mends = typed.map((word) => mendedWord(word, understanding))
  const mended = mends.flatMap(({ words: better }) => better)
  const asked = withoutPlace(mended, origin)
  const slots = slotsOf(asked, understanding)
  const saysSomething = asked.some((word) => !isStopWord(word))
  return {
    slots,
    typed: termsOf(asked, understanding.text),
    meaning: saysSomething ? meant(asked, without, understanding) : noMeaning,
    ages: agesIn(asked),
    suggestion: mends.some(({ changed }) => changed) ? mended.join(' ') : null,
  }
}

/** Of words that nobody ever used a guess is only worth something when it is quite sure. */
function meant(words: readonly string[], without: readonly string[], understanding: Understanding): Meaning {
  const { text, lexicon } = understanding
  const meaning = meaningOf(writtenOut(words, lexicon), without, understanding)
  const known = words.some((word) => !isStopWord(word) && (text.familiarity(word) > 0 || text.terms.has(stem(word))))
  return known || (meaning.understood[0]?.weight ?? 0) >= sureOfUnknown ? meaning : noMeaning
}

const sureOfUnknown = 0.1

/** "nah café" → "nah niet aangeboren hersenletsel café". */
const writtenOut = (words: readonly string[], { abbreviations }: Lexicon) =>
  words.flatMap((word) => [word, ...(abbreviations.get(word) ?? [])])

/** "samen eten in Kloosterhaar", asked from Kloosterhaar: the place already counts, and its name says nothing about the help. */
function withoutPlace(words: readonly string[], origin: Origin | null): readonly string[] {
  if (origin === null) return words
  const names = [origin.place ?? '', origin.municipality]
    .map((name) => wordsOf(name).join(' '))
    .filter((name) => name !== '')
  const text = names.reduce((rest, name) => rest.replaceAll(` ${name} `, ' '), ` ${words.join(' ')} `)
  return text.split(' ').filter((word) => word !== '')
}

type Meant = { readonly words: readonly string[]; readonly changed: boolean }

function mendedWord(word: string, { text, lexicon }: Understanding): Meant {
  const asTyped = { words: [word], changed: false }
  if (isStopWord(word) || text.familiarity(word) > 0 || text.terms.has(stem(word))) return asTyped
  if (splitCompound(word, text.familiarity).length > 0 || lexicon.synonyms.has(stem(word))) return asTyped
  const whole = correct(text.corrector, word)
  if (whole !== null) return { words: [whole.word], changed: true }
  const compound = mendedCompound(word, text)
  return compound === null ? asTyped : { words: [compound], changed: true }
}

/** bezoekvrijwiliger → bezoekvrijwilliger: one part is known, the other nearly. */
function mendedCompound(word: string, text: TextIndex): string | null {
  for (let cut = word.length - 4; cut >= 4; cut -= 1) {
    const head = word.slice(0, cut)
    const tail = word.slice(cut)
    if (text.familiarity(head) > 1 && tail.length > 4) {
      const better = correct(text.corrector, tail)
      if (better?.distance === 1) return head + better.word
    }
    if (text.familiarity(tail) > 1 && head.length > 4) {
      const better = correct(text.corrector, head)
      if (better?.distance === 1) return better.word + tail
    }
  }
  return null
}

const termsOf = (words: readonly string[], { terms }: TextIndex) =>
  [...new Set(words.filter((word) => !isStopWord(word)).map(stem))].map((base) => terms.get(base) ?? null)

function slotsOf(words: readonly string[], understanding: Understanding): Slot[] {
  const telling = words.filter((word) => !isStopWord(word))
  const single = telling.flatMap((word) => slotsOfWord(word, understanding))
  return [
    ...single,
    ...joinedSlots(telling, understanding.text),
    ...synonymSlots(words, understanding),
    ...abbreviationSlots(telling, understanding),
  ]
}

function slotsOfWord(word: string, { text }: Understanding): Slot[] {
  const forms = formsOf(word, text, 1)
  const parts = splitCompound(word, text.familiarity)
  const weight = forms.length > 0 ? 0.4 : 0.7
  const partSlots = parts.map((part) => ({ typed: word, weight, synonym: false, forms: formsOf(part, text, 1) }))
  return [
    { typed: word, weight: parts.length > 0 && forms.length === 0 ? 0.2 : 1, synonym: false, forms },
    ...partSlots,
  ]
}

const formsOf = (word: string, { terms }: TextIndex, weight: number) => {
  const term = terms.get(stem(word))
  return term === undefined ? [] : [{ term, weight }]
}

/** "mantel zorg" → also "mantelzorg". */
const joinedSlots = (words: readonly string[], text: TextIndex): Slot[] =>
  words.flatMap((word, index) => {
    const next = words[index + 1]
    const joined = next === undefined ? null : joinWords(word, next, text.familiarity)
    return joined === null
      ? []
      : [{ typed: `${word} ${next}`, weight: 1, synonym: false, forms: formsOf(joined, text, 1) }]
  })

/** Other words for what was typed, of which each counts for little. */
function synonymSlots(words: readonly string[], { text, lexicon }: Understanding): Slot[] {
  const slots: Slot[] = []
  for (let start = 0; start < words.length; start += 1) {
    for (let size = 1; size <= 5 && start + size <= words.length; size += 1) {
      const phrase = words.slice(start, start + size)
      if (size === 1 && isStopWord(phrase[0] ?? '')) continue
      const others = (lexicon.synonyms.get(keyOf(phrase)) ?? []).flat().flatMap((other) => soleWord(other))
      const forms = [...new Set(others)].flatMap((other) => formsOf(other, text, synonymWeight))
      if (forms.length > 0) slots.push({ typed: phrase.join(' '), weight: 1, synonym: true, forms })
    }
  }
  return slots
}

/** What an abbreviation stands for is as good as typed, but not missed where it is not there. */
const abbreviationSlots = (words: readonly string[], { text, lexicon }: Understanding): Slot[] =>
  words.flatMap((word) => {
    const long = (lexicon.abbreviations.get(word) ?? []).filter((other) => !isStopWord(other))
    return long.map((other) => ({
      typed: word,
      weight: 1 / long.length,
      synonym: true,
      forms: formsOf(other, text, 1),
    }))
  })

const synonymWeight = 0.3

const soleWord = (text: string) => {
  const [word, ...more] = wordsOf(text).filter((candidate) => !isStopWord(candidate))
  return word !== undefined && more.length === 0 ? [word] : []
}
