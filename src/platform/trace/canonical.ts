import { createHash } from 'node:crypto'

/** The fields of a trace that its hash covers, as texts; `at` in UTC with microseconds: `2026-11-22T10:14:00.000000Z`. */
export type ChainedFields = {
  readonly networkId: string
  readonly seq: number
  readonly at: string
  readonly event: string
  readonly action: string
  readonly objectType: string
  readonly objectId: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorRole: string | null
  readonly organizationId: string | null
  readonly onBehalfOf: string | null
  readonly sessionId: string | null
  readonly outcome: string
  readonly reason: string | null
}

/** The hash of a trace that follows the one with `previous`. The database says the same (`chain_access_event`). */
export const chainHash = (previous: Buffer, fields: ChainedFields): Buffer =>
  createHash('sha256').update(previous).update(canonicalText(fields)).digest()

/** Where the chain of a network starts. */
export const firstHash = (networkId: string): Buffer => createHash('sha256').update(`${version}:${networkId}`).digest()

/** Each field with its length in bytes before it, or a dash when it is null: two different rows never give the same text. */
export const canonicalText = (row: ChainedFields): string =>
  [
    ...[version, row.networkId, `${row.seq}`, row.at, row.event, row.action, row.objectType, row.objectId],
    ...[row.actorKind, row.actorId, row.actorRole, row.organizationId, row.onBehalfOf, row.sessionId],
    ...[row.outcome, row.reason],
  ]
    .map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`))
    .join('')

const version = 'naast-trace-1'
