import type { Actor, Transaction } from '#platform/database/database.ts'
import { isEnded } from '../handover.ts'
import { actIn } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { loadHandover } from '../store/load-handover.sql.ts'
import { type Erasing, eraseHandover } from './erase-handover.ts'

/**
 * What the carer asks with "wis nu", herself or through the desk: stops what runs and erases everything personal, in one transaction, so that
 * nobody is left with half of it. Where there is nothing it does nothing.
 */
export async function stopAndErase(
  tx: Transaction,
  deps: HandoverDeps,
  { actor, ...erasing }: Erasing & { readonly actor: Actor },
): Promise<void> {
  const handover = await loadHandover(tx, erasing.handoverId)
  if (handover && !isEnded(handover.state))
    await actIn(tx, deps, { ...erasing, actor, seen: null, command: { kind: 'withdraw' } })
  const erased = await eraseHandover(tx, deps, erasing)
  if (!erased.ok && erased.reason === 'not_ended') throw new Error(`Handover ${erasing.handoverId} was not stopped`)
}
