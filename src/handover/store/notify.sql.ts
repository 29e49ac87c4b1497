import type { Transaction } from '#platform/database/database.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import type { CarerContent } from '../content.ts'
import type { Notice, NoticeTemplate } from '../notices.ts'

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
    const told = channel === 'telefoon' && !needsCall.has(template)
    const row = { id, handoverId, networkId, audience, template, organizationId, channel, createdAt: now }
    await tx
      .insertInto('notification')
      .values({ ...row, settledAt: told ? now : null })
      .execute()
    if (told) continue
    await enqueue(tx, 'send-notification', { notificationId: id, networkId }, { key: jobKeyOf(id) })
  }
}

/**
 * Who wants to hear by phone hears most things in a conversation that takes place anyway: with the offer (the script names who calls and
 * by when), with the partner, with the desk that looks on. Only for these somebody has to call especially.
 */
const needsCall: ReadonlySet<NoticeTemplate> = new Set([
  'carer_ask_called',
  'carer_ask_helped',
  'carer_late',
  'carer_consent_ended',
])

/** What was asked of the desk about this handover is done by what the desk did: the carer was spoken, or is called no more. */
export async function settleNoticesOf(
  tx: Transaction,
  given: { handoverId: string; templates: readonly NoticeTemplate[]; at: Date },
): Promise<void> {
  if (given.templates.length === 0) return
  await tx
    .updateTable('notification')
    .set({ settledAt: given.at })
    .where('handoverId', '=', given.handoverId)
    .where('template', 'in', [...given.templates])
    .where('settledAt', 'is', null)
    .execute()
}

/** How the job is known that sends a notification, so that it can be put off and dropped. */
export const jobKeyOf = (notificationId: string) => `notification:${notificationId}`

/** As she chose, as far as we can: without an address a mail becomes a call. */
function channelOf(content: CarerContent | null): 'mail' | 'sms' | 'post' | 'telefoon' {
  if (!content) return 'telefoon'
  const { reachBy, email, phone } = content
  if (reachBy === 'mail') return email ? 'mail' : 'telefoon'
  if (reachBy === 'sms') return phone ? 'sms' : 'telefoon'
  return reachBy
}
