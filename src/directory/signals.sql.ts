import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'

/** What somebody looked for and did not find. Never about a person. */
export type SearchGap = {
  readonly id: string
  readonly networkId: string
  readonly words: string
  readonly place: string
  readonly note: string
  readonly at: Date
}

export type ReportReason = 'telefoon' | 'adres' | 'bestaat_niet' | 'kosten' | 'anders'

/** What somebody says is wrong about an offer. Never about a person. */
export type ServiceReport = {
  readonly id: string
  readonly networkId: string
  readonly serviceId: string
  readonly reason: ReportReason
  readonly note: string
  readonly at: Date
}

/** Keeps the gap; false when the same was kept in the ten minutes before (somebody clicked twice). Long texts are cut. */
export async function saveSearchGap(tx: Transaction, gap: SearchGap): Promise<boolean> {
  const { id, networkId, at } = gap
  const content = { networkId, words: plain(gap.words, 200), place: plain(gap.place, 80), note: plain(gap.note, 300) }
  await waitForTheSame(tx, content)
  const same = await tx
    .selectFrom('searchGap')
    .select('id')
    .where((row) => row.and(content))
    .where('createdAt', '>', tenMinutesBefore(at))
    .executeTakeFirst()
  if (!same)
    await tx
      .insertInto('searchGap')
      .values({ id, ...content, createdAt: at })
      .execute()
  return !same
}

/** Keeps the report; false when the same was kept in the ten minutes before. */
export async function saveServiceReport(tx: Transaction, report: ServiceReport): Promise<boolean> {
  const { id, networkId, serviceId, reason, at } = report
  const note = plain(report.note, 500)
  await waitForTheSame(tx, { networkId, serviceId, reason, note })
  if (await sameReportRecently(tx, report)) return false
  await tx.insertInto('serviceReport').values({ id, networkId, serviceId, reason, note, createdAt: at }).execute()
  return true
}

/** True when the same report came in the ten minutes before `at`. */
async function sameReportRecently(tx: Transaction, { networkId, serviceId, reason, note, at }: ServiceReport) {
  const same = await tx
    .selectFrom('serviceReport')
    .select('id')
    .where((row) => row.and({ networkId, serviceId, reason, note: plain(note, 500) }))
    .where('createdAt', '>', tenMinutesBefore(at))
    .executeTakeFirst()
  return same !== undefined
}

/** Two at the same moment would not see each other's row, so the second waits until the first has written. */
async function waitForTheSame(tx: Transaction, content: object) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(content)}, 0))`.execute(tx)
}

const tenMinutesBefore = (at: Date) => new Date(at.getTime() - 10 * 60_000)

/** A text the database can keep: no control characters, at most `max` long. */
const plain = (text: string, max: number) =>
  text
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed()
