import { createHash } from 'node:crypto'
import { writeAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Plan } from './plan.ts'
import type { ImportFile } from './read-files.ts'

/** What an import did with the rows of one file for one owner. */
export type Count = {
  readonly file: string
  /** The slug of the network, or `landelijk`. */
  readonly owner: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

type Run = {
  readonly plan: Plan<unknown>
  readonly file: ImportFile
  readonly actor: string
  readonly now: Date
  readonly newId: () => string
}

/** Keeps that a file was imported for an owner, and by whom; the slugs of removed rows are kept so that nobody gets them again. */
export async function recordRun(tx: Transaction, { plan, file, actor, now, newId }: Run): Promise<Count> {
  const networkId = plan.state.owner.id
  const id = newId()
  const numbers = {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    removed: plan.removed.length,
  }
  const checksum = createHash('sha256').update(file.bytes).digest('hex').slice(0, 16)
  await tx
    .insertInto('importRun')
    .values({ id, networkId, file: file.name, checksum, ...numbers, createdAt: now })
    .execute()
  const removedSlugs = Object.fromEntries(plan.removed.map(({ slug, id }) => [slug, id]))
  const detail = { file: file.name, ...numbers, removedSlugs }
  await writeAudit(tx, { id: newId(), at: now, actor, action: 'directory.import', subject: id, detail, networkId })
  return { file: file.name, owner: plan.state.owner.slug, ...numbers }
}
