import { type Network, openingsValidUntil } from '#networks/index.ts'

const known = new WeakMap<Network, { from: number; until: number }>()

/**
 * The stretch of time in which everything a page says about "now" stays the same, as a key: from one opening, closing or midnight
 * until the next. Worked out once per stretch and network.
 */
export function momentKey(network: Network, now: Date) {
  const last = known.get(network)
  if (last && last.from <= Number(now) && Number(now) < last.until) return last.until
  const until = Number(openingsValidUntil(network, now))
  known.set(network, { from: Number(now), until })
  return until
}
