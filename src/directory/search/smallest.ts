/** The `count` smallest keys, rising; the keys must be numbers without NaN. Faster than sorting all of them when `count` is small. */
export function smallest(keys: Float64Array, count: number): Float64Array {
  if (count * 4 >= keys.length) return keys.slice().sort().subarray(0, count)
  const heap = keys.slice(0, count)
  for (let root = (count >> 1) - 1; root >= 0; root -= 1) sink(heap, root)
  for (let place = count; place < keys.length; place += 1) {
    const key = keys[place] ?? 0
    if (key >= (heap[0] ?? 0)) continue
    heap[0] = key
    sink(heap, 0)
  }
  return heap.sort()
}

/** Puts the root where it belongs in a heap whose largest key is on top. */
function sink(heap: Float64Array, root: number) {
  const key = heap[root] ?? 0
  let hole = root
  for (let child = hole * 2 + 1; child < heap.length; child = hole * 2 + 1) {
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) > (heap[child] ?? 0)) child += 1
    if ((heap[child] ?? 0) <= key) break
    heap[hole] = heap[child] ?? 0
    hole = child
  }
  heap[hole] = key
}
