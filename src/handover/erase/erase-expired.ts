import { dropDeadJobs } from '#platform/jobs/dead-jobs.ts'
import { dropOldLetters } from '#platform/mail/old-letters.ts'
import { leaveTraces } from '#platform/trace/trace.ts'
import { dropUnconfirmed } from '../requests/confirm-request.sql.ts'
import { requestTrace } from '../requests/request-trace.ts'
import { retention } from '../retention.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { eraseHandover } from './erase-handover.ts'
import { eraseConsents, eraseLinks, eraseRequests, eraseToldOfErased, listExpiredHandovers } from './expired.sql.ts'
import { countErased, type ErasedKind } from './retention-runs.sql.ts'

declare global {
  namespace GraphileWorker {
    interface Tasks {
      'erase-expired': Record<string, never>
    }
  }
}

/**
 * Erases everything around handovers whose term is over (retention.ts), in every network, and counts it. A handover is a transaction of its
 * own, so that one that fails does not keep the others; then the failure is thrown and the queue tries again.
 */
export async function eraseExpired(deps: HandoverDeps): Promise<void> {
  const networks = await deps.database.asNobody((tx) => tx.selectFrom('network').select('id').orderBy('id').execute())
  const failures: unknown[] = []
  for (const { id } of networks) {
    failures.push(...(await eraseHandoversIn(deps, id)))
    await eraseRestIn(deps, id).catch((error) => failures.push(error))
  }
  await dropDeadJobs(deps.database, daysBefore(deps.now(), retention.deadJobDays))
  await dropOldLetters(deps.config, daysBefore(deps.now(), retention.letterFileDays))
  if (failures.length > 0) throw new AggregateError(failures, `Erasing failed ${failures.length} times`)
}

async function eraseHandoversIn(deps: HandoverDeps, networkId: string): Promise<unknown[]> {
  const failures: unknown[] = []
  const asMachine = { kind: 'system', networkId } as const
  for (const handoverId of await expiredIn(deps, networkId)) {
    await deps.database
      .asActor(asMachine, (tx) => eraseHandover(tx, deps, { handoverId, by: { kind: 'system' } }))
      .catch((error) => failures.push(error))
  }
  return failures
}

async function eraseRestIn(deps: HandoverDeps, networkId: string) {
  const asMachine = { kind: 'system', networkId } as const
  const now = deps.now()
  await deps.database.asActor(asMachine, async (tx) => {
    const count = (kind: ErasedKind, number: number) =>
      countErased(tx, { networkId, kind, cause: 'term', count: number, at: now })
    await count('handover', 0)
    await count('unconfirmed', await dropUnconfirmed(tx, now))
    await count('consent', await eraseConsents(tx, daysBefore(now, retention.consentDays)))
    await count('link', await eraseLinks(tx, now))
    await count('notification', await eraseToldOfErased(tx, daysBefore(now, retention.untoldDays)))
    const requests = await eraseRequests(tx, daysBefore(now, retention.requestDays))
    await count('request', requests.length)
    const actor = { kind: 'system' } as const
    await leaveTraces(
      tx,
      requests.map((id) => requestTrace({ networkId, id, at: now, what: 'erase', actor })),
    )
  })
}

/** Ids are small: a year of one network is a few hundred kilobytes. */
const expiredIn = ({ database, now }: HandoverDeps, networkId: string) =>
  database.asActor({ kind: 'system', networkId }, (tx) => listExpiredHandovers(tx, now(), 20_000))

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
