import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { requestChannels } from '../requests/request.ts'
import { stateOf } from '../store/read-rows.ts'
import type { Calendar } from '../timers.ts'
import { dueCounter, type Task, type TaskFacts, type TaskKind, termOf } from './task.ts'

/**
 * Everything that waits for the desk of this network and may be due before a moment, in one question. A few of them turn out to be due
 * later, when working days are counted: the caller leaves those out.
 */
export async function listTasks(tx: Transaction, before: Date, calendar: Calendar): Promise<Task[]> {
  const { rows } = await sql<Row>`
    select 'request' as kind, r.id, null::uuid as handover_id, r.id as request_id, r.created_at as since,
           r.created_at as counted, r.due_at as due,
           r.taken_by as owner_id, r.channel as code, r.tries as number, r.version, null as text, null::uuid as organization_id,
           null as reason, false as failed
    from contact_request r
    where r.network_id = current_network() and r.state = 'open' and r.due_at <= ${before}

    union all
    select 'handover', h.id, h.id, null, h.state_since, coalesce(acted.at, h.state_since),
           case when h.state = 'concept' then h.due_at end, h.owner_id, h.state, null, null, h.reference,
           last.organization_id, last.left_reason, false
    from handover h
    left join attempt last on last.handover_id = h.id and last.number = h.attempts
    left join lateral (select max(e.at) as at from handover_event e
                       where e.handover_id = h.id and e.at >= h.state_since and e.kind in ('desk_tried', 'desk_messaged')) acted on true
    where h.network_id = current_network() and h.ended_at is null
      and (h.state = 'terug_bij_coordinator' or (h.state = 'concept' and h.due_at <= ${before}))

    union all
    select 'notice', n.id, n.handover_id, n.request_id, n.created_at, n.created_at, null, h.owner_id, n.template, null, null, h.reference,
           coalesce(n.organization_id, h.current_organization_id), n.channel, n.failed_at is not null
    from notification n
    left join handover h on h.id = n.handover_id
    where n.network_id = current_network() and n.settled_at is null
      and (n.failed_at is not null or n.channel in ('post', 'telefoon') or n.template in (${deskList}))
      and (n.template not in (${deskList}) or ${stillMatters})

    union all
    select 'report', s.id, null, null, s.created_at, s.created_at, null, null, s.reason, null, null, s.note, null,
           s.service_id::text, false
    from service_report s
    where s.network_id = current_network() and s.handled_at is null`.execute(tx)
  const dueAfter = dueCounter(calendar)
  return rows.map((row) => taskOf(row, dueAfter))
}

/** Notices to the desk that are a task in themselves; the others tell of something that is on the list already. */
const deskTemplates = ['desk_not_called', 'desk_call_carer', 'desk_ask_renewal', 'desk_promise_passed'] as const

// Written out and not as parameters, so that the index of these rows can be used.
const deskList = sql.join(deskTemplates.map((template) => sql.lit(template)))

/** What was asked of the desk is no task any more once the handover went on. */
const stillMatters = sql<boolean>`(h.ended_at is null and case n.template
  when 'desk_call_carer' then h.state = 'contact_gelegd' and n.created_at >= h.state_since
  when 'desk_promise_passed' then h.state = 'aangenomen' and n.created_at >= h.state_since
  when 'desk_not_called' then h.state in ('aangeboden', 'ontvangen')
       and exists (select 1 from attempt a where a.id = h.current_attempt_id and n.created_at >= a.offered_at)
  else not exists (select 1 from consent c where c.handover_id = h.id and c.at > n.created_at) end)`

type Row = {
  readonly kind: TaskKind
  readonly id: string
  readonly handoverId: string | null
  readonly requestId: string | null
  readonly since: Date
  /** From when the days are counted: a try in vain counts as doing something. */
  readonly counted: Date
  readonly due: Date | null
  readonly ownerId: string | null
  /** The channel of a request, the state of a handover, the template of a notice, what is wrong with an offer. */
  readonly code: string
  readonly number: number | null
  readonly version: number | null
  /** The number of a handover; what somebody wrote with a report. */
  readonly text: string | null
  readonly organizationId: string | null
  readonly reason: string | null
  readonly failed: boolean
}

function taskOf(row: Row, dueAfter: ReturnType<typeof dueCounter>): Task {
  const { kind, id, handoverId, requestId, since, counted, ownerId } = row
  const due = row.due ?? dueAfter(counted, daysFor(row))
  return { kind, id, handoverId, requestId, since, ownerId, due, facts: factsOf(row) }
}

function daysFor({ kind, code }: Row): number {
  if (kind === 'handover') return termOf.returned
  if (kind === 'report') return termOf.report
  return deskTemplates.some((template) => template === code) ? termOf.answer : termOf.notice
}

function factsOf({ kind, code, number, version, text, organizationId, reason, failed }: Row): TaskFacts {
  const handover = { ...(text ? { reference: text } : {}), organizationId }
  switch (kind) {
    case 'request': {
      const channel = requestChannels.find((one) => one === code) ?? 'terugbellen'
      return { channel, tries: number ?? 0, version: version ?? 1 }
    }
    case 'handover':
      return { ...handover, state: stateOf(code), leftReason: reason }
    case 'notice':
      return { ...handover, template: code, failed, by: wayOf(reason) }
    case 'report':
      return { reportReason: code, serviceId: reason ?? '', note: text ?? '' }
  }
}

const ways = ['mail', 'sms', 'post', 'telefoon'] as const
const wayOf = (text: string | null) => ways.find((way) => way === text) ?? 'mail'
