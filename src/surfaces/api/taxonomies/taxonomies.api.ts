import type { Database } from '#platform/database/database.ts'
import { findTaxonomyTerms } from './taxonomies.sql.ts'

/** The words in which services are described. They are the same for every network. */
export const list = (database: Database) => async () => ({
  taxonomies: taxonomiesOf(await database.asNobody(findTaxonomyTerms)),
})

type Row = Awaited<ReturnType<typeof findTaxonomyTerms>>[number]

const taxonomiesOf = (rows: readonly Row[]) =>
  [...Map.groupBy(rows, ({ taxonomy }) => taxonomy)].map(([code, terms]) => ({
    code,
    name: terms[0]?.taxonomyName ?? code,
    terms: terms.map(({ code: term, name }) => ({ code: term, name })),
  }))
