import type { Transaction } from '#platform/database/database.ts'
import type { HandoverDeps } from '../store/deps.ts'
import type { RequestChannel } from './request.ts'
import type { RequestContent } from './request-content.ts'
import { contextOf } from './request-contents.sql.ts'

export type NewRequest = {
  readonly id: string
  readonly networkId: string
  readonly channel: RequestChannel
  /** Nothing goes on until a professional has confirmed the work address. */
  readonly state: 'te_bevestigen' | 'open'
  readonly createdAt: Date
  readonly dueAt: Date
  /** Made with the form: a form that is sent twice is one question. */
  readonly submission: string
  readonly functionCodes: readonly string[]
  /** Only of a referral: whether its sender may hear how it goes. */
  readonly feedback?: boolean
  readonly content: RequestContent
}

/**
 * Keeps a question that came in, with what is personal sealed. False when this form was sent before; then nothing is kept again. Anybody
 * may: the desk, and the public, which can read nothing back. The caller leaves the trace.
 */
export async function createRequest(
  tx: Transaction,
  { sealer }: Pick<HandoverDeps, 'sealer'>,
  { content, functionCodes, ...row }: NewRequest,
): Promise<boolean> {
  const { id, networkId } = row
  // Without naming the columns that may conflict: the public may not read them.
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contactRequest')
    .values({ ...row, functionCodes: [...functionCodes] })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return false
  const sealed = await sealer.seal(tx, networkId, contextOf(id), jsonOf(content))
  await tx
    .insertInto('contactRequestContent')
    .values({ requestId: id, networkId, ...sealed })
    .execute()
  return true
}

const jsonOf = ({ carer, about, referral }: RequestContent) => ({
  carer: { ...carer },
  about,
  referral: referral && { ...referral },
})
