import type { Transaction } from '#platform/database/database.ts'
import type { Person } from './signed-in.ts'

/** Who signs in with this address (in lower case); null when nobody does, or may. */
export const findPersonByEmail = async (tx: Transaction, email: string): Promise<Person | null> =>
  (await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('email', '=', email)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()) ?? null

export type NewPerson = Person & { readonly at: Date }

/**
 * Keeps somebody; one who is there already stays as they are. Returns the id that holds, and keeps the row until the end of the
 * transaction: nobody is forgotten meanwhile.
 */
export async function ensurePerson(tx: Transaction, { id, name, email, at }: NewPerson): Promise<string> {
  const { id: known } = await tx
    .insertInto('person')
    .values({ id, name, email, createdAt: at })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return known
}
