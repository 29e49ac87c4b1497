import type { Transaction } from '#platform/database/database.ts'
import { addWorkingDays, localDay, momentOf } from '#platform/working-days.ts'
import { type Calendar, dayEnds } from '../timers.ts'
import { callWithin } from './request.ts'

type Dropped = { readonly handoverId: string; readonly now: Date; readonly calendar: Calendar }

/**
 * The handover that a question became is about to be dropped: the question is open again, for whoever comes first, because who had it let it
 * lie. We call before the end of the next working day. Gives the questions; none when there was none, or when what is personal in it is gone, because then
 * nobody can be called. As the machine; the caller leaves the trace.
 */
export async function reopenRequest(tx: Transaction, { handoverId, now, calendar }: Dropped): Promise<string[]> {
  const rows = await tx
    .updateTable('contactRequest')
    .set((row) => ({
      state: 'open',
      // Not counted from five o'clock: that is when this happens, and she would wait a day longer for it.
      dueAt: momentOf(addWorkingDays(localDay(now), callWithin, calendar.closingDays), dayEnds),
      returnedAt: now,
      takenBy: null,
      tries: 0,
      handledAt: null,
      handledBy: null,
      outcome: null,
      handoverId: null,
      version: row('version', '+', 1),
    }))
    .where('handoverId', '=', handoverId)
    .where('state', '=', 'afgehandeld')
    .where('id', 'in', (row) => row.selectFrom('contactRequestContent').select('requestId'))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
