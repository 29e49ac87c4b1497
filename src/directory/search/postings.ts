/** For every term the offers it occurs in, rising, each with its impact on the score: all of it in three flat arrays. */
export type Postings = {
  /** Where a term's offers start; one longer than the number of terms. */
  readonly starts: Int32Array
  readonly offers: Int32Array
  readonly impacts: Float32Array
}

/** Terms with weights per offer, gathered in the order of the offers, laid out per term. `lists[term] = [offer, weight, …]`. */
export function layOut(lists: readonly (readonly number[])[]): Postings {
  const starts = new Int32Array(lists.length + 1)
  for (const [term, list] of lists.entries()) starts[term + 1] = (starts[term] ?? 0) + list.length / 2
  const offers = new Int32Array(starts[lists.length] ?? 0)
  const impacts = new Float32Array(offers.length)
  for (const [term, list] of lists.entries()) {
    let place = starts[term] ?? 0
    for (let index = 0; index < list.length; index += 2) {
      offers[place] = list[index] ?? 0
      impacts[place] = list[index + 1] ?? 0
      place += 1
    }
  }
  return { starts, offers, impacts }
}

/** Adds the impacts of a term, times `weight`, to the scores of its offers. */
export function addTerm(
  postings: Postings,
  term: number,
  into: { readonly scores: Float32Array; readonly weight: number },
) {
  const { starts, offers, impacts } = postings
  const { scores, weight } = into
  const end = starts[term + 1] ?? 0
  for (let place = starts[term] ?? 0; place < end; place += 1) {
    const offer = offers[place] ?? 0
    scores[offer] = (scores[offer] ?? 0) + (impacts[place] ?? 0) * weight
  }
}

/** Whether a term occurs in an offer (binary search). */
export function occursIn({ starts, offers }: Postings, term: number, offer: number): boolean {
  let low = starts[term] ?? 0
  let high = (starts[term + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = offers[middle] ?? 0
    if (found === offer) return true
    if (found < offer) low = middle + 1
    else high = middle - 1
  }
  return false
}
