import type { Transaction } from '#platform/database/database.ts'
import type { Calendar } from '../timers.ts'

/** The closing days of the network that asks. */
export async function loadCalendar(tx: Transaction): Promise<Calendar> {
  const closingDays = await tx.selectFrom('closingDay').select('day').execute()
  return { closingDays }
}
