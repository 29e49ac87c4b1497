import type { Transaction } from '#platform/database/database.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import type { CarerContent } from '../content.ts'
import type { Notice } from '../notices.ts'

declare global {
  namespace GraphileWorker {
    interface Tasks {
      /** Ids only: who it is for and what it says is looked up when it is sent. */
      'send-notification': { readonly notificationId: string; readonly networkId: string }
    }
  }
}

type Telling = {
  readonly handoverId: string
  readonly networkId: string
  readonly content: CarerContent | null
  readonly now: Date
  readonly newId: () => string
}

/** Queues what has to be told, in the same transaction as the fact. What goes by phone or post waits for the desk. */
export async function queueNotices(tx: Transaction, notices: readonly Notice[], telling: Telling): Promise<void> {
  const { handoverId, networkId, content, now, newId } = telling
  for (const { audience, template, organizationId } of notices) {
    const id = newId()
    const channel = audience === 'carer' ? channelOf(content) : 'mail'
    await tx
      .insertInto('notification')
      .values({ id, handoverId, networkId, audience, template, organizationId, channel, createdAt: now })
      .execute()
    await enqueue(tx, 'send-notification', { notificationId: id, networkId })
  }
}

/** As she chose, as far as we can: without an address a mail becomes a call. */
function channelOf(content: CarerContent | null): 'mail' | 'sms' | 'post' | 'telefoon' {
  if (!content) return 'telefoon'
  const { reachBy, email, phone } = content
  if (reachBy === 'mail') return email ? 'mail' : 'telefoon'
  if (reachBy === 'sms') return phone ? 'sms' : 'telefoon'
  return reachBy
}
