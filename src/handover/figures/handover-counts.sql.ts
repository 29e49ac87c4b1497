import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { type Course, type Figures, figuresOf } from './figures.ts'

/** From a moment until another; `now` is when it is asked. */
export type Period = { readonly from: Date; readonly until: Date; readonly now: Date }

/**
 * The figures of handovers that were first offered in a period, of the network that asks, from events only: they stay the same when content
 * is erased. For the desk and the machine.
 */
export async function handoverCounts(tx: Transaction, period: Period): Promise<Figures> {
  const { rows } = await sql<Course & { mistaken: boolean }>`
    select min(at) filter (where kind in ('offered', 'taken_in_call')) as first_offered_at,
           min(facts ->> 'on') filter (where kind = 'contacted') as contact_on,
           coalesce(bool_or(kind = 'arrived'), false) as arrived,
           coalesce(bool_or(to_state = 'ingetrokken'), false) as withdrawn,
           coalesce(bool_or(to_state = 'fout'), false) as mistaken,
           min(at) filter (where to_state in ('afgerond', 'ingetrokken', 'niet_bereikt', 'zonder_aanbod', 'fout')) as ended_at,
           count(*) filter (where kind in ('offered', 'taken_in_call')) as attempts,
           coalesce(array_agg(facts ->> 'reason') filter (where kind = 'refused'), '{}') as refusals,
           min(facts ->> 'functionCode') filter (where kind = 'no_offer') as gap
    from handover_event
    where network_id = current_network()
    group by handover_id
    having min(at) filter (where kind in ('offered', 'taken_in_call')) >= ${period.from}
       and min(at) filter (where kind in ('offered', 'taken_in_call')) < ${period.until}`.execute(tx)
  const calendar = await loadCalendar(tx)
  return figuresOf(
    rows.filter(({ mistaken }) => !mistaken),
    { ...calendar, now: period.now },
  )
}
