import type { Database } from '#platform/database/database.ts'
import { markBounced } from './notification.sql.ts'

/**
 * A message came back to the mailbox of the sender: it becomes a task of the desk. Takes the Message-ID of the message that was sent, as it
 * stands in the bounce. False when it is none of ours.
 */
export async function noteBounce(database: Database, messageId: string, now: Date): Promise<boolean> {
  const id = /^<?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@/i.exec(messageId.trim())?.[1]?.toLowerCase()
  if (!id) return false
  const networks = await database.asNobody((tx) => tx.selectFrom('network').select('id').execute())
  for (const { id: networkId } of networks) {
    const found = await database.asActor({ kind: 'system', networkId }, (tx) => markBounced(tx, id, now))
    if (found) return true
  }
  return false
}
