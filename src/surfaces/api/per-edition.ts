import type { Edition } from '#directory/index.ts'

/** What can be made once from a published state of a network is made once, and goes when that state goes. */
export function perEdition<Made>(make: (edition: Edition) => Made): (edition: Edition) => Made {
  const made = new WeakMap<Edition, Made>()
  return (edition) => {
    const ready = made.get(edition)
    if (ready !== undefined) return ready
    const fresh = make(edition)
    made.set(edition, fresh)
    return fresh
  }
}
