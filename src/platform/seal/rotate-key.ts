import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database/database.ts'
import type { Services } from '#platform/services.ts'
import { createKeyring, type Keyring, type OpenKey } from './keyring.ts'
import { openWith, sealWith } from './seal.ts'
import { type SealedTable, sealedTables } from './sealed-tables.ts'

type Rotation = {
  readonly tables?: readonly SealedTable[]
  /** How many values are sealed anew in one transaction. */
  readonly batch?: number
}

/**
 * Gives a network a new key and seals everything with it, a batch at a time, while others read and write. Safe to repeat after it
 * was broken off: whatever is sealed with a retired key is taken along. Returns how many values were sealed anew, or
 * null for a network that never sealed anything and so gets no key.
 *
 * The old keys stay, retired, for who is reading at this moment; `deleteUnusedKeys` deletes them.
 */
export async function rotateKey(services: Services, networkId: string, options: Rotation = {}): Promise<number | null> {
  const { tables = sealedTables, batch = 100 } = options
  const { database } = services
  const keyring = createKeyring(services)
  if (!(await asMachine(database, networkId, (tx) => keyring.replace(tx, networkId)))) return null
  let total = 0
  for (const table of tables) {
    let count = batch
    while (count === batch) {
      count = await asMachine(database, networkId, (tx) => resealBatch(tx, { keyring, networkId, table, batch }))
      total += count
    }
  }
  return total
}

type Unused = { readonly networkId: string; readonly retiredBefore: Date; readonly tables?: readonly SealedTable[] }

/**
 * Deletes the keys of a network that were retired before a moment and seal nothing any more. Leave an hour between: a transaction
 * that read a row just before it was sealed anew still has to find the old key. Returns how many went.
 */
export function deleteUnusedKeys(database: Database, { networkId, retiredBefore, tables = sealedTables }: Unused) {
  const uses = tables.map(
    ({ table, key }) =>
      sql`and not exists (select 1 from ${sql.table(table)} where ${sql.ref(`${table}.${key}`)} = network_key.id)`,
  )
  return asMachine(database, networkId, async (tx) => {
    const deleted = await sql`
      delete from network_key where network_id = ${networkId} and retired_at < ${retiredBefore} ${sql.join(uses, sql` `)}
    `.execute(tx)
    return Number(deleted.numAffectedRows ?? 0)
  })
}

const asMachine = <T>(database: Database, networkId: string, work: (tx: Transaction) => Promise<T>) =>
  database.asActor({ kind: 'system', networkId }, work)

type Batch = {
  readonly keyring: Keyring
  readonly networkId: string
  readonly table: SealedTable
  readonly batch: number
}

async function resealBatch(tx: Transaction, { keyring, networkId, table, batch }: Batch) {
  const current = await keyring.current(tx, networkId)
  const rows = await takeOldRows(tx, { networkId, table, batch })
  for (const row of rows) {
    const sealed = reseal(row, await keyring.byId(tx, row.keyId), { current, context: table.context(row.id) })
    await saveRow(tx, table, { id: row.id, keyId: current.id, sealed })
  }
  return rows.length
}

type SealedRow = { readonly id: string; readonly keyId: string; readonly sealed: Buffer }

async function takeOldRows(tx: Transaction, { networkId, table, batch }: Omit<Batch, 'keyring'>) {
  const { rows } = await sql<SealedRow>`
    select ${sql.ref(table.id)} as id, ${sql.ref(table.key)} as key_id, ${sql.ref(table.sealed)} as sealed
    from ${sql.table(table.table)}
    where network_id = ${networkId}
      and ${sql.ref(table.key)} in (select k.id from network_key k where k.network_id = ${networkId} and k.retired_at is not null)
    limit ${batch} for update`.execute(tx)
  return rows
}

function reseal(row: SealedRow, oldKey: Buffer, { current, context }: { current: OpenKey; context: string }) {
  const plain = openWith(oldKey, row.sealed, context)
  if (!plain.ok) throw new Error(`What is sealed as ${context} with key ${row.keyId} was tampered with.`)
  return sealWith(current.key, plain.value, context)
}

const saveRow = (tx: Transaction, table: SealedTable, { id, keyId, sealed }: SealedRow) =>
  sql`update ${sql.table(table.table)} set ${sql.ref(table.key)} = ${keyId}, ${sql.ref(table.sealed)} = ${sealed}
      where ${sql.ref(table.id)} = ${id}`.execute(tx)
