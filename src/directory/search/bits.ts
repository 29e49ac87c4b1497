/** Sets of offers as bits: offer n is bit n % 32 of word n / 32. */
export type Bits = Uint32Array

export const emptyBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5)

export const setBit = (bits: Bits, place: number) => {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
}

/** A new set of what is in all of them; `first` when there are no others. */
export function intersect(first: Bits, others: readonly Bits[]): Bits {
  const both = first.slice()
  for (const other of others)
    for (let word = 0; word < both.length; word += 1) both[word] = (both[word] ?? 0) & (other[word] ?? 0)
  return both
}

/** A new set of what is in any of them. */
export function unite(sets: readonly Bits[], size: number): Bits {
  const any = emptyBits(size)
  for (const set of sets)
    for (let word = 0; word < any.length; word += 1) any[word] = (any[word] ?? 0) | (set[word] ?? 0)
  return any
}

/** How many are in both sets, without making a new one. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0
  for (let word = 0; word < one.length; word += 1) count += bitsIn((one[word] ?? 0) & (other[word] ?? 0))
  return count
}

/** The members, rising. */
export function* members(bits: Bits) {
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) yield (word << 5) + (31 - Math.clz32(rest & -rest))
  }
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
