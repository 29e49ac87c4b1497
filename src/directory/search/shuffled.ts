/** Every number below `count` once, in an order that depends on `seed` alone (Lehmer's generator, Fisher–Yates). */
export function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index)
  let state = seed + 1
  for (let index = count - 1; index > 0; index -= 1) {
    state = (state * 48271) % 2147483647
    const other = state % (index + 1)
    const kept = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
