import { randomBytes } from 'node:crypto'
import { openWith, sealWith } from './seal.ts'

/** The key of a network as it is kept: sealed with the master key. */
export type WrappedKey = { readonly id: string; readonly networkId: string; readonly wrappedKey: Buffer }

type Whose = Omit<WrappedKey, 'wrappedKey'>

/** A new key of 32 random bytes. */
export const newWrappedKey = (master: Buffer, whose: Whose): WrappedKey => wrapKey(master, whose, randomBytes(32))

export const wrapKey = (master: Buffer, { id, networkId }: Whose, key: Buffer): WrappedKey => ({
  id,
  networkId,
  wrappedKey: sealWith(master, key, contextOf({ id, networkId })),
})

/** The key itself. Throws when the master key is another than it was wrapped with. */
export function unwrapKey(master: Buffer, row: WrappedKey): Buffer {
  const key = openWith(master, row.wrappedKey, contextOf(row))
  if (key.ok) return key.value
  throw new Error(`Key ${row.id} does not open: NAAST_MASTER_KEY or NAAST_SECRET is another than when it was made.`)
}

/** Whether this is the master key it was wrapped with. */
export const opensWith = (master: Buffer, row: WrappedKey): boolean =>
  openWith(master, row.wrappedKey, contextOf(row)).ok

const contextOf = ({ id, networkId }: Whose) => `network_key:${networkId}:${id}`
