import type { Services } from '#platform/services.ts'
import { localDay } from '#platform/working-days.ts'
import { countableWords, fingerprintOf, monthOf } from './shortfall.ts'
import { countShortfall } from './shortfalls.sql.ts'

export type Asked = { readonly networkId: string; readonly words: string; readonly reader: string; readonly now: Date }

/** For how long the same reader with the same words is the same question. */
const sameForMs = 60 * 60 * 1000
const mostRemembered = 10_000

/**
 * Counts a question that found little. Who asked is used in memory only, and only to count a person who asks again within the hour
 * once; it is never written down.
 */
export function shortfallCounter({ database, config }: Pick<Services, 'database' | 'config'>) {
  const seen = new Map<string, number>()

  return async ({ networkId, words, reader, now }: Asked): Promise<void> => {
    const counted = countableWords(words)
    if (!counted) return
    const month = monthOf(localDay(now))
    const fingerprint = fingerprintOf(counted, { secret: config.cookieSecret, month, networkId })
    const person = fingerprintOf(`${counted} ${reader}`, { secret: config.cookieSecret, month, networkId })
    const last = seen.get(person)
    if (last !== undefined && Number(now) - last < sameForMs) return
    remember(seen, person, Number(now))
    await database.inNetwork(networkId, (tx) => countShortfall(tx, { networkId, month, fingerprint, words: counted }))
  }
}

function remember(seen: Map<string, number>, person: string, now: number) {
  seen.delete(person)
  seen.set(person, now)
  for (const [oldest] of seen) {
    if (seen.size <= mostRemembered) return
    seen.delete(oldest)
  }
}
