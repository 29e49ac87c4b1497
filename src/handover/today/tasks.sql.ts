import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { type Calendar, workingDaysAfter } from '../timers.ts'
import { beganBefore, byDue, type Task, termOf } from './task.ts'
import { type TaskRow, taskFactsOf } from './task-row.ts'

export type TaskQuestion = {
  readonly now: Date
  /** Everything that is due at or before this moment. */
  readonly before: Date
  /** Only of this colleague; null for the whole team. */
  readonly ownerId: string | null
  /** How many are wanted at most, the longest overdue first. */
  readonly most: number
}

export type TaskList = { readonly total: number; readonly late: number; readonly tasks: readonly Task[] }

/** What waits for the desk of this network, with how many in all and how many too late: one question, whatever the number. */
export async function listTasks(tx: Transaction, question: TaskQuestion, calendar: Calendar): Promise<TaskList> {
  const { now, before, ownerId, most } = question
  const { rows } = await sql<TaskRow>`
    select *
    from (select task.*, row_number() over (partition by days order by due, counted, id) as place,
                 count(*) over ()::int as total, (count(*) filter (where ${isDue(now, calendar)}) over ())::int as late
          from (${requests} union all ${handovers} union all ${notices} union all ${reports}) task
          where ${isDue(before, calendar)} ${ownerId ? sql`and owner_id = ${ownerId}` : sql``}) ranked
    where place <= ${most}`.execute(tx)
  const tasks = rows.map((row) => taskOf(row, calendar)).toSorted(byDue)
  return { total: rows[0]?.total ?? 0, late: rows[0]?.late ?? 0, tasks: tasks.slice(0, most) }
}

/**
 * By its own moment where it has one, else by the working days it has; never both. Within one term the order of beginning is that of being
 * due, so the first of each term are found without a calendar, and among them the first of all (`byDue`).
 */
const isDue = (moment: Date, calendar: Calendar) => sql`
  (due <= ${moment} or (due is null and counted < case days
    when 0 then ${beganBefore(moment, 0, calendar)}::timestamptz
    when 1 then ${beganBefore(moment, 1, calendar)}::timestamptz
    else ${beganBefore(moment, 2, calendar)}::timestamptz end))`

const requests = sql`
  select 'request' as kind, r.id, null::uuid as handover_id, r.id as request_id, r.created_at as since, r.created_at as counted,
         null::int as days, r.due_at as due, r.taken_by as owner_id, r.channel as code, r.tries as number, r.version, null as text,
         null::uuid as organization_id, case when r.returned_at is not null then 'terug' end as reason, false as failed
  from contact_request r
  where r.network_id = current_network() and r.state = 'open'`

/** A try in vain counts as doing something: from then on the desk has a working day again. */
const handovers = sql`
  select 'handover', h.id, h.id, null, h.state_since, coalesce(acted.at, h.state_since),
         case when h.state <> 'concept' then ${sql.lit(termOf.returned)} end,
         case when h.state = 'concept' then h.due_at end, h.owner_id, h.state, null, null, h.reference, last.organization_id,
         last.left_reason, false
  from handover h
  left join attempt last on last.handover_id = h.id and last.number = h.attempts
  left join lateral (select max(e.at) as at from handover_event e
                     where e.handover_id = h.id and e.at >= h.state_since and e.kind in ('desk_tried', 'desk_messaged')) acted on true
  where h.network_id = current_network() and h.ended_at is null and h.state in ('terug_bij_coordinator', 'concept')`

/** Notices to the desk that are a task in themselves; the others tell of something that is on the list already. */
const deskTemplates = ['desk_not_called', 'desk_call_carer', 'desk_ask_renewal', 'desk_promise_passed'] as const
// Written out and not as parameters, so that the index of these rows can be used.
const deskList = sql.join(deskTemplates.map((template) => sql.lit(template)))

const notices = sql`
  select 'notice', n.id, n.handover_id, n.request_id, n.created_at, n.created_at,
         case when n.template in (${deskList}) then ${sql.lit(termOf.answer)} else ${sql.lit(termOf.notice)} end, null, h.owner_id,
         n.template, null, null, h.reference, coalesce(n.organization_id, h.current_organization_id), n.channel,
         n.failed_at is not null
  from notification n
  left join handover h on h.id = n.handover_id
  where n.network_id = current_network() and n.settled_at is null
    and (n.failed_at is not null or n.channel in ('post', 'telefoon') or n.template in (${deskList}))
    and (n.template not in (${deskList}) or ${stillMatters()})`

/** What was asked of the desk is no task any more once the handover went on. */
function stillMatters() {
  return sql`(h.ended_at is null and case n.template
    when 'desk_call_carer' then h.state = 'contact_gelegd' and n.created_at >= h.state_since
    when 'desk_promise_passed' then h.state = 'aangenomen' and n.created_at >= h.state_since
    when 'desk_not_called' then h.state in ('aangeboden', 'ontvangen')
         and exists (select 1 from attempt a where a.id = h.current_attempt_id and n.created_at >= a.offered_at)
    else not exists (select 1 from consent c where c.handover_id = h.id and c.at > n.created_at) end)`
}

const reports = sql`
  select 'report', s.id, null, null, s.created_at, s.created_at, ${sql.lit(termOf.report)}, null, null, s.reason, null, null, s.note,
         null, s.service_id::text, false
  from service_report s
  where s.network_id = current_network() and s.handled_at is null`

function taskOf(row: TaskRow, calendar: Calendar): Task {
  const { kind, id, handoverId, requestId, since, counted, days, ownerId } = row
  const due = row.due ?? workingDaysAfter(counted, days ?? 0, calendar)
  return { kind, id, handoverId, requestId, since, counted, ownerId, due, facts: taskFactsOf(row) }
}
