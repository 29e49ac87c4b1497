import type { Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'

export type Becomes = { readonly requestId: string; readonly handoverId: string; readonly now: Date }

/**
 * A referral becomes a handover: the link from the confirmation now shows how that goes, if the carer agreed to it. Only its hash is known,
 * so it is taken over as it is. As the desk.
 */
export async function passReferrerLink(tx: Transaction, { requestId, handoverId, now }: Becomes): Promise<void> {
  const request = await tx
    .selectFrom('contactRequest')
    .select(['networkId', 'confirmHash'])
    .where('id', '=', requestId)
    .where('feedback', '=', true)
    .executeTakeFirst()
  if (!request?.confirmHash) return
  const { networkId, confirmHash: tokenHash } = request
  const id = hashId('referrer link', handoverId)
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000)
  await tx
    .insertInto('referrerLink')
    .values({ id, handoverId, networkId, tokenHash, createdAt: now, expiresAt })
    .onConflict((conflict) => conflict.column('tokenHash').doNothing())
    .execute()
}

/** After this the link leads nowhere; as long as the carer's own. */
const linkDays = 270
