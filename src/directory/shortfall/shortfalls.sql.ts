import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { readableFrom } from './shortfall.ts'

type Counted = {
  readonly networkId: string
  readonly month: string
  readonly fingerprint: string
  readonly words: string
}

/** Counts one more time that these words found little; the words are kept only when enough people typed them. */
export async function countShortfall(
  tx: Transaction,
  { networkId, month, fingerprint, words }: Counted,
): Promise<void> {
  await sql`
    insert into search_shortfall as kept (network_id, month, fingerprint, times)
    values (${networkId}, ${month}, ${fingerprint}, 1)
    on conflict (network_id, month, fingerprint) do update
      set times = kept.times + 1,
          words = case when kept.times + 1 >= ${readableFrom} then ${words} end`.execute(tx)
}

/** What many people looked for in vain, the most asked first. */
export const listShortfalls = (tx: Transaction) =>
  tx
    .selectFrom('searchShortfall')
    .select(['month', 'words', 'times'])
    .where('words', 'is not', null)
    .orderBy('month', 'desc')
    .orderBy('times', 'desc')
    .orderBy('words')
    .limit(200)
    .execute()

/** What readers reported as missing, the newest first. */
export const listSearchGaps = (tx: Transaction) =>
  tx
    .selectFrom('searchGap')
    .select(['words', 'place', 'note', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute()
