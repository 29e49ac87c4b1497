import type { Transaction } from '#platform/database/database.ts'
import type { NetworkDefinition } from './network-definition.ts'

/**
 * Makes a network share with those it names, from today on, and with no other. Ended sharing stays as history.
 * Throws when it names a network that does not exist.
 */
export async function saveShares(tx: Transaction, { slug, sharesWith }: NetworkDefinition, today: string) {
  const networks = await tx.selectFrom('network').select(['id', 'slug']).execute()
  const idOf = (name: string) => {
    const found = networks.find((network) => network.slug === name)
    if (!found) throw new Error(`${slug} shares with ${name}, but there is no such network`)
    return found.id
  }
  const networkId = idOf(slug)
  const wanted = sharesWith.map(idOf)
  const current = await currentShares(tx, networkId)
  for (const sharedWith of wanted) {
    if (!current.includes(sharedWith)) await startSharing(tx, { networkId, sharedWith, since: today })
  }
  for (const sharedWith of current) {
    if (!wanted.includes(sharedWith)) await endSharing(tx, { networkId, sharedWith, endedOn: today })
  }
}

async function currentShares(tx: Transaction, networkId: string) {
  const rows = await tx
    .selectFrom('networkShare')
    .select('sharedWith')
    .where('networkId', '=', networkId)
    .where('endedOn', 'is', null)
    .execute()
  return rows.map(({ sharedWith }) => sharedWith)
}

const startSharing = (tx: Transaction, share: { networkId: string; sharedWith: string; since: string }) =>
  tx
    .insertInto('networkShare')
    .values(share)
    .onConflict((conflict) => conflict.columns(['networkId', 'sharedWith', 'since']).doUpdateSet({ endedOn: null }))
    .execute()

type Ending = { networkId: string; sharedWith: string; endedOn: string }

const endSharing = (tx: Transaction, { networkId, sharedWith, endedOn }: Ending) =>
  tx
    .updateTable('networkShare')
    .set({ endedOn })
    .where('networkId', '=', networkId)
    .where('sharedWith', '=', sharedWith)
    .where('endedOn', 'is', null)
    .execute()
