import type { Transaction } from '#platform/database/database.ts'
import { localDay } from '#platform/working-days.ts'
import type { Handover } from '../handover.ts'

/** One-time links of a partner that no longer has the question lead nowhere. */
export async function withdrawPartnerLinks(tx: Transaction, handoverId: string, now: Date): Promise<void> {
  await tx
    .updateTable('partnerLink')
    .set({ withdrawnAt: now })
    .where('handoverId', '=', handoverId)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** Help that was not there: a kind, a municipality, a group of people if it was said, a month. Nothing leads back to the handover. */
export async function saveGap(
  tx: Transaction,
  given: { id: string; handover: Handover; functionCode: string; targetCode: string | null },
): Promise<void> {
  const { id, handover, functionCode, targetCode } = given
  const { municipalityCode } = await tx
    .selectFrom('handover')
    .select('municipalityCode')
    .where('id', '=', handover.id)
    .executeTakeFirstOrThrow()
  const month = `${localDay(handover.stateSince).slice(0, 7)}-01`
  await tx
    .insertInto('gapSignal')
    .values({ id, networkId: handover.networkId, month, functionCode, municipalityCode, targetCode })
    .execute()
}
