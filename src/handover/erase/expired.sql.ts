import type { Transaction } from '#platform/database/database.ts'

/** Handovers whose term is over; at most so many at a time. */
export async function listExpiredHandovers(tx: Transaction, now: Date, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('handover')
    .select('id')
    .where('eraseAt', '<=', now)
    .where('erasedAt', 'is', null)
    .orderBy('eraseAt')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** What is personal in requests that were handled before a moment. Gives the requests. */
export async function eraseRequests(tx: Transaction, handledBefore: Date): Promise<string[]> {
  const rows = await tx
    .deleteFrom('contactRequestContent')
    .using('contactRequest')
    .whereRef('contactRequest.id', '=', 'contactRequestContent.requestId')
    .where('contactRequest.handledAt', '<', handledBefore)
    .returning('contactRequestContent.requestId')
    .execute()
  await tx
    .updateTable('contactRequest')
    .set({ confirmHash: null })
    .where('handledAt', '<', handledBefore)
    .where('confirmHash', 'is not', null)
    .execute()
  return rows.map(({ requestId }) => requestId)
}

/** Proofs of consent of handovers that ended before a moment. Gives how many. */
export async function eraseConsents(tx: Transaction, endedBefore: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('consent')
    .using('handover')
    .whereRef('handover.id', '=', 'consent.handoverId')
    .where('handover.endedAt', '<', endedBefore)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Links that lead nowhere any more. Gives how many. */
export async function eraseLinks(tx: Transaction, now: Date): Promise<number> {
  const carer = await tx
    .deleteFrom('carerLink')
    .where((row) => row.or([row('expiresAt', '<=', now), row('withdrawnAt', 'is not', null)]))
    .executeTakeFirst()
  const partner = await tx
    .deleteFrom('partnerLink')
    .where((row) => row.or([row('expiresAt', '<=', now), row('withdrawnAt', 'is not', null)]))
    .executeTakeFirst()
  const referrer = await tx.deleteFrom('referrerLink').where('expiresAt', '<=', now).executeTakeFirst()
  return [carer, partner, referrer].reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

/** What was told about handovers that were erased. What still has to go is given until `before`. Gives how many. */
export async function eraseToldOfErased(tx: Transaction, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('notification')
    .using('handover')
    .whereRef('handover.id', '=', 'notification.handoverId')
    .where('handover.erasedAt', 'is not', null)
    .where((row) => row.or([row('notification.sentAt', 'is not', null), row('handover.erasedAt', '<', before)]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
