import { type ExpressionBuilder, sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.generated.ts'
import { type Audience, type NoticeTemplate, noticeTemplates } from '../notices.ts'
import { stateOf } from '../store/read-rows.ts'
import type { Failure } from './notifications.texts.nl.ts'

/** What a notification is about and for whom. */
export type Told = {
  readonly networkId: string
  readonly handoverId: string
  readonly audience: Audience
  readonly template: NoticeTemplate
  readonly organizationId: string | null
}

/** A notification that still has to go, held for this transaction; null when it went, failed, was dealt with or is not there. */
export async function takeNotification(tx: Transaction, id: string) {
  const row = await notification(tx, id)
    .select(['id', 'channel', 'tries', 'sendingAt', 'unclear'])
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('settledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const told = row && toldIn(row)
  return told ? { ...row, ...told } : null
}

/** One that a person has to bring: to the carer, by post or because it failed. Null for any other. */
export async function findToBring(tx: Transaction, id: string): Promise<Told | null> {
  const row = await notification(tx, id)
    .where('audience', '=', 'carer')
    .where('settledAt', 'is', null)
    .where((ask) => ask.or([ask('channel', '=', 'post'), ask('failedAt', 'is not', null)]))
    .executeTakeFirst()
  return row ? toldIn(row) : null
}

export type Taken = NonNullable<Awaited<ReturnType<typeof takeNotification>>>

const notification = (tx: Transaction, id: string) =>
  tx
    .selectFrom('notification')
    .select(['networkId', 'handoverId', 'audience', 'organizationId', 'template'])
    .where('id', '=', id)

type Row = {
  readonly [Name in keyof Told]: Name extends 'handoverId' | 'organizationId' ? string | null : string
}

/** Null for a row of another version of this program, or about something that is gone. */
function toldIn({ networkId, handoverId, organizationId, ...row }: Row): Told | null {
  const template = noticeTemplates.find((one) => one === row.template)
  const audience = audiences.find((one) => one === row.audience)
  return template && audience && handoverId ? { networkId, handoverId, organizationId, template, audience } : null
}
const audiences: readonly Audience[] = ['carer', 'partner', 'coordinator', 'referrer']

/** Kept before the message is given to the mail server, so that a crash in between is seen afterwards. */
export const markSending = (tx: Transaction, { id, sendingAt }: Taken, now: Date) =>
  tx
    .updateTable('notification')
    .set((row) => ({
      sendingAt: now,
      tries: row('tries', '+', 1),
      ...(sendingAt ? { unclear: row('unclear', '+', 1) } : {}),
    }))
    .where('id', '=', id)
    .execute()

export const markSent = (tx: Transaction, id: string, now: Date) =>
  tx.updateTable('notification').set({ sentAt: now, sendingAt: null }).where('id', '=', id).execute()

/** It is known that it did not go: it may be tried again without any doubt. */
export const markNotSent = (tx: Transaction, id: string) =>
  tx.updateTable('notification').set({ sendingAt: null }).where('id', '=', id).execute()

/** It will not arrive: from now on a task of the desk. */
export async function markFailed(tx: Transaction, id: string, { failure, now }: { failure: Failure; now: Date }) {
  await tx
    .updateTable('notification')
    .set({ failedAt: now, failure, sendingAt: null })
    .where('id', '=', id)
    .where('failedAt', 'is', null)
    .execute()
}

/** Nobody needs it any more. */
export const markOvertaken = (tx: Transaction, id: string, now: Date) =>
  tx.updateTable('notification').set({ settledAt: now, failure: 'overtaken' }).where('id', '=', id).execute()

/** A message that came back: a task of the desk. True when it is one of ours that was sent by mail. */
export async function markBounced(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notification')
    .set({ failedAt: now, failure: 'bounced' satisfies Failure })
    .where('id', '=', id)
    .where('channel', '=', 'mail')
    .where('sentAt', 'is not', null)
    .where('failedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type HandoverRow = Awaited<ReturnType<typeof loadRow>>

/** What the row of a handover says now, with its last turn. */
export async function loadRow(tx: Transaction, handoverId: string) {
  const row = await tx
    .selectFrom('handover')
    .leftJoin('attempt', 'attempt.id', 'handover.currentAttemptId')
    .select(['handover.reference', 'handover.state', 'handover.dueAt', 'handover.eraseAt', 'handover.ownerId'])
    .select(['handover.currentAttemptId', 'handover.currentOrganizationId', 'handover.erasedAt'])
    .select(['attempt.offeredAt', 'attempt.promisedOn', 'attempt.waitingUntil'])
    .select((row) => lastWaitReason(row).as('waitReason'))
    .where('handover.id', '=', handoverId)
    .executeTakeFirstOrThrow()
  return { ...row, state: stateOf(row.state) }
}

/** Why the carer waits, as it was said last; it stands in what happened only. */
const lastWaitReason = (row: ExpressionBuilder<DB, 'handover'>) =>
  row
    .selectFrom('handoverEvent')
    .select(sql<string | null>`facts ->> 'reason'`.as('reason'))
    .whereRef('handoverEvent.handoverId', '=', 'handover.id')
    .where('handoverEvent.kind', '=', 'waitlisted')
    .orderBy('seq', 'desc')
    .limit(1)

/** How a partner hears of questions, also when it takes none any more; null when it never did. */
export const loadPartner = async (tx: Transaction, organizationId: string) =>
  (await tx
    .selectFrom('organization')
    .leftJoin('handoverPartner as partner', (join) =>
      join
        .onRef('partner.organizationId', '=', 'organization.id')
        .on('partner.networkId', '=', sql<string>`current_network()`),
    )
    .select(['organization.name', 'partner.email', 'partner.deputyEmail', 'partner.hasAccount'])
    .where('organization.id', '=', organizationId)
    .executeTakeFirst()) ?? null

/** The network that writes, and how it can be reached itself. */
export async function loadSender(tx: Transaction) {
  const network = await tx
    .selectFrom('network')
    .select(['name', 'slug', 'host'])
    .where('id', '=', sql<string>`current_network()`)
    .executeTakeFirstOrThrow()
  const own = await tx
    .selectFrom('contactPoint')
    .select(['phone', 'email'])
    .where('key', '=', 'own')
    .where('networkId', '=', sql<string>`current_network()`)
    .executeTakeFirst()
  return { ...network, phone: own?.phone ?? null, email: own?.email ?? null }
}
export type Sender = Awaited<ReturnType<typeof loadSender>>
