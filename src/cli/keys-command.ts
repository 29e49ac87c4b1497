import { randomUUID } from 'node:crypto'
import { writeAudit } from '#platform/audit.ts'
import { masterKeyOf } from '#platform/seal/master-key.ts'
import { rewrapKeys } from '#platform/seal/rewrap-keys.ts'
import { rotateKey } from '#platform/seal/rotate-key.ts'
import { networksNamed } from './networks-named.ts'
import { openStore } from './store.ts'
import { keyTexts as texts } from './texts.nl.ts'
import { UsageError } from './usage-error.ts'

/** Replaces the key of a network, or the master key over all keys. */
export async function runKeys([verb, slug, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0 || (verb !== 'rotate' && verb !== 'rewrap')) throw new UsageError(texts.whatToDo)
  if (verb === 'rotate' && !slug) throw new UsageError(texts.noNetwork)
  const before = process.env.NAAST_MASTER_KEY_BEFORE
  if (verb === 'rewrap' && (!before || slug)) throw new UsageError(before ? texts.whatToDo : texts.noOldKey)
  const store = await openStore()
  try {
    await (slug ? rotate(store, slug) : rewrap(store, before ?? ''))
    return 0
  } finally {
    await store.close()
  }
}

type Store = Awaited<ReturnType<typeof openStore>>

async function rotate(store: Store, slug: string) {
  const services = {
    database: store.database,
    config: await store.readConfig(),
    now: () => new Date(),
    newId: () => randomUUID(),
  }
  for (const { id } of await networksNamed(store.database, slug)) {
    const count = await rotateKey(services, id)
    if (count === null) return console.log(texts.neverSealed(slug))
    await tell(store, { networkId: id, action: 'keys.rotated', count })
    console.log(texts.rotated(slug, count))
  }
}

async function rewrap(store: Store, before: string) {
  const masters = {
    before: masterKeyOf({ masterKey: before, cookieSecret: '' }),
    after: masterKeyOf(await store.readConfig()),
  }
  let total = 0
  for (const { id } of await networksNamed(store.database, undefined)) {
    const count = await rewrapKeys(store.database, id, masters)
    if (count > 0) await tell(store, { networkId: id, action: 'keys.rewrapped', count })
    total += count
  }
  console.log(texts.rewrapped(total))
}

type Told = { readonly networkId: string; readonly action: string; readonly count: number }

const tell = ({ database }: Store, { networkId, action, count }: Told) =>
  database.inNetwork(networkId, (tx) =>
    writeAudit(tx, {
      id: randomUUID(),
      networkId,
      at: new Date(),
      actor: 'command-line',
      action,
      subject: networkId,
      detail: { count },
    }),
  )
