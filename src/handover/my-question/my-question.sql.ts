import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace, tracesOf } from '#platform/trace/trace.ts'
import type { HandoverEvent } from '../events.ts'
import { currentAttempt } from '../handover.ts'
import { findByToken } from '../store/carer-links.sql.ts'
import { openContent } from '../store/content.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { loadHandover } from '../store/load-handover.sql.ts'
import { openNotes } from '../store/notes.sql.ts'
import { eventOf } from '../store/read-rows.ts'
import type { MyQuestion } from './my-question.ts'

type Asked = { readonly networkId: string; readonly handoverId: string }
type Link = { readonly networkId: string; readonly token: string }

/** The handover behind a private link of this network; null for any other token. */
export const handoverBehind = ({ database, now }: HandoverDeps, { networkId, token }: Link): Promise<string | null> =>
  database.asActor({ kind: 'system', networkId }, (tx) => findByToken(tx, token, now()))

/** What she sees, read as herself, with the trace that she looked. Null when it is not there any more. */
export const openMyQuestion = (deps: HandoverDeps, { networkId, handoverId }: Asked): Promise<MyQuestion | null> =>
  deps.database.asActor({ kind: 'carer', networkId, handoverId }, async (tx) => {
    const question = await readMyQuestion(tx, deps, handoverId)
    if (!question) return null
    await leaveTrace(tx, {
      networkId,
      at: deps.now(),
      event: 'handover.view',
      action: 'R',
      objectType: 'handover',
      objectId: handoverId,
      actor: { kind: 'carer' },
      outcome: 'ok',
    })
    return question
  })

async function readMyQuestion(tx: Transaction, deps: HandoverDeps, handoverId: string): Promise<MyQuestion | null> {
  const handover = await loadHandover(tx, handoverId)
  const row = await tx
    .selectFrom('handover')
    .select(['reference', 'dueAt', 'eraseAt'])
    .where('id', '=', handoverId)
    .executeTakeFirst()
  if (!handover || !row) return null
  const notes = await openNotes(tx, deps.sealer, { handoverId, kinds: ['overbrugging'] })
  const turn = currentAttempt(handover)
  const traces = await tracesOf(tx, 'handover', handoverId)
  const known = [...handover.attempts, ...handover.consents].map(({ organizationId }) => organizationId)
  return {
    ...row,
    handover,
    traces,
    events: await loadEvents(tx, handoverId),
    content: await openContent(tx, deps.sealer, handoverId),
    bridging: notes.filter(({ attemptId }) => attemptId === null || attemptId === turn?.id).map(({ text }) => text),
    organizations: await namesOf(tx, [...known, ...traces.flatMap(({ organizationId }) => organizationId ?? [])]),
  }
}

/** What happened with her question, read as herself; empty when it is not there any more. */
export const eventsOf = ({ database }: HandoverDeps, { networkId, handoverId }: Asked): Promise<HandoverEvent[]> =>
  database.asActor({ kind: 'carer', networkId, handoverId }, (tx) => loadEvents(tx, handoverId))

async function loadEvents(tx: Transaction, handoverId: string): Promise<HandoverEvent[]> {
  const rows = await tx
    .selectFrom('handoverEvent')
    .selectAll()
    .where('handoverId', '=', handoverId)
    .orderBy('seq')
    .execute()
  return rows.map(eventOf)
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx.selectFrom('organization').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
