import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { Json } from '#platform/database/schema.generated.ts'
import type { Services } from '#platform/services.ts'
import { masterKeyOf } from './master-key.ts'
import { openWith, sealWith } from './seal.ts'

/** What a row keeps of a sealed value: the value and the key it was sealed with. */
export type Sealed = { readonly keyId: string; readonly sealed: Buffer }

export type Sealer = {
  /** Seals a value with the current key of the network, which is made when there is none. The row goes into the same transaction. */
  seal(tx: Transaction, networkId: string, context: string, value: Json): Promise<Sealed>
  /** The value that was sealed. Throws when it was tampered with, when its key is gone, or under another master key. */
  open(tx: Transaction, sealed: Sealed & { readonly context: string }): Promise<Json>
}

/** Seals and opens values with a key per network; the keys themselves are sealed with the master key (envelope encryption). */
export function createSealer({ config, now, newId }: Pick<Services, 'config' | 'now' | 'newId'>): Sealer {
  const master = masterKeyOf(config)
  const known = new Map<string, Buffer>()

  return {
    async seal(tx, networkId, context, value) {
      await lockKeys(tx, networkId, 'shared')
      const row = (await findCurrent(tx, networkId)) ?? (await makeFirst(tx, networkId))
      const sealed = sealWith(unwrap(row), Buffer.from(JSON.stringify(value)), context)
      return { keyId: row.id, sealed }
    },
    async open(tx, { keyId, sealed, context }) {
      const key = known.get(keyId) ?? unwrap(await findKey(tx, keyId))
      const plain = openWith(key, sealed, context)
      if (!plain.ok) throw new Error(`What is sealed as ${context} with key ${keyId} was tampered with.`)
      return JSON.parse(plain.value.toString())
    },
  }

  async function makeFirst(tx: Transaction, networkId: string) {
    await insertKey(tx, { id: newId(), networkId, master, now: now() })
    const current = await findCurrent(tx, networkId)
    if (!current) throw new Error(`Network ${networkId} got no key.`)
    return current
  }

  function unwrap(row: KeyRow) {
    const key = known.get(row.id) ?? unwrapKey(row, master)
    known.set(row.id, key)
    return key
  }
}

/** A key of a network as it is kept. */
export type KeyRow = { readonly id: string; readonly networkId: string; readonly wrappedKey: Buffer }

type NewKey = { readonly id: string; readonly networkId: string; readonly master: Buffer; readonly now: Date }

/** Makes a current key, unless the network has one; waits for another transaction that is making it. */
export async function insertKey(tx: Transaction, { id, networkId, master, now }: NewKey): Promise<void> {
  const wrappedKey = sealWith(master, randomBytes(32), contextOf({ id, networkId }))
  await tx
    .insertInto('networkKey')
    .values({ id, networkId, wrappedKey, createdAt: now })
    .onConflict((conflict) => conflict.column('networkId').where('retiredAt', 'is', null).doNothing())
    .execute()
}

/**
 * Held until the end of the transaction: shared by all who seal, alone by who replaces the current key. So when a new key is
 * there, everything that was sealed with the old one is committed and can be found.
 */
export async function lockKeys(tx: Transaction, networkId: string, how: 'shared' | 'alone'): Promise<void> {
  const lock = sql`hashtextextended(${`network_key:${networkId}`}, 0)`
  await (how === 'shared'
    ? sql`select pg_advisory_xact_lock_shared(${lock})`
    : sql`select pg_advisory_xact_lock(${lock})`
  ).execute(tx)
}

const findCurrent = (tx: Transaction, networkId: string): Promise<KeyRow | undefined> =>
  tx
    .selectFrom('networkKey')
    .select(['id', 'networkId', 'wrappedKey'])
    .where('networkId', '=', networkId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()

async function findKey(tx: Transaction, keyId: string): Promise<KeyRow> {
  const columns = ['id', 'networkId', 'wrappedKey'] as const
  const row = await tx.selectFrom('networkKey').select(columns).where('id', '=', keyId).executeTakeFirst()
  if (!row) throw new Error(`Key ${keyId} is not there, or is of another network.`)
  return row
}

function unwrapKey(row: KeyRow, master: Buffer) {
  const key = openWith(master, row.wrappedKey, contextOf(row))
  if (key.ok) return key.value
  throw new Error(`Key ${row.id} does not open: NAAST_MASTER_KEY or NAAST_SECRET is another than when it was made.`)
}

const contextOf = ({ id, networkId }: Pick<KeyRow, 'id' | 'networkId'>) => `network_key:${networkId}:${id}`
