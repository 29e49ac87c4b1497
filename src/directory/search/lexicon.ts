import { featuresOf } from './features.ts'
import { type LinearModel, trainModel } from './linear-model.ts'
import { buildNeighbours, type Neighbours } from './neighbours.ts'
import { wordsOf } from './normalise.ts'
import { readLines, readUtterances, type Utterance } from './read-lines.ts'
import { loadSafety } from './safety.ts'
import type { SafetyEar } from './safety-lessons.ts'
import { stem } from './stem.ts'

/** What people say and what they mean by it: the same for every network, read and learned once per process. */
export type Lexicon = {
  /** From a text to the codes of the taxonomy. */
  readonly model: LinearModel
  /** The same texts, to be found back by how alike they are. */
  readonly neighbours: Neighbours
  /** Knows danger and exhaustion; null when only subjects matter. */
  readonly safety: SafetyEar | null
  /** Stems of a lay expression → its codes, best first. */
  readonly expressions: ReadonlyMap<string, readonly string[]>
  /** The same expressions as they are written. */
  readonly phrases: readonly { readonly text: string; readonly codes: readonly string[] }[]
  /** Stems of a word or phrase → the groups of words that mean the same. */
  readonly synonyms: ReadonlyMap<string, readonly (readonly string[])[]>
  /** An abbreviation → the words it stands for, folded. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>
  /** Folded words of all texts with how often they occur. */
  readonly wordCounts: ReadonlyMap<string, number>
}

/** The lexicon of this project. The first call takes about a second, later ones nothing. */
export function loadLexicon(): Lexicon {
  loaded ??= buildLexicon({
    utterances: readUtterances('utterances.tsv'),
    expressions: readLines('expressions.tsv'),
    synonyms: readLines('synonyms.tsv'),
    abbreviations: readLines('abbreviations.tsv'),
    safety: loadSafety(),
  })
  return loaded
}

let loaded: Lexicon | undefined

type LexiconSource = {
  readonly utterances: readonly Utterance[]
  /** `codes <tab> expression` */
  readonly expressions: readonly (readonly string[])[]
  /** `word <tab> other, other, …` */
  readonly synonyms: readonly (readonly string[])[]
  /** `abbreviation <tab> words` */
  readonly abbreviations?: readonly (readonly string[])[]
  readonly safety?: SafetyEar
}

/** Builds a lexicon from lines; pure, so that tests can bring their own. */
export function buildLexicon(source: LexiconSource): Lexicon {
  const sayings = source.utterances.map(({ labels, text }) => ({ labels, words: wordsOf(text) }))
  const expressions = source.expressions.map(([codes = '', text = '']) => ({
    labels: codes.split(' '),
    words: wordsOf(text),
  }))
  const lessons = [...sayings, ...expressions].map(({ labels, words }) => ({
    labels,
    words,
    features: featuresOf(words),
  }))
  const model = trainModel(lessons)
  return {
    model,
    neighbours: buildNeighbours(lessons, model),
    safety: source.safety ?? null,
    expressions: new Map(expressions.map(({ labels, words }) => [keyOf(words), labels])),
    phrases: source.expressions.map(([codes = '', text = '']) => ({ text, codes: codes.split(' ') })),
    synonyms: synonymGroups(source.synonyms),
    abbreviations: new Map((source.abbreviations ?? []).map(([short = '', long = '']) => [short, wordsOf(long)])),
    wordCounts: countWords(lessons.map(({ words }) => words)),
  }
}

/** How expressions and synonyms are looked up: stems with a space between. */
export const keyOf = (words: readonly string[]) => words.map(stem).join(' ')

function synonymGroups(lines: readonly (readonly string[])[]) {
  const groups = new Map<string, string[][]>()
  for (const [head = '', others = ''] of lines) {
    const group = [head, ...others.split(',').map((other) => other.trim())]
    for (const member of group) {
      const key = keyOf(wordsOf(member))
      if (key !== '') groups.set(key, [...(groups.get(key) ?? []), group])
    }
  }
  return groups
}

function countWords(texts: readonly (readonly string[])[]) {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
