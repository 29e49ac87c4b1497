import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { localDay } from '#platform/working-days.ts'

/** What can be erased, as the report names it. */
const erasedKinds = [
  'handover',
  'concept',
  'request',
  'unconfirmed',
  'consent',
  'link',
  'notification',
  'person',
] as const
export type ErasedKind = (typeof erasedKinds)[number]

export type Erased = {
  readonly networkId: string
  readonly kind: ErasedKind
  /** Its term was over, or somebody asked for it. */
  readonly cause: 'term' | 'asked'
  readonly count: number
  readonly at: Date
}

/** Adds to the count of the day. Nought is kept too: it shows that the job ran. */
export async function countErased(tx: Transaction, { networkId, kind, cause, count, at }: Erased): Promise<void> {
  await tx
    .insertInto('retentionRun')
    .values({ networkId, day: localDay(at), kind, cause, count, lastAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['networkId', 'day', 'kind', 'cause'])
        .doUpdateSet({ count: sql<number>`retention_run.count + excluded.count`, lastAt: at }),
    )
    .execute()
}

export type RetentionReport = Awaited<ReturnType<typeof retentionReport>>

/** What was erased since a day, when the nightly job last ran, and how many handovers should be gone and are not. Of one network. */
export async function retentionReport(tx: Transaction, { since, now }: { since: string; now: Date }) {
  const erased = await tx
    .selectFrom('retentionRun')
    .select(['kind', 'cause'])
    .select(({ fn }) => fn.sum<string>('count').as('total'))
    .where('day', '>=', since)
    .groupBy(['kind', 'cause'])
    .orderBy('kind')
    .orderBy('cause')
    .execute()
  const { lastAt } = await tx
    .selectFrom('retentionRun')
    .select(({ fn }) => fn.max('lastAt').as('lastAt'))
    .where('cause', '=', 'term')
    // What was never agreed to goes by its own timer, by day; people who left go with another job.
    .where('kind', 'not in', ['concept', 'person'])
    .executeTakeFirstOrThrow()
  const { overdue } = await tx
    .selectFrom('handover')
    .select(({ fn }) => fn.countAll().as('overdue'))
    .where('erasedAt', 'is', null)
    .where('eraseAt', '<', new Date(now.getTime() - dayLength))
    .executeTakeFirstOrThrow()
  return {
    erased: erased.flatMap(({ kind: name, cause, total }) => {
      const kind = erasedKinds.find((known) => known === name)
      return kind ? [{ kind, cause, count: Number(total) }] : []
    }),
    lastRunAt: lastAt,
    overdue: Number(overdue),
  }
}

/** What became due today is erased tonight. */
const dayLength = 86_400_000
