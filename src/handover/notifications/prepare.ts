import type { Colleague } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { addressesFor } from './addresses.ts'
import { compose, lookUp } from './look-up.ts'
import type { Message } from './message.ts'
import { markFailed, markOvertaken, markSending, type Taken, takeNotification } from './notification.sql.ts'
import type { Failure } from './notifications.texts.nl.ts'
import { stillFits } from './still-fits.ts'

export type Prepared = {
  readonly taken: Taken
  readonly addresses: readonly string[]
  readonly message: Message
  readonly phone: string | null
}

/**
 * Makes a notification ready to go, in a transaction of the machine: looks up to whom and about what, makes a private link, and keeps that it
 * is being sent. Null when there is nothing to send: it went already, is a task for the desk, came too late, or cannot go.
 */
export async function prepare(
  tx: Transaction,
  deps: HandoverDeps,
  { notificationId, desk }: { notificationId: string; desk: readonly Colleague[] },
): Promise<Prepared | null> {
  const taken = await takeNotification(tx, notificationId)
  if (!taken || !isSent(taken)) return null
  const now = deps.now()
  const known = await lookUp(tx, deps, taken)
  const { row, sender } = known
  if (!stillFits(taken, { ...row, organizationId: row.currentOrganizationId })) {
    await markOvertaken(tx, taken.id, now)
    return null
  }
  const addresses = addressesFor(taken, { ...known, desk, ownerId: row.ownerId, networkEmail: sender.email })
  const failure = whyNot(taken, addresses, deps)
  if (failure) {
    await markFailed(tx, taken.id, { failure, now })
    return null
  }
  await markSending(tx, taken, now)
  const { message, phone } = await compose(tx, deps, { told: taken, known })
  await traceUse(tx, taken, now)
  return { taken, addresses, message, phone }
}

/** What goes by post or phone is done by a person. */
const isSent = ({ channel }: Taken) => channel === 'mail' || channel === 'sms'

function whyNot(
  { channel, unclear, sendingAt }: Taken,
  addresses: readonly string[],
  { config }: HandoverDeps,
): Failure | null {
  // Sent once before and once again, both times without an answer: a third copy would only annoy.
  if (sendingAt && unclear > 0) return 'unclear'
  // A file is a fine text message for a demo, and no message at all where mail really goes.
  if (channel === 'sms' && !config.sms && config.smtpUrl) return 'no_sms'
  return addresses.length === 0 ? 'no_address' : null
}

/** That her address was used is something that she may see. */
async function traceUse(tx: Transaction, { audience, networkId, handoverId, template }: Taken, at: Date) {
  if (audience !== 'carer' && audience !== 'referrer') return
  await leaveTrace(tx, {
    networkId,
    at,
    event: 'handover.notify',
    action: 'E',
    objectType: 'handover',
    objectId: handoverId,
    actor: { kind: 'system' },
    outcome: 'ok',
    reason: template,
  })
}
