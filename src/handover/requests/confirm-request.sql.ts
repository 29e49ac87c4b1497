import type { Transaction } from '#platform/database/database.ts'
import { hashOf } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { workingDaysAfter } from '../timers.ts'
import { findRequest } from './find-requests.sql.ts'
import { type ContactRequest, callWithin } from './request.ts'

type Asked = { readonly token: string; readonly now: Date }

/** The referral that a link from the mail confirms; null when the link is too old or was never ours. Asked by the machine. */
export async function findToConfirm(tx: Transaction, { token, now }: Asked): Promise<ContactRequest | null> {
  const row = await tx
    .selectFrom('contactRequest')
    .select('id')
    .where('confirmHash', '=', hashOf(token))
    .where((ask) =>
      ask.or([ask('state', '=', 'open'), ask.and([ask('state', '=', 'te_bevestigen'), ask('dueAt', '>', now)])]),
    )
    .executeTakeFirst()
  return row ? findRequest(tx, row.id) : null
}

/**
 * The professional confirms: from now on it is a question for the desk, and we call within one working day. Confirming twice is confirming
 * once. As the machine; the caller leaves the trace.
 */
export async function confirmRequest(
  tx: Transaction,
  asked: Asked,
): Promise<Result<{ readonly request: ContactRequest; readonly fresh: boolean }, 'not_found'>> {
  const dueAt = workingDaysAfter(asked.now, callWithin, await loadCalendar(tx))
  const { numUpdatedRows } = await tx
    .updateTable('contactRequest')
    .set((row) => ({ state: 'open', dueAt, version: row('version', '+', 1) }))
    .where('confirmHash', '=', hashOf(asked.token))
    .where('state', '=', 'te_bevestigen')
    .where('dueAt', '>', asked.now)
    .executeTakeFirst()
  const request = await findToConfirm(tx, asked)
  return request ? ok({ request, fresh: numUpdatedRows > 0n }) : no('not_found')
}

/** The link to confirm with is made when its mail is sent; only its hash is kept. False when there is nothing to confirm any more. */
export async function setConfirmToken(
  tx: Transaction,
  given: { id: string; token: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contactRequest')
    .set({ confirmHash: hashOf(given.token) })
    .where('id', '=', given.id)
    .where('state', '=', 'te_bevestigen')
    .where('dueAt', '>', given.now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What was not confirmed in time is deleted whole. Returns how many. As the machine. */
export async function dropUnconfirmed(tx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('contactRequest')
    .where('state', '=', 'te_bevestigen')
    .where('dueAt', '<=', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
