import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { currentAttempt, type Handover } from '../handover.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { loadHandover, lockToWrite } from '../store/load-handover.sql.ts'
import { openNotes, saveNote } from '../store/notes.sql.ts'
import { traceActorOf } from '../store/trace-of.ts'
import type { Visitor } from './visitor.ts'

type Keeping = { readonly handover: Handover; readonly text: string }

/** Keeps what helps the carer while she waits, with the turn of the partner that wrote it. As the machine. */
export const keepNote = (tx: Transaction, deps: HandoverDeps, { handover, text }: Keeping): Promise<void> =>
  saveNote(tx, deps.sealer, {
    id: deps.newId(),
    handoverId: handover.id,
    networkId: handover.networkId,
    attemptId: currentAttempt(handover)?.id ?? null,
    kind: 'overbrugging',
    at: deps.now(),
    text,
  })

/** The same for a note that came with a form that was sent before, unless it was kept already. Of two at the same instant one is kept. */
export const keepOtherNote = (deps: HandoverDeps, visitor: Visitor, text: string): Promise<void> =>
  deps.database.asActor({ kind: 'system', networkId: visitor.networkId }, async (tx) => {
    const { handoverId, by } = visitor
    await lockToWrite(tx, handoverId)
    const handover = await loadHandover(tx, handoverId)
    const turn = handover && currentAttempt(handover)
    if (handover?.state !== 'wachtlijst' || turn?.organizationId !== by.organizationId) return
    const kept = await openNotes(tx, deps.sealer, { handoverId, kinds: ['overbrugging'] })
    if (kept.some((note) => note.attemptId === turn.id && note.text === text)) return
    await keepNote(tx, deps, { handover, text })
    await leaveTrace(tx, traceOf(visitor, deps.now()))
  })

const traceOf = ({ handoverId, networkId, by, sessionId }: Visitor, at: Date) => ({
  networkId,
  at,
  event: 'handover.note',
  action: 'U' as const,
  objectType: 'handover',
  objectId: handoverId,
  actor: traceActorOf(by),
  sessionId,
  outcome: 'ok' as const,
})
