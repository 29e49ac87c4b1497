import type { Directory } from './directory.ts'
import type { FacetName } from './search/question.ts'
import { subjectWords } from './subjects.texts.nl.ts'
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

/** Code of the taxonomy → the lay word we have for it. */
export const layWords: ReadonlyMap<string, string> = new Map(Object.entries({ ...texts.functions, ...subjectWords }))

/** The word a reader sees for a code of the taxonomy: our own lay word where there is one, else the label of the term. */
export const termLabel = (directory: Pick<Directory, 'terms'>) => (code: string) =>
  subjectWords[code] ?? ourWord(code)?.toLowerCase() ?? labelOf(directory, code)

const ourWord = (code: string) => new Map(Object.entries({ ...texts.functions, ...texts.audiences })).get(code)

/** Names of laws keep their capitals; all other labels stand in the middle of a sentence. */
function labelOf({ terms }: Pick<Directory, 'terms'>, code: string) {
  const name = terms.get(code)?.name ?? code
  return code.startsWith('WET-') ? name : name.toLowerCase()
}
