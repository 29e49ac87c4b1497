import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { State } from '../handover.ts'
import { stateOf } from '../store/read-rows.ts'

export type ListQuestion = {
  /** The open ones, those that ended lately, or one state. */
  readonly which: 'open' | 'klaar' | State
  readonly organizationId: string | null
  readonly late: boolean
  /** The number of a handover, as it is named on the phone. */
  readonly reference: string
  /** 1 for the first page. */
  readonly page: number
  readonly now: Date
}

export type ListedCase = {
  readonly id: string
  readonly reference: string
  readonly state: State
  readonly stateSince: Date
  readonly dueAt: Date | null
  readonly endedAt: Date | null
  readonly ownerId: string | null
  readonly urgency: string
  readonly organization: string | null
}

export const listPageSize = 25
/** What ended longer ago is not on the list any more. */
const recentDays = 30

/** One page of handovers with how many there are in all, in one question. Open ones by deadline, ended ones the last first. */
export async function listCases(
  tx: Transaction,
  question: ListQuestion,
): Promise<{ readonly total: number; readonly cases: readonly ListedCase[] }> {
  const { rows } = await sql<Row>`
    select page.*, o.name as organization
    from (select h.id, h.reference, h.state, h.state_since, h.due_at, h.ended_at, h.owner_id, h.urgency, h.current_organization_id,
                 count(*) over ()::int as total
          from handover h
          where h.network_id = current_network() and ${conditionOf(question)}
          order by h.ended_at desc nulls first, h.due_at, h.id
          limit ${listPageSize} offset ${(question.page - 1) * listPageSize}) page
    left join organization o on o.id = page.current_organization_id
    order by page.ended_at desc nulls first, page.due_at, page.id`.execute(tx)
  const cases = rows.map(({ total: _, state, ...row }) => ({ ...row, state: stateOf(state) }))
  return { total: rows[0]?.total ?? 0, cases }
}

type Row = Omit<ListedCase, 'state'> & { readonly state: string; readonly total: number }

function conditionOf({ which, organizationId, late, reference, now }: ListQuestion) {
  const recent = new Date(now.getTime() - recentDays * 86_400_000)
  const ended = sql`h.ended_at > ${recent}`
  const conditions = [
    which === 'open'
      ? sql`h.ended_at is null`
      : which === 'klaar'
        ? ended
        : sql`h.state = ${which} and (h.ended_at is null or ${ended})`,
    ...(organizationId ? [sql`h.current_organization_id = ${organizationId}`] : []),
    ...(late ? [sql`h.due_at <= ${now}`] : []),
    ...(reference ? [sql`h.reference = ${reference}`] : []),
  ]
  return sql.join(conditions, sql` and `)
}
