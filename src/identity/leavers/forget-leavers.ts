import type { Transaction } from '#platform/database/database.ts'
import type { Services } from '#platform/services.ts'
import { leaveTraces } from '#platform/trace/trace.ts'
import { alsoAsMachine } from '../people/as-machine.ts'
import { leaverDays } from './leaver-term.ts'
import { forgetPeople, lockLeavers, networksOf } from './leavers.sql.ts'

/** How many people of a network were forgotten. */
export type Forgotten = { readonly networkId: string; readonly count: number; readonly at: Date }
/** Keeps that for the report; given by the worker, because the report is not of identity. As the machine of the network. */
export type CountForgotten = (tx: Transaction, forgotten: Forgotten) => Promise<void>

/**
 * Forgets who had no role anywhere for a year and is not invited: nothing personal stays, and nobody signs in with what they had. Traced
 * and counted in each network where they had a role. All or nothing; returns how many people.
 */
export const forgetLeavers = ({ database, now }: Pick<Services, 'database' | 'now'>, count: CountForgotten) =>
  database.asIdentity(async (tx) => {
    const at = now()
    const ids = await lockLeavers(tx, { now: at, leftBefore: new Date(at.getTime() - leaverDays * 86_400_000) })
    if (ids.length === 0) return 0
    const places = Object.entries(Object.groupBy(await networksOf(tx, ids), ({ networkId }) => networkId))
    await forgetPeople(tx, ids, at)
    for (const [networkId, people = []] of places) {
      await alsoAsMachine(tx, networkId)
      await count(tx, { networkId, count: people.length, at })
      await leaveTraces(
        tx,
        people.map(({ personId }) => traceOf({ networkId, personId, at })),
      )
    }
    return ids.length
  })

const traceOf = ({ networkId, personId, at }: { networkId: string; personId: string; at: Date }) => ({
  networkId,
  at,
  event: 'person.forget',
  action: 'D' as const,
  objectType: 'person',
  objectId: personId,
  actor: { kind: 'system' } as const,
  outcome: 'ok' as const,
})
