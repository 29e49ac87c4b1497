import type { Actor, Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { Command, Refusal } from '../commands.ts'
import { isReachable } from '../content.ts'
import { decide } from '../decide.ts'
import type { Fact } from '../events.ts'
import { type By, currentAttempt, type Handover, isEnded, validConsent } from '../handover.ts'
import { type NoticeTemplate, noticesOf } from '../notices.ts'
import { applyStep } from '../replay.ts'
import { loadCalendar } from './calendar.sql.ts'
import { openContent } from './content.sql.ts'
import type { HandoverDeps } from './deps.ts'
import { saveGap, withdrawPartnerLinks } from './ending.sql.ts'
import { loadHandover, lockToWrite, seesHandover } from './load-handover.sql.ts'
import { queueNotices, settleNoticesOf } from './notify.sql.ts'
import { saveStep } from './save-step.sql.ts'
import { traceOf } from './trace-of.ts'

export type Act = {
  readonly handoverId: string
  /** Who asks, for the database. */
  readonly actor: Actor
  /** Who asks, for the record. */
  readonly by: By
  readonly sessionId?: string | null
  /** Set when the coordinator does it for the carer, who is on the phone. */
  readonly onBehalfOf?: 'carer' | null
  /** The version that the form was made from; null when being late does not matter. */
  readonly seen: number | null
  /** What waited for the desk and is done by which fact; nothing when left out. */
  readonly settles?: Settling
  /** The command; made within the transaction when it needs to look something up. */
  readonly command: Command | ((tx: Transaction, handover: Handover) => Promise<Command>)
}

export type Settling = Readonly<Partial<Record<Fact['kind'], readonly NoticeTemplate[]>>>
export type ActResult = Result<Handover, Refusal | 'not_found'>

/**
 * Does something with a handover: finds it as the person who asks, waits for others who do something with it, decides, and keeps what
 * happened, what has to be told and the trace, all or nothing. A refusal changes nothing and leaves a trace too.
 */
export const act = (deps: HandoverDeps, request: Act): Promise<ActResult> =>
  deps.database.asActor(request.actor, (tx) => actIn(tx, deps, request))

/** The same within a transaction that has begun as the actor. */
export async function actIn(tx: Transaction, deps: HandoverDeps, request: Act): Promise<ActResult> {
  const { handoverId } = request
  if (!(await seesHandover(tx, handoverId))) return no('not_found')
  await lockToWrite(tx, handoverId)
  const before = await loadHandover(tx, handoverId)
  if (!before || lostMeanwhile(before, request.by)) return no('not_found')
  const now = deps.now()
  const calendar = await loadCalendar(tx)
  const content = await openContent(tx, deps.sealer, handoverId)
  const command = typeof request.command === 'function' ? await request.command(tx, before) : request.command
  const reachable = content !== null && isReachable(content)
  const decided = decide(before, command, { now, calendar, reachable, by: request.by, seen: request.seen })
  if (!decided.ok) {
    await leaveTrace(tx, traceOf(before, command, { ...request, now, refused: decided.reason }))
    return decided
  }
  const step = { before, ...applyStep(before, decided.value) }
  await saveStep(tx, { ...step, consent: decided.value.consent, calendar, newId: deps.newId })
  await settle(tx, deps, { ...step, command })
  // Before the new ones are queued: a step may ask anew what it settles.
  const templates = step.events.flatMap(({ fact }) => request.settles?.[fact.kind] ?? [])
  await settleNoticesOf(tx, { handoverId, templates, at: now })
  const notices = step.events.flatMap((event) => noticesOf(step.before, event, step.after, wantsFeedback(step.after)))
  await queueNotices(tx, notices, { handoverId, networkId: before.networkId, content, now, newId: deps.newId })
  await leaveTrace(tx, traceOf(before, command, { ...request, now }))
  return ok(step.after)
}

/** While we waited for the lock the handover may have left this partner; then it is not there for them. */
const lostMeanwhile = (handover: Handover, by: By) =>
  by.kind === 'partner' && currentAttempt(handover)?.organizationId !== by.organizationId

type Taken = { readonly before: Handover; readonly after: Handover; readonly command: Command }

/** What an end or a return brings with it. */
async function settle(tx: Transaction, deps: HandoverDeps, { before, after, command }: Taken) {
  const left = currentAttempt(before)
  if (left && currentAttempt(after)?.id !== left.id) await withdrawPartnerLinks(tx, after.id, after.stateSince)
  if (command.kind !== 'close_without_offer') return
  const { functionCode, targetCode = null } = command
  await saveGap(tx, { id: deps.newId(), handover: after, functionCode, targetCode })
}

/** The professional hears the state only when the carer agreed to that. */
function wantsFeedback(handover: Handover) {
  const latest = handover.consents.at(-1)
  const organizationId = latest?.organizationId ?? ''
  const valid = isEnded(handover.state) ? latest : validConsent(handover, organizationId, handover.stateSince)
  return valid?.items.includes('terugkoppeling') ?? false
}
