import { readdirSync } from 'node:fs'
import { readLines, type Utterance } from './read-lines.ts'
import { alarms } from './safety-model.ts'
import { parsePattern, sentencesOf } from './sentence-patterns.ts'

/**
 * What people say about danger, and what only sounds like it: the sentences of all patterns in `data/safety-patterns/`. A line is
 * label, language, pattern; `@name`, language, alternatives gives alternatives a name for the rest of its file.
 *
 * @throws Error that names the file and the line of a pattern that cannot be read
 */
export const readSafetyPatterns = (): Utterance[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap(sentencesIn)

const folder = new URL('./data/safety-patterns/', import.meta.url)

/** Of one pattern. With 12 nothing more was heard, with 6 less. */
const mostSentences = 8

function sentencesIn(file: string): Utterance[] {
  const named = new Map<string, string>()
  return readLines(`safety-patterns/${file}`).flatMap(([label = '', language = '', text = ''], place) => {
    if (label.startsWith('@')) {
      named.set(label.slice(1), text)
      return []
    }
    try {
      if (!alarms.some((alarm) => alarm === label)) throw new Error(`“${label}” is no label`)
      const sentences = sentencesOf(parsePattern(text, named), mostSentences)
      return sentences.map((sentence) => ({ labels: [label], language, text: sentence }))
    } catch (error) {
      throw new Error(`${file}, line ${place + 1}: ${error instanceof Error ? error.message : error}`)
    }
  })
}
