import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { Urgency } from '../handover.ts'
import { stateOf } from '../store/read-rows.ts'
import type { Question } from './inbox.ts'

type Row = Omit<Question, 'state' | 'urgency'> & { readonly state: string; readonly urgency: string }

/**
 * Every question that is with the partner who asks, without a word that is personal: only those for which the carer's consent holds, and
 * the kind of help only where she agreed to tell it. Row-level security shows no others.
 */
export async function findQuestions(tx: Transaction, now: Date): Promise<Question[]> {
  const { rows } = await sql<Row>`
    select h.id, h.reference, h.state, h.urgency, h.due_at, h.state_since, a.offered_at, a.promised_on, a.waiting_until,
           a.three_way is not distinct from 'unconfirmed' as unconfirmed,
           case when 'hulp' = any(c.items) then h.function_codes else '{}' end as function_codes
    from handover h
    join attempt a on a.id = h.current_attempt_id
    cross join lateral (
      select items from consent
      where handover_id = h.id and organization_id = h.current_organization_id and withdrawn_at is null and valid_until > ${now}
      order by at desc limit 1) c
    where h.current_organization_id = current_organization()
    order by h.due_at, h.reference`.execute(tx)
  return rows.map(({ state, urgency, ...row }) => ({ ...row, state: stateOf(state), urgency: urgencyOf(urgency) }))
}

const urgencyOf = (text: string): Urgency => (text === 'S' ? 'S' : 'N')
