import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'

/** What a person can show as a second step. */
export type SecondSteps = { readonly app: boolean; readonly passkeys: number; readonly recoveryCodes: number }

/** Whether there is one. Recovery codes are none by themselves: they stand in for an app or a passkey that was lost. */
export const hasSecondStep = ({ app, passkeys }: SecondSteps): boolean => app || passkeys > 0

export async function secondStepsOf(tx: Transaction, personId: string): Promise<SecondSteps> {
  const { rows } = await sql<SecondSteps>`
    select exists (select from totp where person_id = ${personId} and confirmed_at is not null) as app,
           (select count(*) from passkey where person_id = ${personId})::int as passkeys,
           (select count(*) from recovery_code where person_id = ${personId} and used_at is null)::int as recovery_codes
  `.execute(tx)
  return rows[0] ?? { app: false, passkeys: 0, recoveryCodes: 0 }
}

/** The sealed secrets of a person: the one that stands, and one that was shown but not confirmed. */
export const totpSecretsOf = (tx: Transaction, personId: string) =>
  tx.selectFrom('totp').select(['sealedSecret', 'pendingSecret']).where('personId', '=', personId).executeTakeFirst()

/** Keeps a secret that waits for its first code. */
export async function savePendingSecret(tx: Transaction, personId: string, pendingSecret: Buffer): Promise<void> {
  await tx
    .insertInto('totp')
    .values({ personId, pendingSecret })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ pendingSecret }))
    .execute()
}

/** From now on the pending secret is the one that stands; the code that proved it is spent. */
export async function confirmSecret(
  tx: Transaction,
  personId: string,
  { secret, step, at }: { secret: Buffer; step: number; at: Date },
): Promise<void> {
  await tx
    .updateTable('totp')
    .set({ sealedSecret: secret, pendingSecret: null, confirmedAt: at, lastStep: step })
    .where('personId', '=', personId)
    .execute()
}

/** Spends the code of a half minute. False when it, or a later one, was spent before: also by somebody at the same instant. */
export async function spendStep(tx: Transaction, personId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('totp')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export type NewRecoveryCode = { readonly id: string; readonly codeHash: Buffer }

/** Replaces all recovery codes of a person. */
export async function saveRecoveryCodes(
  tx: Transaction,
  personId: string,
  { codes, at }: { codes: readonly NewRecoveryCode[]; at: Date },
): Promise<void> {
  await tx.deleteFrom('recoveryCode').where('personId', '=', personId).execute()
  await tx
    .insertInto('recoveryCode')
    .values(codes.map((code) => ({ ...code, personId, createdAt: at })))
    .execute()
}

/** Spends a recovery code. False when it is not theirs, or was spent. */
export async function spendRecoveryCode(
  tx: Transaction,
  personId: string,
  { codeHash, at }: { codeHash: Buffer; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recoveryCode')
    .set({ usedAt: at })
    .where('personId', '=', personId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The second step is done: a new token, so that the one from before it is worth nothing. */
export async function stepUp(
  tx: Transaction,
  sessionId: string,
  { tokenHash, at }: { tokenHash: Buffer; at: Date },
): Promise<void> {
  await tx.updateTable('session').set({ tokenHash, secondFactorAt: at }).where('id', '=', sessionId).execute()
}

/** For who lost everything: no app, passkeys or recovery codes any more, and no open session. True when there is such a person. */
export async function forgetSecondSteps(tx: Transaction, email: string, at: Date): Promise<boolean> {
  const person = await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (!person) return false
  await tx.deleteFrom('totp').where('personId', '=', person.id).execute()
  await tx.deleteFrom('recoveryCode').where('personId', '=', person.id).execute()
  await tx.deleteFrom('passkey').where('personId', '=', person.id).execute()
  const open = tx.updateTable('session').set({ endedAt: at }).where('endedAt', 'is', null)
  await open.where('personId', '=', person.id).execute()
  return true
}
