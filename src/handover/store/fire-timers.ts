import type { Transaction } from '#platform/database/database.ts'
import { mayFireAt, type TimerKind, timerKinds } from '../timers.ts'
import { actIn } from './act.ts'
import { loadCalendar } from './calendar.sql.ts'
import type { HandoverDeps } from './deps.ts'

declare global {
  namespace GraphileWorker {
    interface Tasks {
      'fire-timers': Record<string, never>
    }
  }
}

/**
 * Lets every timer act whose moment has come, network by network, each in a transaction of its own: what it does and that it was done are
 * kept together, so a crash in between changes nothing and a second worker passes over what the first has in hand. Returns how many acted.
 */
export async function fireTimers(deps: HandoverDeps): Promise<number> {
  const networks = await deps.database.asNobody((tx) => tx.selectFrom('network').select('id').execute())
  let fired = 0
  for (const { id } of networks) while (await fireNext(deps, id)) fired += 1
  return fired
}

const fireNext = (deps: HandoverDeps, networkId: string): Promise<boolean> =>
  deps.database.asActor({ kind: 'system', networkId }, async (tx) => {
    const now = deps.now()
    if (!mayFireAt(now, await loadCalendar(tx))) return false
    const timer = await takeDue(tx, now)
    if (!timer) return false
    if (!timer.runs) return true
    await letAct(tx, deps, timer)
    await tx.updateTable('handoverTimer').set({ doneAt: now }).where('id', '=', timer.id).execute()
    return true
  })

type Due = {
  readonly id: string
  readonly handoverId: string
  readonly networkId: string
  readonly kind: TimerKind
  readonly runs: boolean
}

/**
 * The first that is due of a handover that nobody else has in hand. The handover is locked before its timer, in the order in which
 * everybody does that, so that two can never wait for each other; whether the timer still runs is asked after the lock.
 */
async function takeDue(tx: Transaction, now: Date): Promise<Due | null> {
  const found = await tx
    .selectFrom('handoverTimer')
    .innerJoin('handover', 'handover.id', 'handoverTimer.handoverId')
    .select('handoverTimer.id')
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .where('handoverTimer.dueAt', '<=', now)
    .orderBy('handoverTimer.dueAt')
    .orderBy('handoverTimer.id')
    .limit(1)
    .forUpdate('handover')
    .skipLocked()
    .executeTakeFirst()
  if (!found) return null
  const row = await tx
    .selectFrom('handoverTimer')
    .select(['id', 'handoverId', 'networkId', 'kind', 'doneAt', 'stoppedAt'])
    .where('id', '=', found.id)
    .executeTakeFirst()
  const kind = timerKinds.find((known) => known === row?.kind)
  return row && kind ? { ...row, kind, runs: row.doneAt === null && row.stoppedAt === null } : null
}

async function letAct(tx: Transaction, deps: HandoverDeps, { handoverId, networkId, kind }: Due) {
  if (kind === 'drop_concept') return dropConcept(tx, handoverId)
  const actor = { kind: 'system', networkId } as const
  await actIn(tx, deps, {
    handoverId,
    actor,
    by: { kind: 'system' },
    seen: null,
    command: { kind: 'timer', timer: kind },
  })
}

/** T25: nobody agreed within two working days, so nothing is kept. */
async function dropConcept(tx: Transaction, handoverId: string) {
  await tx.deleteFrom('handover').where('id', '=', handoverId).where('state', '=', 'concept').execute()
}
