import type { Transaction } from '#platform/database/database.ts'
import { leaveTraces, type Trace } from '#platform/trace/trace.ts'
import { localDay, momentOf } from '#platform/working-days.ts'
import type { AtDesk } from '../desk/desk.ts'
import { organizationNames } from '../handover-partners/handover-partners.sql.ts'
import { openRequestContents } from '../requests/request-contents.sql.ts'
import { requestTrace } from '../requests/request-trace.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { openContents } from '../store/content.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import type { Task } from './task.ts'
import { listTasks } from './tasks.sql.ts'

/** A page of what is due, with the names of those it is about. */
export type TodayList = {
  readonly total: number
  readonly late: number
  readonly page: number
  readonly last: number
  readonly tasks: readonly Task[]
  /** Task → the name that the carer goes by; absent when it was erased, or there is none. */
  readonly names: ReadonlyMap<string, string>
  readonly organizations: ReadonlyMap<string, string>
}

export type Look = { readonly desk: AtDesk; readonly now: Date; readonly mine: boolean; readonly page: number }

/** Everything due before the end of today, for the team or for who asks. Each name that is shown leaves a trace. */
export async function loadToday(tx: Transaction, deps: HandoverDeps, look: Look): Promise<TodayList> {
  const { desk, now, mine } = look
  const before = momentOf(localDay(now), '24:00')
  const question = { now, before, ownerId: mine ? desk.personId : null, most: look.page * pageSize }
  const { total, late, tasks: found } = await listTasks(tx, question, await loadCalendar(tx))
  const last = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(look.page, last)
  const tasks = found.slice((page - 1) * pageSize, page * pageSize)
  const organizations = await organizationNames(
    tx,
    tasks.map(({ facts }) => facts.organizationId ?? null),
  )
  const names = await namesOf(tx, deps, tasks)
  await leaveTraces(tx, tracesOf(tasks, names, look))
  return { total, late, page, last, tasks, names, organizations }
}

const pageSize = 50

/** Of handovers and of requests, each in one question. */
async function namesOf(tx: Transaction, { sealer }: HandoverDeps, tasks: readonly Task[]) {
  const handovers = await openContents(tx, sealer, idsOf(tasks, 'handoverId'))
  const requests = await openRequestContents(tx, sealer, idsOf(tasks, 'requestId'))
  const named = tasks.flatMap(({ id, handoverId, requestId }): [string, string][] => {
    const name = handovers.get(handoverId ?? '')?.name ?? requests.get(requestId ?? '')?.carer.name
    return name ? [[id, name]] : []
  })
  return new Map(named)
}

const idsOf = (tasks: readonly Task[], field: 'handoverId' | 'requestId') => [
  ...new Set(tasks.flatMap((task) => task[field] ?? [])),
]

/** One per record of which a name was shown, however often it stands in the list. */
function tracesOf(tasks: readonly Task[], names: ReadonlyMap<string, string>, { desk, now }: Look): Trace[] {
  const shown = tasks.filter(({ id }) => names.has(id))
  const { networkId, sessionId, traced } = desk
  const handovers = idsOf(shown, 'handoverId').map((objectId): Trace => {
    const what = { event: 'handover.list', action: 'R', objectType: 'handover', objectId, outcome: 'ok' } as const
    return { ...what, networkId, at: now, actor: traced, sessionId }
  })
  const requests = idsOf(shown, 'requestId').map((id) =>
    requestTrace({ networkId, id, at: now, what: 'view', actor: traced, sessionId }),
  )
  return [...handovers, ...requests]
}
