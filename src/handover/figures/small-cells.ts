/** Fewer than this could be about somebody (domain file 3.3, "who sees what"). */
const smallest = 5

/** The number, or null when it is too small to show. */
export const enough = (count: number) => (count < smallest ? null : count)

/** A percentage in whole numbers; null when it, or what it is a share of, rests on too few. */
export const shareOf = (part: number, whole: number) =>
  part < smallest || whole < smallest ? null : Math.round((100 * part) / whole)

/** How often each comes, the most frequent first; what comes too seldom is left out. */
export function countBy<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count >= smallest).toSorted(([, one], [, other]) => other - one))
}
