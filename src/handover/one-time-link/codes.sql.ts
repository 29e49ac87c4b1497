import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { codeMs, daySpan, mostCodesADay, mostTries, restMs } from './link-code.ts'

export type NewCode = { readonly linkId: string; readonly codeHash: Buffer; readonly now: Date }

/**
 * Keeps the code that is mailed now, in the place of the one before. Nothing is kept, and so nothing may be mailed, when one went out less
 * than a minute ago that can still be typed (`just_sent`) or ten did within a day (`too_many`). Two at once are counted as two.
 */
export async function keepCode(tx: Transaction, code: NewCode): Promise<'kept' | 'just_sent' | 'too_many'> {
  const { linkId, codeHash, now } = code
  const before = await tx
    .selectFrom('partnerLink')
    .select(['codeHash', 'codeTries', 'codeExpiresAt', 'codesSent', 'codesSince'])
    .where('id', '=', linkId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const sentAt = before.codeExpiresAt ? before.codeExpiresAt.getTime() - codeMs : Number.NEGATIVE_INFINITY
  const sameDay = before.codesSince !== null && now.getTime() - before.codesSince.getTime() < daySpan
  const canBeTyped = before.codeHash !== null && before.codeTries < mostTries
  if (canBeTyped && now.getTime() - sentAt < restMs) return 'just_sent'
  if (sameDay && before.codesSent >= mostCodesADay) return 'too_many'
  await tx
    .updateTable('partnerLink')
    .set({
      codeHash,
      codeExpiresAt: new Date(now.getTime() + codeMs),
      codeTries: 0,
      codesSent: sameDay ? before.codesSent + 1 : 1,
      codesSince: sameDay ? before.codesSince : now,
    })
    .where('id', '=', linkId)
    .execute()
  return 'kept'
}

/** Takes one of the five tries of the code, before it is looked at: tries at the same instant count too. Null when none is left. */
export async function takeTry(tx: Transaction, linkId: string, now: Date) {
  const taken = await tx
    .updateTable('partnerLink')
    .set({ codeTries: sql<number>`code_tries + 1` })
    .where('id', '=', linkId)
    .where('codeTries', '<', mostTries)
    .where('codeHash', 'is not', null)
    .where('codeExpiresAt', '>', now)
    .returning(['codeHash', 'codeTries'])
    .executeTakeFirst()
  return taken?.codeHash ? { codeHash: taken.codeHash, triesLeft: mostTries - taken.codeTries } : null
}

/** True for the one who uses the code first. */
export async function useCode(tx: Transaction, linkId: string, codeHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('partnerLink')
    .set({ codeHash: null })
    .where('id', '=', linkId)
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The address that the network knows of a partner that takes questions; null when it stopped. */
export async function addressOf(tx: Transaction, organizationId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('handoverPartner')
    .select('email')
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row?.email ?? null
}
