import { functionWords, listed } from '#directory/index.ts'
import { texts } from './partner-case.texts.nl.ts'

/** Kinds of help as a reader knows them: "even vrij zijn en praktische hulp". */
export function kindsInWords(codes: readonly string[]): string {
  const labels = functionWords.filter(({ code }) => codes.includes(code)).map(({ label }) => label)
  return labels.length > 0 ? listed(labels) : texts.anyKind
}
