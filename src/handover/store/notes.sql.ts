import type { Transaction } from '#platform/database/database.ts'
import type { Sealer } from '#platform/seal/network-keys.ts'

/** `overbrugging`: what helps while the carer waits. `antwoord`: what she wrote herself. `werk`: of the desk, for the desk. */
export const noteKinds = ['overbrugging', 'antwoord', 'werk'] as const
export type NoteKind = (typeof noteKinds)[number]

export type NewNote = {
  readonly id: string
  readonly handoverId: string
  readonly networkId: string
  /** The turn of the partner who wrote it; null when no partner did. */
  readonly attemptId: string | null
  readonly kind: NoteKind
  readonly at: Date
  readonly text: string
}

export type Note = Pick<NewNote, 'id' | 'attemptId' | 'kind' | 'at' | 'text'>

/** Keeps what somebody wrote, sealed. Asked by the desk or the machine. */
export async function saveNote(tx: Transaction, sealer: Sealer, { text, ...note }: NewNote): Promise<void> {
  const sealed = await sealer.seal(tx, note.networkId, contextOf(note.id), text)
  await tx
    .insertInto('handoverNote')
    .values({ ...note, ...sealed })
    .execute()
}

/** What was written with a handover, oldest first, for the desk and the carer. The caller leaves the trace. */
export async function openNotes(
  tx: Transaction,
  sealer: Sealer,
  { handoverId, kinds }: { handoverId: string; kinds: readonly NoteKind[] },
): Promise<Note[]> {
  const rows = await tx
    .selectFrom('handoverNote')
    .select(['id', 'attemptId', 'kind', 'at', 'keyId', 'sealed'])
    .where('handoverId', '=', handoverId)
    .where('kind', 'in', [...kinds])
    .orderBy('at')
    .orderBy('id')
    .execute()
  const notes: Note[] = []
  for (const { id, attemptId, at, kind: name, keyId, sealed } of rows) {
    const text = await sealer.open(tx, { keyId, sealed, context: contextOf(id) })
    const kind = noteKinds.find((known) => known === name)
    if (kind && typeof text === 'string') notes.push({ id, attemptId, kind, at, text })
  }
  return notes
}

const contextOf = (id: string) => `handover_note:${id}`
