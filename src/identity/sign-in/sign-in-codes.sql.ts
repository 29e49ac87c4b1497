import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { codeMs, mostTries } from './sign-in-code.ts'

export type NewCode = {
  readonly id: string
  readonly personId: string | null
  readonly addressKey: Buffer
  readonly codeHash: Buffer
  readonly at: Date
}

export async function saveCode(tx: Transaction, { at, ...code }: NewCode): Promise<void> {
  await tx
    .insertInto('signInCode')
    .values({ ...code, createdAt: at, expiresAt: new Date(at.getTime() + codeMs) })
    .execute()
}

/** Takes one of the five tries of a code, before it is looked at: tries at the same instant count too. Null when none is left. */
export async function takeTry(tx: Transaction, id: string, now: Date) {
  const taken = await tx
    .updateTable('signInCode')
    .set({ tries: sql<number>`tries + 1` })
    .where('id', '=', id)
    .where('tries', '<', mostTries)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['personId', 'codeHash', 'tries'])
    .executeTakeFirst()
  return taken ?? null
}

/** The key under which tries for this code's address are counted. */
export const addressKeyOf = async (tx: Transaction, id: string): Promise<Buffer | null> =>
  (await tx.selectFrom('signInCode').select('addressKey').where('id', '=', id).executeTakeFirst())?.addressKey ?? null

/** True for the one who uses it first. */
export async function useCode(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('signInCode')
    .set({ usedAt: at })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
