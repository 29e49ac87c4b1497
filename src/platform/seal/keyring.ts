import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { Services } from '#platform/services.ts'
import { masterKeyOf } from './master-key.ts'
import { openWith, sealWith } from './seal.ts'

/** The keys of networks, kept in the database sealed with the master key, and open in memory once they were used. */
export type Keyring = {
  /** The key a network seals with now; made when there is none yet. */
  current(tx: Transaction, networkId: string): Promise<OpenKey>
  /** A key by its id. Throws when it is gone, of another network, or of another master key. */
  byId(tx: Transaction, keyId: string): Promise<Buffer>
  /** Retires the current key of a network and makes a new one; waits for all who are sealing with the old one. */
  replace(tx: Transaction, networkId: string): Promise<void>
}

export type OpenKey = { readonly id: string; readonly key: Buffer }

export function createKeyring({ config, now, newId }: Pick<Services, 'config' | 'now' | 'newId'>): Keyring {
  const master = masterKeyOf(config)
  const known = new Map<string, Buffer>()

  return {
    async current(tx, networkId) {
      await lockKeys(tx, networkId, 'shared')
      const row = (await findCurrent(tx, networkId)) ?? (await makeFirst(tx, networkId))
      return { id: row.id, key: open(row) }
    },
    async byId(tx, keyId) {
      return known.get(keyId) ?? open(await findKey(tx, keyId))
    },
    async replace(tx, networkId) {
      await lockKeys(tx, networkId, 'alone')
      await retireCurrent(tx, networkId, now())
      await insertNew(tx, networkId)
    },
  }

  async function makeFirst(tx: Transaction, networkId: string) {
    await insertNew(tx, networkId)
    // Not what was inserted: when two make the first key at once, the second waits and then finds that of the first.
    const current = await findCurrent(tx, networkId)
    if (!current) throw new Error(`Network ${networkId} got no key.`)
    return current
  }

  function insertNew(tx: Transaction, networkId: string) {
    const id = newId()
    const wrappedKey = sealWith(master, randomBytes(32), contextOf({ id, networkId }))
    return insertKey(tx, { id, networkId, wrappedKey, createdAt: now() })
  }

  function open(row: KeyRow) {
    const key = known.get(row.id) ?? unwrap(row, master)
    known.set(row.id, key)
    return key
  }
}

type KeyRow = { readonly id: string; readonly networkId: string; readonly wrappedKey: Buffer }

/**
 * Held until the end of the transaction: shared by all who seal, alone by who replaces the current key. So when a new key is
 * there, everything that was sealed with the old one is committed and can be found.
 */
async function lockKeys(tx: Transaction, networkId: string, how: 'shared' | 'alone'): Promise<void> {
  const lock = sql`hashtextextended(${`network_key:${networkId}`}, 0)`
  const take = how === 'shared' ? sql`pg_advisory_xact_lock_shared(${lock})` : sql`pg_advisory_xact_lock(${lock})`
  await sql`select ${take}`.execute(tx)
}

const columns = ['id', 'networkId', 'wrappedKey'] as const

const findCurrent = (tx: Transaction, networkId: string): Promise<KeyRow | undefined> =>
  tx
    .selectFrom('networkKey')
    .select(columns)
    .where('networkId', '=', networkId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()

async function findKey(tx: Transaction, keyId: string): Promise<KeyRow> {
  const row = await tx.selectFrom('networkKey').select(columns).where('id', '=', keyId).executeTakeFirst()
  if (!row) throw new Error(`Key ${keyId} is not there, or is of another network.`)
  return row
}

const insertKey = (tx: Transaction, row: KeyRow & { readonly createdAt: Date }) =>
  tx
    .insertInto('networkKey')
    .values(row)
    .onConflict((conflict) => conflict.column('networkId').where('retiredAt', 'is', null).doNothing())
    .execute()

const retireCurrent = (tx: Transaction, networkId: string, retiredAt: Date) =>
  tx
    .updateTable('networkKey')
    .set({ retiredAt })
    .where('networkId', '=', networkId)
    .where('retiredAt', 'is', null)
    .execute()

function unwrap(row: KeyRow, master: Buffer) {
  const key = openWith(master, row.wrappedKey, contextOf(row))
  if (key.ok) return key.value
  throw new Error(`Key ${row.id} does not open: NAAST_MASTER_KEY or NAAST_SECRET is another than when it was made.`)
}

const contextOf = ({ id, networkId }: Pick<KeyRow, 'id' | 'networkId'>) => `network_key:${networkId}:${id}`
