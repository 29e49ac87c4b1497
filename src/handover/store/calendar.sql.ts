import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { Calendar } from '../timers.ts'

/** The closing days and the term of the network that asks. */
export async function loadCalendar(tx: Transaction): Promise<Calendar> {
  const closingDays = await tx.selectFrom('closingDay').select('day').execute()
  const { contentDays } = await tx
    .selectFrom('network')
    .select('handoverDays as contentDays')
    .where(sql<boolean>`id = current_network()`)
    .executeTakeFirstOrThrow()
  return { closingDays, contentDays }
}
