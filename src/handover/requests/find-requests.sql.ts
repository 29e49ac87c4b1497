import type { Selectable } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { ContactRequest as RequestRow } from '#platform/database/schema.generated.ts'
import { type ContactRequest, requestChannels, requestStates } from './request.ts'

/** The questions that still have to be answered, the most urgent first; without what is personal. */
export async function listOpenRequests(tx: Transaction): Promise<ContactRequest[]> {
  const rows = await tx
    .selectFrom('contactRequest')
    .select(columns)
    .where('state', '=', 'open')
    .orderBy('dueAt')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(requestOf)
}

/** One of them, in whatever state; null when it is not there, or not theirs to see. */
export async function findRequest(tx: Transaction, id: string): Promise<ContactRequest | null> {
  const row = await tx.selectFrom('contactRequest').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? requestOf(row) : null
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockRequest(tx: Transaction, id: string): Promise<ContactRequest | null> {
  const row = await tx.selectFrom('contactRequest').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? requestOf(row) : null
}

const columns = [
  'id',
  'networkId',
  'channel',
  'state',
  'createdAt',
  'dueAt',
  'functionCodes',
  'tries',
  'takenBy',
  'handoverId',
  'feedback',
  'version',
] as const

type Row = Pick<Selectable<RequestRow>, (typeof columns)[number]>

function requestOf({ channel, state, ...row }: Row): ContactRequest {
  const known = {
    channel: requestChannels.find((one) => one === channel),
    state: requestStates.find((one) => one === state),
  }
  if (!known.channel || !known.state)
    throw new Error(`A request in the database has something unknown: ${channel} ${state}`)
  return { ...row, channel: known.channel, state: known.state }
}
