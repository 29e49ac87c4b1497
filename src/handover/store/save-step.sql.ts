import type { Transaction } from '#platform/database/database.ts'
import type { HandoverEvent } from '../events.ts'
import { type Consent, currentAttempt, type Handover } from '../handover.ts'
import { eraseAtOf } from '../retention.ts'
import { type Calendar, deadlineOf, timersOf } from '../timers.ts'

/** A step that was decided: how it was, what happened, how it is. */
export type TakenStep = {
  readonly before: Handover
  readonly after: Handover
  readonly events: readonly HandoverEvent[]
  readonly consent: Consent | null
  readonly calendar: Calendar
  readonly newId: () => string
}

/** Keeps a step: its events, and what follows from them (the row, the attempts, the consent, the timers), in a few statements. */
export async function saveStep(tx: Transaction, step: TakenStep): Promise<void> {
  const { before, after, events, consent } = step
  await insertEvents(tx, after, events)
  await saveAttempts(tx, before, after)
  if (consent) await insertConsent(tx, after, consent)
  if (after.consents.some(({ withdrawnAt }) => withdrawnAt)) await withdrawConsents(tx, after)
  await tx.updateTable('handover').set(rowOf(after, step.calendar)).where('id', '=', after.id).execute()
  await setTimers(tx, step)
}

/** What the row of a handover says; it follows from the events. */
export function rowOf(handover: Handover, calendar: Calendar) {
  const attempt = currentAttempt(handover)
  return {
    state: handover.state,
    stateSince: handover.stateSince,
    version: handover.version,
    attempts: handover.attempts.length,
    currentAttemptId: attempt?.id ?? null,
    currentOrganizationId: attempt?.organizationId ?? null,
    dueAt: deadlineOf(handover, calendar),
    outcome: handover.outcome,
    endedAt: handover.endedAt,
    eraseAt: eraseAtOf(handover, calendar),
  }
}

export async function insertEvents(tx: Transaction, { id, networkId }: Handover, events: readonly HandoverEvent[]) {
  const rows = events.map(({ seq, at, by, transition, to, fact: { kind, ...facts } }) => ({
    handoverId: id,
    networkId,
    seq,
    at,
    kind,
    transition,
    toState: to,
    byKind: by.kind,
    byPerson: 'personId' in by ? by.personId : null,
    byOrganization: 'organizationId' in by ? by.organizationId : null,
    facts: JSON.stringify(facts),
  }))
  await tx.insertInto('handoverEvent').values(rows).execute()
}

async function saveAttempts(tx: Transaction, before: Handover, after: Handover) {
  const { id: handoverId, networkId } = after
  for (const attempt of after.attempts.filter((one, place) => one !== before.attempts[place])) {
    const { id, number, organizationId, tries, ...moments } = attempt
    const changing = { ...moments, tries: tries.length }
    const { waitingSince: _since, waitReason: _reason, ...row } = changing
    await tx
      .insertInto('attempt')
      .values({ id, handoverId, networkId, number, organizationId, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

async function insertConsent(tx: Transaction, { id: handoverId, networkId }: Handover, consent: Consent) {
  const { items, ...row } = consent
  await tx
    .insertInto('consent')
    .values({ ...row, handoverId, networkId, items: [...items] })
    .execute()
}

async function withdrawConsents(tx: Transaction, { id, stateSince }: Handover) {
  await tx
    .updateTable('consent')
    .set({ withdrawnAt: stateSince })
    .where('handoverId', '=', id)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** The calendar is not what it was when the timers were set: sets them, and the moment that the row names, as they are now. */
export async function resetTimers(tx: Transaction, set: Parameters<typeof setTimers>[1]): Promise<void> {
  const { after, calendar } = set
  await tx
    .updateTable('handover')
    .set({ dueAt: deadlineOf(after, calendar) })
    .where('id', '=', after.id)
    .execute()
  await setTimers(tx, set)
}

/** Timers follow from the handover: those that no longer run are stopped, new ones are set; one that fired is never set again. */
export async function setTimers(
  tx: Transaction,
  { after, calendar, newId }: Omit<TakenStep, 'before' | 'events' | 'consent'>,
) {
  const { id: handoverId, networkId } = after
  const running = timersOf(after, calendar)
  const keys = running.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`)
  const kept = await tx
    .selectFrom('handoverTimer')
    .select(['id', 'kind', 'dueAt', 'stoppedAt', 'doneAt'])
    .where('handoverId', '=', handoverId)
    .execute()
  const keyOf = ({ kind, dueAt }: { kind: string; dueAt: Date }) => `${kind} ${dueAt.toISOString()}`
  const over = kept.filter((one) => !one.stoppedAt && !one.doneAt && !keys.includes(keyOf(one))).map(({ id }) => id)
  const again = kept.filter((one) => one.stoppedAt && !one.doneAt && keys.includes(keyOf(one))).map(({ id }) => id)
  const known = new Set(kept.map(keyOf))
  const fresh = running
    .filter((one) => !known.has(keyOf(one)))
    .map(({ kind, dueAt }) => ({ id: newId(), handoverId, networkId, kind, dueAt }))
  if (over.length > 0)
    await tx.updateTable('handoverTimer').set({ stoppedAt: after.stateSince }).where('id', 'in', over).execute()
  if (again.length > 0)
    await tx.updateTable('handoverTimer').set({ stoppedAt: null }).where('id', 'in', again).execute()
  if (fresh.length > 0) await tx.insertInto('handoverTimer').values(fresh).execute()
}
