import type { Transaction } from '#platform/database/database.ts'
import type { Sealer } from '#platform/seal/network-keys.ts'
import { type CarerContent, readContent } from '../content.ts'

type Owner = { readonly handoverId: string; readonly networkId: string }

/** Seals what is personal and keeps it beside the handover; the same again replaces it. */
export async function saveContent(
  tx: Transaction,
  sealer: Sealer,
  given: Owner & { content: CarerContent },
): Promise<void> {
  const { handoverId, networkId, content } = given
  const sealed = await sealer.seal(tx, networkId, contextOf(handoverId), { ...content })
  await tx
    .insertInto('handoverContent')
    .values({ handoverId, networkId, ...sealed })
    .onConflict((conflict) => conflict.column('handoverId').doUpdateSet(sealed))
    .execute()
}

/** What is personal, for who may see the handover; null when it was erased or is not theirs to see. The caller leaves the trace. */
export async function openContent(tx: Transaction, sealer: Sealer, handoverId: string): Promise<CarerContent | null> {
  const contents = await openContents(tx, sealer, [handoverId])
  return contents.get(handoverId) ?? null
}

/** The same for a list, in one question. */
export async function openContents(tx: Transaction, sealer: Sealer, handoverIds: readonly string[]) {
  const contents = new Map<string, CarerContent>()
  if (handoverIds.length === 0) return contents
  const rows = await tx
    .selectFrom('handoverContent')
    .select(['handoverId', 'keyId', 'sealed'])
    .where('handoverId', 'in', handoverIds)
    .execute()
  for (const { handoverId, ...sealed } of rows) {
    contents.set(handoverId, readContent(await sealer.open(tx, { ...sealed, context: contextOf(handoverId) })))
  }
  return contents
}

const contextOf = (handoverId: string) => `handover_content:${handoverId}`
