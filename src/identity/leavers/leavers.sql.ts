import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { leaverName } from './leavers.texts.nl.ts'

type Term = { readonly now: Date; readonly leftBefore: Date }

/**
 * Who had no role since a moment, is not invited, and is not yet forgotten. Each row is held until the end of the transaction; then it is
 * looked at again, because a role may have been given while we waited for it.
 */
export async function lockLeavers(tx: Transaction, term: Term): Promise<string[]> {
  const found = await tx.selectFrom('person').select('id').where(isLeaver(term)).orderBy('id').forUpdate().execute()
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const still = await tx.selectFrom('person').select('id').where('id', 'in', ids).where(isLeaver(term)).execute()
  return still.map(({ id }) => id)
}

const isLeaver = ({ now, leftBefore }: Term) => sql<boolean>`
  person.created_at < ${leftBefore} and person.email <> ${forgottenEmail}
  and not exists (select from role_grant g where g.person_id = person.id and (g.ended_at is null or g.ended_at >= ${leftBefore}))
  and not exists (select from invitation i where i.email = person.email and i.accepted_at is null and i.withdrawn_at is null
                  and i.expires_at > ${now})`

/** No address: .invalid never is one (RFC 2606). Made of the id, so that it is nobody else's and tells nothing. */
const forgottenEmail = sql<string>`person.id || '@vertrokken.invalid'`

/** In which networks they had a role. */
export const networksOf = (tx: Transaction, ids: readonly string[]) =>
  tx
    .selectFrom('roleGrant')
    .select(['networkId', 'personId'])
    .distinct()
    .where('personId', 'in', ids)
    .orderBy('networkId')
    .orderBy('personId')
    .execute()

/**
 * Deletes all ways to sign in, and puts nothing personal where the name and the address were. The row itself stays: what somebody did for
 * carers refers to it, and so do traces.
 */
export async function forgetPeople(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  for (const table of ['passkey', 'totp', 'recoveryCode', 'oidcLink', 'session', 'signInCode'] as const)
    await tx.deleteFrom(table).where('personId', 'in', ids).execute()
  const emails = tx.selectFrom('person').select('email').where('id', 'in', ids)
  await tx.deleteFrom('invitation').where('email', 'in', emails).execute()
  await tx
    .updateTable('person')
    .set({ name: leaverName, email: forgottenEmail, disabledAt: at })
    .where('id', 'in', ids)
    .execute()
}
