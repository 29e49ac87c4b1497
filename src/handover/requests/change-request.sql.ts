import { deskRoles, holdsRole } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { workingDaysAfter } from '../timers.ts'
import { lockRequest } from './find-requests.sql.ts'
import { passReferrerLink } from './pass-referrer-link.sql.ts'
import { type ContactRequest, callWithin, type RequestOutcome, type RequestRefusal } from './request.ts'

/** Which request, and the version that the person was looking at; null when being late does not matter. */
export type Seen = { readonly id: string; readonly seen: number | null }

type Changed = Result<ContactRequest, RequestRefusal>

type Taking = Seen & { readonly personId: string; readonly networkId: string }

/**
 * A colleague takes it, also from another colleague who is away. Not there for who does not work at the desk any more. As the desk; the
 * caller leaves the trace.
 */
export async function takeRequest(tx: Transaction, { networkId, ...given }: Taking): Promise<Changed> {
  const { personId } = given
  if (!(await holdsRole(tx, { personId, networkId, roles: deskRoles }))) return no('not_found')
  return change(tx, given, () => ({ takenBy: personId }))
}

/** We called in vain: it comes back the next working day. */
export async function countRequestTry(tx: Transaction, given: Seen & { now: Date }): Promise<Changed> {
  const dueAt = workingDaysAfter(given.now, callWithin, await loadCalendar(tx))
  return change(tx, given, ({ tries }) => ({ tries: tries + 1, dueAt }))
}

export type Handling = Seen & {
  readonly personId: string
  readonly now: Date
  readonly outcome: Exclude<RequestOutcome, 'niet_bevestigd'>
  /** The handover that it became. */
  readonly handoverId?: string | null
}

/**
 * It is done. What is personal is kept for another thirty days, for questions. When it became a handover, a professional who may hear how it
 * goes sees that from now on.
 */
export async function handleRequest(tx: Transaction, given: Handling): Promise<Changed> {
  const { personId, now, outcome, handoverId = null } = given
  const done = await change(tx, given, ({ takenBy }) => ({
    state: 'afgehandeld',
    takenBy: takenBy ?? personId,
    handledAt: now,
    handledBy: personId,
    outcome,
    handoverId,
  }))
  if (done.ok && handoverId) await passReferrerLink(tx, { requestId: given.id, handoverId, now })
  return done
}

/** What changes in the row. */
type Changes = Partial<{
  state: 'afgehandeld'
  takenBy: string
  tries: number
  dueAt: Date
  handledAt: Date
  handledBy: string
  outcome: RequestOutcome
  handoverId: string | null
}>

async function change(
  tx: Transaction,
  { id, seen }: Seen,
  changesOf: (request: ContactRequest) => Changes,
): Promise<Changed> {
  const request = await lockRequest(tx, id)
  if (!request || request.state === 'te_bevestigen') return no('not_found')
  if (request.state === 'afgehandeld') return no('handled')
  if (seen !== null && seen !== request.version) return no('stale')
  const { handledAt, handledBy, outcome, ...shown } = changesOf(request)
  const version = request.version + 1
  await tx
    .updateTable('contactRequest')
    .set({
      ...shown,
      version,
      ...(handledAt ? { handledAt } : {}),
      ...(handledBy ? { handledBy } : {}),
      ...(outcome ? { outcome } : {}),
    })
    .where('id', '=', id)
    .execute()
  return ok({ ...request, ...shown, version })
}
