import type { Offer } from '../src/directory/offer.ts'

/** Each offer takes its name, summary and four sentences from other offers; chance comes from a fixed seed. */
export function madeUpOffers(source: readonly Offer[], count: number): Offer[] {
  const sentences = source.flatMap(({ description }) => description.split(/(?<=\.) /))
  const random = seeded(7)
  const one = <Item>(items: readonly Item[], fallback: Item) => items[Math.floor(random() * items.length)] ?? fallback
  const [first] = source
  if (!first) return []
  return Array.from({ length: count }, (_, number) => {
    const base = one(source, first)
    const name = `${one(source, first).name} ${one(source, first).name.split(' ')[0]}`
    const description = Array.from({ length: 4 }, () => one(sentences, '')).join(' ')
    return { ...base, id: `offer-${number}`, networkId: 'one', name, summary: one(source, first).summary, description }
  })
}

/** Lehmer's generator: 0 ≤ number < 1. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
