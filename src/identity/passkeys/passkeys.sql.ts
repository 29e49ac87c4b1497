import type { Transaction } from '#platform/database/database.ts'
import { idIn } from '#platform/id.ts'

export type Passkey = {
  readonly id: string
  readonly personId: string
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
}

export async function savePasskey(tx: Transaction, { transports, ...passkey }: Passkey, at: Date): Promise<void> {
  await tx
    .insertInto('passkey')
    .values({ ...passkey, transports: [...transports], createdAt: at })
    .execute()
}

export const findPasskey = async (tx: Transaction, credentialId: string): Promise<Passkey | null> =>
  (await tx
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.personId')
    .select(['passkey.id', 'personId', 'credentialId', 'publicKey', 'counter', 'transports', 'passkey.name'])
    .where('credentialId', '=', credentialId)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()) ?? null

/** The passkeys of a person, the oldest first. */
export const listPasskeys = (tx: Transaction, personId: string) =>
  tx
    .selectFrom('passkey')
    .select(['id', 'credentialId', 'transports', 'name', 'createdAt', 'lastUsedAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .execute()

export async function notePasskeyUse(
  tx: Transaction,
  id: string,
  { counter, at }: { counter: number; at: Date },
): Promise<void> {
  await tx.updateTable('passkey').set({ counter, lastUsedAt: at }).where('id', '=', id).execute()
}

export async function deletePasskey(
  tx: Transaction,
  { id, personId }: { id: string; personId: string },
): Promise<void> {
  if (idIn(id)) await tx.deleteFrom('passkey').where('id', '=', id).where('personId', '=', personId).execute()
}

export type NewChallenge = {
  readonly id: string
  readonly challenge: string
  /** Null for who still has to sign in. */
  readonly sessionId: string | null
  readonly expiresAt: Date
}

export async function saveChallenge(tx: Transaction, challenge: NewChallenge): Promise<void> {
  await tx.insertInto('passkeyChallenge').values(challenge).execute()
}

/** Takes a challenge away with the first answer to it. Null when it is gone, too old, or of another session. */
export async function takeChallenge(
  tx: Transaction,
  id: string,
  { sessionId, now }: { sessionId: string | null; now: Date },
): Promise<string | null> {
  const taken = await tx
    .deleteFrom('passkeyChallenge')
    .where('id', '=', id)
    .returning(['challenge', 'sessionId', 'expiresAt'])
    .executeTakeFirst()
  return taken && taken.sessionId === sessionId && now < taken.expiresAt ? taken.challenge : null
}
