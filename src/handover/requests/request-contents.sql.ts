import type { Transaction } from '#platform/database/database.ts'
import type { Sealer } from '#platform/seal/network-keys.ts'
import { type RequestContent, readRequestContent } from './request-content.ts'

/** What is personal of these requests, in one question; what was erased is left out. The caller leaves a trace of each. */
export async function openRequestContents(
  tx: Transaction,
  sealer: Sealer,
  requestIds: readonly string[],
): Promise<Map<string, RequestContent>> {
  const contents = new Map<string, RequestContent>()
  if (requestIds.length === 0) return contents
  const rows = await tx
    .selectFrom('contactRequestContent')
    .select(['requestId', 'keyId', 'sealed'])
    .where('requestId', 'in', requestIds)
    .execute()
  for (const { requestId, ...sealed } of rows) {
    const opened = await sealer.open(tx, { ...sealed, context: contextOf(requestId) })
    contents.set(requestId, readRequestContent(opened))
  }
  return contents
}

/** The same of one; null when it was erased or is not theirs to see. */
export const openRequestContent = async (tx: Transaction, sealer: Sealer, requestId: string) =>
  (await openRequestContents(tx, sealer, [requestId])).get(requestId) ?? null

/** What a sealed request is sealed as (platform/seal/sealed-tables.ts). */
export const contextOf = (requestId: string) => `contact_request_content:${requestId}`
