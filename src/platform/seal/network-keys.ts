import type { Transaction } from '#platform/database/database.ts'
import type { Json } from '#platform/database/schema.generated.ts'
import type { Services } from '#platform/services.ts'
import { createKeyring } from './keyring.ts'
import { openWith, sealWith } from './seal.ts'

/** What a row keeps of a sealed value: the value and the key it was sealed with. */
export type Sealed = { readonly keyId: string; readonly sealed: Buffer }

export type Sealer = {
  /**
   * Seals a value with the current key of the network, which is made when there is none. `context` is that of the table in
   * sealed-tables.ts. The row must be written in the same transaction.
   */
  seal(tx: Transaction, networkId: string, context: string, value: Json): Promise<Sealed>
  /** The value that was sealed. Throws when it was tampered with, when its key is gone, or under another master key. */
  open(tx: Transaction, sealed: Sealed & { readonly context: string }): Promise<Json>
}

/** Seals and opens values with a key per network; the keys themselves are sealed with the master key (envelope encryption). */
export function createSealer(services: Pick<Services, 'config' | 'now' | 'newId'>): Sealer {
  const keyring = createKeyring(services)
  return {
    async seal(tx, networkId, context, value) {
      const { id, key } = await keyring.current(tx, networkId)
      return { keyId: id, sealed: sealWith(key, Buffer.from(JSON.stringify(value)), context) }
    },
    async open(tx, { keyId, sealed, context }) {
      const plain = openWith(await keyring.byId(tx, keyId), sealed, context)
      if (!plain.ok) throw new Error(`What is sealed as ${context} with key ${keyId} was tampered with.`)
      return JSON.parse(plain.value.toString())
    },
  }
}
