import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { type CarerContent, isReachable } from '../content.ts'
import type { AtDesk } from '../desk/desk.ts'
import type { HandoverEvent } from '../events.ts'
import type { Handover } from '../handover.ts'
import { organizationNames } from '../handover-partners/handover-partners.sql.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { openContent } from '../store/content.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { loadHandover } from '../store/load-handover.sql.ts'
import { type Note, openNotes } from '../store/notes.sql.ts'
import type { Calendar } from '../timers.ts'
import { type CaseRow, findCase, listEvents, listOpenNotices, type OpenNotice } from './case.sql.ts'
import { type Possible, possibleFor } from './possible.ts'

/** All that the desk sees of one handover. */
export type Case = {
  readonly row: CaseRow
  readonly handover: Handover
  /** Null when it was erased. */
  readonly content: CarerContent | null
  readonly events: readonly HandoverEvent[]
  readonly notes: readonly Note[]
  readonly notices: readonly OpenNotice[]
  readonly calendar: Calendar
  readonly possible: Possible
  readonly organization: (id: string) => string
}

type Asked = { readonly desk: AtDesk; readonly id: string; readonly now: Date }

/** The handover as the desk sees it, with a trace that it was seen; null when it is not this network's. */
export async function loadCase(tx: Transaction, deps: HandoverDeps, { desk, id, now }: Asked): Promise<Case | null> {
  const row = await findCase(tx, id)
  const handover = row && (await loadHandover(tx, id))
  if (!row || !handover) return null
  const content = await openContent(tx, deps.sealer, id)
  const events = await listEvents(tx, id)
  const notes = await openNotes(tx, deps.sealer, { handoverId: id, kinds: ['overbrugging', 'antwoord', 'werk'] })
  const notices = await listOpenNotices(tx, id)
  const calendar = await loadCalendar(tx)
  const names = await organizationNames(
    tx,
    handover.attempts.map(({ organizationId }) => organizationId),
  )
  await traceView(tx, desk, { id, now })
  const reachable = content !== null && isReachable(content)
  const possible = possibleFor(handover, { now, calendar, reachable, by: desk.by })
  const organization = (of: string) => names.get(of) ?? ''
  return { row, handover, content, events, notes, notices, calendar, possible, organization }
}

const traceView = (tx: Transaction, desk: AtDesk, { id, now }: Omit<Asked, 'desk'>) =>
  leaveTrace(tx, {
    networkId: desk.networkId,
    at: now,
    event: 'handover.view',
    action: 'R',
    objectType: 'handover',
    objectId: id,
    actor: desk.traced,
    sessionId: desk.sessionId,
    outcome: 'ok',
  })
