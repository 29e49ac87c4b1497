import type { Network } from './network.ts'
import { type Origin, placeIndexOf } from './place-index.ts'
import { nameKey, pc4In, typingErrors } from './place-names.ts'
import { isKnownElsewhere } from './places-elsewhere.ts'

/** "elsewhere" is a place that exists, but not in this network; its origin is known when another network serves it. */
export type PlaceFound =
  | { kind: 'found'; origin: Origin; corrected: boolean }
  | { kind: 'elsewhere'; origin?: Origin; text: string }
  | { kind: 'unknown'; text: string }

type Match = { origin: Origin; errors: number }
const beginning = 0.5 // typing only the beginning of a name is no error, but less sure than the whole of it

/**
 * Finds the village, municipality or postcode (PC4 or PC6) that somebody typed, typing errors forgiven. Real places
 * are never taken for a misspelt place of this network. `others` are the networks that may know a place elsewhere.
 */
export function findPlace(network: Network, typed: string, others: readonly Network[] = []): PlaceFound {
  const text = typed.slice(0, 80).trim()
  const own = matchIn(network, text)
  if (own && own.errors === 0) return found(own)
  const other = others.map((each) => matchIn(each, text)).find((match) => match?.errors === 0)
  if (other) return { kind: 'elsewhere', origin: other.origin, text }
  if (pc4In(text) || isKnownElsewhere(text)) return { kind: 'elsewhere', text }
  return own ? found(own) : { kind: 'unknown', text }
}

const found = ({ origin, errors }: Match): PlaceFound => ({ kind: 'found', origin, corrected: errors >= 1 })

/**
 * Which networks serve the place somebody typed, the best match first; those that match exactly shut out those that
 * match with typing errors. The name of a network or its region counts too.
 */
export function findNetworks(networks: readonly Network[], typed: string): readonly Network[] {
  const text = typed.slice(0, 80).trim()
  const matches = networks.flatMap((network) => {
    const errors = Math.min(matchIn(network, text)?.errors ?? Infinity, errorsInName(network, text))
    return errors < Infinity ? [{ network, errors }] : []
  })
  const fewest = Math.min(...matches.map(({ errors }) => errors))
  if (fewest > 0 && isKnownElsewhere(text)) return []
  return matches.filter(({ errors }) => errors === fewest).map(({ network }) => network)
}

function errorsInName({ name, region }: Network, text: string) {
  const typed = nameKey(text)
  const errors = [name, region].map((known) => typingErrors(typed, nameKey(known)) ?? Infinity)
  return Math.min(...errors)
}

function matchIn(network: Network, text: string): Match | null {
  const { names, areas } = placeIndexOf(network)
  const pc4 = pc4In(text)
  if (pc4) {
    const area = areas.get(pc4)
    return area ? { origin: area, errors: 0 } : null
  }
  const key = nameKey(withoutAddition(text))
  const exact = names.get(nameKey(text)) ?? names.get(key)
  if (exact) return { origin: exact, errors: 0 }
  return onlyOneThatBegins(names, key) ?? nearest(names, key)
}

/** "Leek (Gn)", "Hem NH" and "Lutten, Overijssel" are Leek, Hem and Lutten. */
const withoutAddition = (text: string) => text.replace(/[(,].*$|\s(nh|zh|gn|gr|ov)$/i, '')

function onlyOneThatBegins(names: ReadonlyMap<string, Origin>, key: string): Match | null {
  if (key.length < 3) return null
  const origins = new Set([...names].filter(([name]) => name.startsWith(key)).map(([, origin]) => origin))
  const [origin] = origins
  return origin && origins.size === 1 ? { origin, errors: beginning } : null
}

/** The name with the fewest typing errors; of two as near, the first of the network. */
function nearest(names: ReadonlyMap<string, Origin>, key: string): Match | null {
  let best: Match | null = null
  for (const [name, origin] of names) {
    const errors = typingErrors(key, name)
    if (errors !== null && (best === null || errors < best.errors)) best = { origin, errors }
  }
  return best
}
