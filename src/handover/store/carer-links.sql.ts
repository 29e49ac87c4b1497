import type { Transaction } from '#platform/database/database.ts'
import { hashOf, hmacOf, newShortCode, newToken } from '#platform/random.ts'

export type NewLink = {
  readonly id: string
  readonly handoverId: string
  readonly networkId: string
  readonly now: Date
  /** The key under which short codes are hashed: they could be guessed from a plain hash. */
  readonly codeKey: Buffer
}

/**
 * A private link and a short code for use by phone. Both are given out once, here, and kept as hashes only. Earlier links stay good
 * until they are withdrawn or expire.
 */
export async function createCarerLink(tx: Transaction, { id, handoverId, networkId, now, codeKey }: NewLink) {
  const token = newToken()
  const code = newShortCode()
  await tx
    .insertInto('carerLink')
    .values({
      id,
      handoverId,
      networkId,
      tokenHash: hashOf(token),
      codeHash: hmacOf(codeKey, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkDays * 86_400_000),
    })
    .execute()
  return { token, code }
}

/** A handover may run for some months; the link outlives it by the term in which its content is kept. */
const linkDays = 270

/** The handover of a private link that is still good; null for any other. Asked by the machine: a carer is nobody before this. */
export async function findByToken(tx: Transaction, token: string, now: Date): Promise<string | null> {
  const row = await tx
    .selectFrom('carerLink')
    .select('handoverId')
    .where('tokenHash', '=', hashOf(token))
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row?.handoverId ?? null
}

/** The handover of a code that a carer reads out on the phone; null for any other. Small and capital letters, with or without a dash. */
export async function findByCode(
  tx: Transaction,
  given: { code: string; codeKey: Buffer; now: Date },
): Promise<string | null> {
  const letters = given.code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const code = `${letters.slice(0, 4)}-${letters.slice(4)}`
  const row = await tx
    .selectFrom('carerLink')
    .select('handoverId')
    .where('codeHash', '=', hmacOf(given.codeKey, code))
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', given.now)
    .executeTakeFirst()
  return row?.handoverId ?? null
}

export async function withdrawLinks(tx: Transaction, handoverId: string, now: Date): Promise<void> {
  await tx
    .updateTable('carerLink')
    .set({ withdrawnAt: now })
    .where('handoverId', '=', handoverId)
    .where('withdrawnAt', 'is', null)
    .execute()
}
