import { deskRoles, peopleWithRole } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { enqueue, type Jobs } from '#platform/jobs/jobs.ts'
import { openPost } from '#platform/mail/mail.ts'
import { PostError } from '#platform/mail/post-error.ts'
import { openSms } from '#platform/sms/sms.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { jobKeyOf } from '../store/notify.sql.ts'
import { htmlOf } from './message.mail.tsx'
import { textOf } from './message.ts'
import { markFailed, markNotSent, markSent } from './notification.sql.ts'
import { frame } from './notifications.texts.nl.ts'
import { type Prepared, prepare } from './prepare.ts'

/**
 * Sends one notification (docs/decisions/0013). Never twice by a retry: that it is being sent is kept before, that it went after. Only a
 * crash in between makes one second copy, with the same Message-ID. What is not taken now is tried again, five times within three hours;
 * what never will be is a task of the desk.
 */
export async function sendNotification(deps: HandoverDeps, job: Jobs['send-notification']): Promise<void> {
  const { notificationId, networkId } = job
  const asMachine = { kind: 'system', networkId } as const
  const desk = await deps.database.asIdentity((tx) => peopleWithRole(tx, networkId, deskRoles))
  const ready = await deps.database.asActor(asMachine, (tx) => prepare(tx, deps, { notificationId, desk }))
  if (!ready) return
  const failure = await deliver(deps, ready)
  await deps.database.asActor(asMachine, (tx) => settle(tx, deps, { ready, failure, job }))
}

/** Gives it to the mail server or the gateway; the reason when that did not take it. Anything unexpected is thrown. */
async function deliver(deps: HandoverDeps, { taken, addresses, message, phone }: Prepared): Promise<PostError | null> {
  const [to = '', ...also] = addresses
  const { id, channel } = taken
  try {
    if (channel === 'sms') {
      const text = frame.sms({ network: message.network, link: message.button?.url ?? '', phone })
      await openSms(deps)({ id, to, text })
    } else {
      const { subject } = message
      await openPost(deps)({ id, to, also, subject, text: textOf(message), html: htmlOf(message) })
    }
    return null
  } catch (error) {
    if (error instanceof PostError) return error
    throw error
  }
}

type Outcome = { ready: Prepared; failure: PostError | null; job: Jobs['send-notification'] }

async function settle(tx: Transaction, deps: HandoverDeps, { ready, failure, job }: Outcome) {
  const { id, tries } = ready.taken
  const now = deps.now()
  if (!failure) return markSent(tx, id, now)
  const wait = minutesUntilNext[tries]
  if (failure.permanent || wait === undefined) return markFailed(tx, id, { failure: failure.code, now })
  await markNotSent(tx, id)
  await enqueue(tx, 'send-notification', job, { key: jobKeyOf(id), at: new Date(now.getTime() + wait * 60_000) })
}

/** After the first try, the second, … A mail server is often down for some minutes, and a carer may wait for some hours. */
const minutesUntilNext = [1, 5, 30, 120]
