import type { Transaction } from '#platform/database/database.ts'
import { mayFireAt, type TimerKind, timerKinds } from '../timers.ts'
import { actIn } from './act.ts'
import { loadCalendar } from './calendar.sql.ts'
import type { HandoverDeps } from './deps.ts'
import { dropConcept } from './drop-concept.ts'
import { type DueTimer, takeDueTimer } from './due-timer.sql.ts'
import { loadHandover } from './load-handover.sql.ts'
import { resetTimers } from './save-step.sql.ts'

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
 * One that fails keeps no other waiting: its handover is passed over until the next run, and at the end the failures are thrown.
 */
export async function fireTimers(deps: HandoverDeps): Promise<number> {
  const networks = await deps.database.asNobody((tx) => tx.selectFrom('network').select('id').execute())
  const rounds: Round[] = networks.map(({ id }) => ({ networkId: id, passedOver: new Set(), failures: [] }))
  let fired = 0
  for (const round of rounds) while (await fireNext(deps, round)) fired += 1
  const failures = rounds.flatMap((round) => round.failures)
  if (failures.length > 0) throw new AggregateError(failures, `Timers failed ${failures.length} times`)
  return fired
}

/** Once through the timers of a network. */
type Round = {
  readonly networkId: string
  /** The handovers of which a timer failed, or was set anew. */
  readonly passedOver: Set<string>
  readonly failures: unknown[]
}

/** True when there may be more to fire. */
async function fireNext(deps: HandoverDeps, round: Round): Promise<boolean> {
  const hand: Hand = { handoverId: null }
  try {
    return await fireOne(deps, round, hand)
  } catch (error) {
    round.failures.push(error)
    if (hand.handoverId) round.passedOver.add(hand.handoverId)
    // Without a handover it is not a timer that fails, and the next try in this network would fail as well.
    return hand.handoverId !== null
  }
}

/** The handover that is at hand, known also when the transaction fails. */
type Hand = { handoverId: string | null }

const fireOne = (deps: HandoverDeps, { networkId, passedOver }: Round, hand: Hand): Promise<boolean> =>
  deps.database.asActor({ kind: 'system', networkId }, async (tx) => {
    const now = deps.now()
    if (!mayFireAt(now, await loadCalendar(tx))) return false
    const timer = await takeDueTimer(tx, { now, passedOver: [...passedOver] })
    if (!timer) return false
    hand.handoverId = timer.handoverId
    if (!timer.runs) return true
    if (await letAct(tx, deps, timer))
      await tx.updateTable('handoverTimer').set({ doneAt: now }).where('id', '=', timer.id).execute()
    else {
      await setAnew(tx, deps, timer)
      // Once is enough for this run, whatever came of it.
      passedOver.add(timer.handoverId)
    }
    return true
  })

/** False when it is not due after all: a closing day was added after its moment was computed. */
async function letAct(tx: Transaction, deps: HandoverDeps, { handoverId, networkId, kind: name }: DueTimer) {
  const kind = kindOf(name)
  if (kind === 'drop_concept') return dropConcept(tx, deps, { handoverId, networkId })
  const actor = { kind: 'system', networkId } as const
  const acted = await actIn(tx, deps, {
    handoverId,
    actor,
    by: { kind: 'system' },
    seen: null,
    command: { kind: 'timer', timer: kind },
  })
  return acted.ok || acted.reason !== 'timer_not_due'
}

function kindOf(name: string): TimerKind {
  const kind = timerKinds.find((known) => known === name)
  if (!kind) throw new Error(`A timer in the database is of an unknown kind: ${name}`)
  return kind
}

/** Its timers as they follow from the calendar of today. */
async function setAnew(tx: Transaction, deps: HandoverDeps, { handoverId }: DueTimer) {
  const handover = await loadHandover(tx, handoverId)
  if (handover) await resetTimers(tx, { after: handover, calendar: await loadCalendar(tx), newId: deps.newId })
}
