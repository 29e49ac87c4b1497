import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '#platform/database/database.ts'
import type { Trace } from '#platform/trace/trace.ts'

/** Somebody of the desk looks at a handover; only what matters to the test has to be named. */
export const aTrace = (networkId: string, changes: Partial<Trace> = {}): Trace => ({
  networkId,
  at: new Date('2026-11-22T10:00:00.123Z'),
  event: 'handover.view',
  action: 'R',
  objectType: 'handover',
  objectId: randomUUID(),
  actor: { kind: 'staff', personId: randomUUID(), role: 'coordinator' },
  outcome: 'ok',
  ...changes,
})

/** Does something as the machine of a network, which reads and adds to its whole trace. */
export const asSystem = <T>(database: Database, networkId: string, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  database.asActor({ kind: 'system', networkId }, work)
