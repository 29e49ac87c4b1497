import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database/database.ts'
import taxonomies from '../../database/reference/taxonomies.json' with { type: 'json' }

/** One word of a taxonomy, such as B6 "Respijtzorg" of FUN. */
export type Term = {
  readonly code: string
  /** The taxonomy it belongs to: FUN, NFU, AAN, THE, WIE, SIT, FASE, WET or SMOC. */
  readonly taxonomy: string
  readonly name: string
  readonly description: string
  /** Its place within its taxonomy, from 1. */
  readonly position: number
}

/** The terms of all taxonomies, in their order. */
export async function loadTerms(tx: Transaction): Promise<Term[]> {
  return tx
    .selectFrom('taxonomyTerm')
    .select(['code', 'taxonomyCode as taxonomy', 'name', 'description', 'position'])
    .orderBy('taxonomyCode')
    .orderBy('position')
    .execute()
}

/** Brings the taxonomies of this version into the database; run at every start. A term that fell out stays, for offers that have it. */
export async function saveTaxonomies(database: Database): Promise<void> {
  await database.asOwner(async (tx) => {
    // Even an update that changes nothing raises the content version of every network, and so empties every cache.
    if (!(await isUpToDate(tx))) await save(tx)
  })
}

/** The terms as they stand in the reference file. */
const referenceTerms: readonly Term[] = taxonomies.flatMap(({ code: taxonomy, terms }) =>
  terms.map(({ code, name }, index) => ({ code, taxonomy, name, description: '', position: index + 1 })),
)

const referenceTaxonomies = taxonomies.map(({ code, name }) => ({ code, name }))

async function isUpToDate(tx: Transaction) {
  const stored = [...(await loadTerms(tx)), ...(await tx.selectFrom('taxonomy').select(['code', 'name']).execute())]
  return [...referenceTerms, ...referenceTaxonomies].every((wanted) =>
    stored.some((row) => isDeepStrictEqual(row, wanted)),
  )
}

async function save(tx: Transaction) {
  await tx
    .insertInto('taxonomy')
    .values(referenceTaxonomies)
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ name: sql`excluded.name` }))
    .execute()
  await tx
    .insertInto('taxonomyTerm')
    .values(referenceTerms.map(({ taxonomy, ...term }) => ({ ...term, taxonomyCode: taxonomy })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet({
        name: sql`excluded.name`,
        position: sql`excluded.position`,
        taxonomyCode: sql`excluded.taxonomy_code`,
      }),
    )
    .execute()
}
