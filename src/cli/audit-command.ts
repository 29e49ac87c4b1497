import type { Network } from '#networks/index.ts'
import type { Database } from '#platform/database/database.ts'
import { type Link, verifyTrace } from '#platform/trace/verify.ts'
import { networksNamed } from './networks-named.ts'
import { openStore } from './store.ts'
import { auditTexts as texts } from './texts.nl.ts'
import { UsageError } from './usage-error.ts'

/** Checks the trace of one network or of all; 1 when one is not whole, so that a timer can warn. */
export async function runAudit(args: readonly string[]): Promise<number> {
  const { slug, seen } = readArguments(args)
  const store = await openStore()
  try {
    const networks = await networksNamed(store.database, slug)
    if (networks.length === 0) console.log(texts.noNetworks)
    let whole = true
    for (const network of networks) whole = (await verifyOne(store.database, network, seen)) && whole
    return whole ? 0 : 1
  } finally {
    await store.close()
  }
}

function readArguments([verb, ...rest]: readonly string[]) {
  if (verb !== 'verify') throw new UsageError(texts.whatToDo)
  const at = rest.indexOf('--seen')
  const [words, seenText] = at < 0 ? [rest, null] : [rest.toSpliced(at, 2), rest[at + 1] ?? '']
  const [slug, ...more] = words
  if (more.length > 0 || slug?.startsWith('-')) throw new UsageError(texts.whatToDo)
  if (seenText === null) return { slug, seen: null }
  const seen = readLink(seenText)
  if (!seen || !slug) throw new UsageError(texts.seenIsWrong)
  return { slug, seen }
}

function readLink(text: string): Link | null {
  const found = /^(?<seq>\d{1,15}):(?<hash>[0-9a-f]{64})$/.exec(text)?.groups
  return found?.seq && found.hash ? { seq: Number(found.seq), hash: Buffer.from(found.hash, 'hex') } : null
}

async function verifyOne(database: Database, { id, slug }: Network, seen: Link | null) {
  const verdict = await database.asActor({ kind: 'system', networkId: id }, (tx) => verifyTrace(tx, id, { seen }))
  if (!verdict.ok) console.log(texts.broken(slug, verdict.seq, verdict.reason))
  else {
    console.log(texts.whole(slug, verdict.count))
    if (verdict.head.seq > 0) console.log(texts.head(verdict.head.seq, verdict.head.hash.toString('hex')))
  }
  return verdict.ok
}
