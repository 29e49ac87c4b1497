import type { Directory } from './directory.ts'
import type { FacetName } from './search/question.ts'
import { texts, wordFor } from './texts.nl.ts'

const words: Readonly<Record<Exclude<FacetName, 'gemeente'>, Readonly<Record<string, string>>>> = {
  soort: texts.functions,
  voor: texts.audiences,
  kosten: texts.fees,
  toegang: texts.access,
  wanneer: texts.flexibility,
  taal: texts.languages,
}

/** The word a reader sees for a value of a filter. */
export const valueLabel = (facet: FacetName, value: string) =>
  facet === 'gemeente' ? value : wordFor(words[facet], value)

/** The word a reader sees for a code of the taxonomy: our own lay word where there is one, else the label of the term. */
export const termLabel = (directory: Pick<Directory, 'terms'>) => (code: string) =>
  Object.hasOwn(texts.functions, code) || Object.hasOwn(texts.audiences, code)
    ? wordFor({ ...texts.functions, ...texts.audiences }, code).toLowerCase()
    : (directory.terms.get(code)?.name ?? code).toLowerCase()
