import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { type ChainedFields, chainHash, firstHash } from './canonical.ts'

/** Whether a chain is whole. `head` is its last link: kept elsewhere, it proves later that nothing up to there was rewritten. */
export type Verdict = { ok: true; count: number; head: Link } | { ok: false; seq: number; reason: BrokenTrace }
export type Link = { readonly seq: number; readonly hash: Buffer }

/**
 * - `missing`: a row is gone or has another number. `changed`: its fields are not what its hash says. `unlinked`: it does not
 *   follow the row before it. `head`: the end of the chain is not where it was left. `rewritten`: it is not what was seen before.
 */
export type BrokenTrace = 'missing' | 'changed' | 'unlinked' | 'head' | 'rewritten'

type Options = {
  /** A link that was seen before, such as one of last month. */
  readonly seen?: Link | null
  readonly batch?: number
}

/**
 * Recomputes the whole chain of a network from the rows themselves, a batch at a time. `tx` acts for the desk or the machine of
 * that network (`asActor`). Rows that are added meanwhile are not part of it.
 */
export async function verifyTrace(tx: Transaction, networkId: string, options: Options = {}): Promise<Verdict> {
  const ends = await readEnds(tx, networkId)
  const verdict = faultAtEnds(ends) ?? (await walk(tx, { ends, ...options }))
  if (verdict.ok) return verdict
  // The nightly job may have cut the beginning off while we read.
  const now = await readEnds(tx, networkId)
  return now.anchor?.seq === ends.anchor?.seq ? verdict : verifyTrace(tx, networkId, options)
}

type Walk = Options & { readonly ends: Ends }

async function walk(tx: Transaction, { ends, seen = null, batch = 1_000 }: Walk): Promise<Verdict> {
  let last = ends.begin
  let count = 0
  while (last.seq < ends.head.seq) {
    const rows = await readBatch(tx, { ...ends, after: last.seq, batch })
    if (rows.length === 0) return broken(last.seq + 1, 'missing')
    for (const row of rows) {
      const fault = faultOf(row, last)
      if (fault) return fault
      if (seen && differs(seen, row)) return broken(row.seq, 'rewritten')
      last = row
      count += 1
    }
  }
  if (!last.hash.equals(ends.head.hash)) return broken(last.seq, 'head')
  if (seen && (seen.seq > last.seq || differs(seen, ends.begin))) return broken(seen.seq, 'rewritten')
  return { ok: true, count, head: { seq: last.seq, hash: last.hash } }
}

const broken = (seq: number, reason: BrokenTrace) => ({ ok: false as const, seq, reason })

const differs = (seen: Link, row: Link) => seen.seq === row.seq && !seen.hash.equals(row.hash)

function faultOf(row: Row, last: Link) {
  if (row.seq !== last.seq + 1) return broken(last.seq + 1, 'missing')
  if (!row.hash.equals(chainHash(row.previousHash, row))) return broken(row.seq, 'changed')
  return row.previousHash.equals(last.hash) ? null : broken(row.seq, 'unlinked')
}

/** More rows than the chain says, before its beginning or after its end. */
function faultAtEnds({ begin, head, first, newest }: Ends) {
  if (first !== null && first <= begin.seq) return broken(first, 'unlinked')
  return newest !== null && newest > head.seq ? broken(head.seq + 1, 'head') : null
}

type Ends = {
  readonly networkId: string
  readonly anchor: Link | null
  /** The link before the first row that is kept. */
  readonly begin: Link
  readonly head: Link
  readonly first: number | null
  readonly newest: number | null
}

/** In one statement, so that a row that is added at this moment is in all of it or in nothing. */
async function readEnds(tx: Transaction, networkId: string): Promise<Ends> {
  const found = await tx
    .selectFrom('network')
    .leftJoin('accessAnchor', 'accessAnchor.networkId', 'network.id')
    .leftJoin('accessHead', 'accessHead.networkId', 'network.id')
    .select(['accessAnchor.seq as anchorSeq', 'accessAnchor.hash as anchorHash'])
    .select(['accessHead.seq as headSeq', 'accessHead.hash as headHash'])
    .select((row) => [
      row
        .selectFrom('accessEvent')
        .select('seq')
        .where('networkId', '=', networkId)
        .orderBy('seq')
        .limit(1)
        .as('first'),
      row
        .selectFrom('accessEvent')
        .select('seq')
        .where('networkId', '=', networkId)
        .orderBy('seq', 'desc')
        .limit(1)
        .as('newest'),
    ])
    .where('network.id', '=', networkId)
    .executeTakeFirstOrThrow()
  const anchor = linkOf(found.anchorSeq, found.anchorHash)
  const begin = anchor ?? { seq: 0, hash: firstHash(networkId) }
  const head = linkOf(found.headSeq, found.headHash) ?? begin
  return { networkId, anchor, begin, head, first: found.first, newest: found.newest }
}

const linkOf = (seq: number | null, hash: Buffer | null): Link | null =>
  seq === null || hash === null ? null : { seq, hash }

type Row = ChainedFields & Link & { readonly previousHash: Buffer }
type Part = Pick<Ends, 'networkId' | 'head'> & { readonly after: number; readonly batch: number }

const readBatch = (tx: Transaction, { networkId, head, after, batch }: Part): Promise<Row[]> =>
  tx
    .selectFrom('accessEvent')
    .select(['networkId', 'seq', 'event', 'action', 'objectType', 'objectId', 'actorKind', 'actorId', 'actorRole'])
    .select(['organizationId', 'onBehalfOf', 'sessionId', 'outcome', 'reason', 'previousHash', 'hash'])
    // A Date would lose the microseconds, and a change in them would not be seen.
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'))
    .where('networkId', '=', networkId)
    .where('seq', '>', after)
    .where('seq', '<=', head.seq)
    .orderBy('seq')
    .limit(batch)
    .execute()
