import type { Transaction } from './database/database.ts'
import type { Json } from './database/schema.generated.ts'

export type AuditEvent = {
  readonly id: string
  readonly at: Date
  /** Who did it: a person's id, or the machine that did, such as `command-line`. */
  readonly actor: string
  /** What was done, as thing.verb: `directory.import`. */
  readonly action: string
  /** To what: an id, a file name. Never a person's name. */
  readonly subject: string
  readonly detail: Json
  /** Null for what was done for the whole country. */
  readonly networkId: string | null
}

/** Leaves a trace in the same transaction as the fact; a trace can be added, never changed. */
export async function writeAudit(tx: Transaction, { detail, ...event }: AuditEvent): Promise<void> {
  await tx
    .insertInto('auditEvent')
    .values({ ...event, detail: JSON.stringify(detail) })
    .execute()
}
