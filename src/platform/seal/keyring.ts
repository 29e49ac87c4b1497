import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { Services } from '#platform/services.ts'
import { masterKeyOf } from './master-key.ts'
import { newWrappedKey, unwrapKey, type WrappedKey } from './wrapped-key.ts'

/** The keys of networks, kept in the database sealed with the master key. Each transaction asks for a key once: whose it is, only the database knows. */
export type Keyring = {
  /** The key a network seals with now; made when there is none yet. */
  current(tx: Transaction, networkId: string): Promise<OpenKey>
  /** A key by its id. Throws when it is gone, of another network, or of another master key. */
  byId(tx: Transaction, keyId: string): Promise<Buffer>
  /**
   * Retires the current key of a network and makes a new one; waits for all who are sealing with the old one. False when there is
   * none to replace. Throws under another master key, which would make a key that nobody else can open.
   */
  replace(tx: Transaction, networkId: string): Promise<boolean>
}

export type OpenKey = { readonly id: string; readonly key: Buffer }

export function createKeyring({ config, now, newId }: Pick<Services, 'config' | 'now' | 'newId'>): Keyring {
  const master = masterKeyOf(config)
  const known = new Map<string, Buffer>()
  const asked = new WeakMap<Transaction, Map<string, Promise<Buffer>>>()

  return {
    async current(tx, networkId) {
      await lockKeys(tx, networkId, 'shared')
      const row = (await findCurrent(tx, networkId)) ?? (await makeFirst(tx, networkId))
      return { id: row.id, key: open(row) }
    },
    byId(tx, keyId) {
      const here = asked.get(tx) ?? new Map<string, Promise<Buffer>>()
      const key = here.get(keyId) ?? findKey(tx, keyId).then(open)
      asked.set(tx, here.set(keyId, key))
      return key
    },
    async replace(tx, networkId) {
      await lockKeys(tx, networkId, 'alone')
      const row = await findCurrent(tx, networkId)
      if (!row) return false
      open(row)
      await retire(tx, row.id, now())
      await insertNew(tx, networkId)
      return true
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
    return insertKey(tx, { ...newWrappedKey(master, { id: newId(), networkId }), createdAt: now() })
  }

  function open(row: WrappedKey) {
    const key = known.get(row.id) ?? unwrapKey(master, row)
    known.set(row.id, key)
    return key
  }
}

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

const findCurrent = (tx: Transaction, networkId: string): Promise<WrappedKey | undefined> =>
  tx
    .selectFrom('networkKey')
    .select(columns)
    .where('networkId', '=', networkId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()

async function findKey(tx: Transaction, keyId: string): Promise<WrappedKey> {
  const row = await tx.selectFrom('networkKey').select(columns).where('id', '=', keyId).executeTakeFirst()
  if (!row) throw new Error(`Key ${keyId} is not there, or is of another network.`)
  return row
}

const insertKey = (tx: Transaction, row: WrappedKey & { readonly createdAt: Date }) =>
  tx
    .insertInto('networkKey')
    .values(row)
    .onConflict((conflict) => conflict.column('networkId').where('retiredAt', 'is', null).doNothing())
    .execute()

const retire = (tx: Transaction, id: string, retiredAt: Date) =>
  tx.updateTable('networkKey').set({ retiredAt }).where('id', '=', id).execute()
