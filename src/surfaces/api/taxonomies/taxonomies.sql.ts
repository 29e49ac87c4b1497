import type { Transaction } from '#platform/database/database.ts'

/** Every taxonomy with every term of it, in their order: one row per term. */
export const findTaxonomyTerms = (tx: Transaction) =>
  tx
    .selectFrom('taxonomyTerm')
    .innerJoin('taxonomy', 'taxonomy.code', 'taxonomyTerm.taxonomyCode')
    .select(['taxonomy.code as taxonomy', 'taxonomy.name as taxonomyName', 'taxonomyTerm.code', 'taxonomyTerm.name'])
    .orderBy('taxonomy.code')
    .orderBy('taxonomyTerm.position')
    .execute()
