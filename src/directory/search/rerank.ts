import type { Answer, Hit } from './question.ts'

/** Turns texts into vectors of one length, in the same order. May fail; whoever uses it does without then. */
export type Embedder = { embed(texts: readonly string[]): Promise<readonly Float32Array[]> }

/**
 * Puts the first hits of an answer in a new order by how near their meaning is to the words, blended with the order they had. Off
 * unless an administrator configured an embedder. When the embedder fails, is slow or is null, the answer is returned as it was.
 * Vectors of offers are kept in `memory`; those of questions never are.
 */
export async function rerank(answer: Answer, words: string, { embedder, memory }: Reranker): Promise<Answer> {
  if (embedder === null || words.trim() === '' || answer.hits.length < 2) return answer
  const first = answer.hits.slice(0, mostReranked)
  try {
    const vectors = await vectorsFor(first, words, { embedder, memory })
    return { ...answer, hits: [...blended(first, vectors), ...answer.hits.slice(mostReranked)] }
  } catch {
    return answer
  }
}

export type Reranker = { readonly embedder: Embedder | null; readonly memory: VectorMemory }

/** Text of an offer → its vector. Texts change with their offers, so an old one is simply never asked for again. */
export type VectorMemory = Map<string, Float32Array>

const mostReranked = 50
const mostRemembered = 20_000
/** How much the embedder counts beside the order that the engine made. */
const share = 0.4

type Vectors = { readonly asked: Float32Array; readonly hits: readonly Float32Array[] }

async function vectorsFor(
  hits: readonly Hit[],
  words: string,
  { embedder, memory }: { readonly embedder: Embedder; readonly memory: VectorMemory },
): Promise<Vectors> {
  const texts = hits.map(({ offer }) => `${offer.name}. ${offer.summary}`)
  const unknown = [...new Set(texts)].filter((text) => !memory.has(text))
  const [asked, ...learned] = await embedder.embed([words, ...unknown])
  if (asked === undefined || learned.length !== unknown.length) throw new Error('The embedder left texts out.')
  if (memory.size + unknown.length > mostRemembered) memory.clear()
  for (const [nth, text] of unknown.entries()) {
    const vector = learned[nth]
    if (vector) memory.set(text, vector)
  }
  return { asked, hits: texts.map((text) => memory.get(text) ?? asked) }
}

/** Both orders are made comparable: likeness between the least and the most alike, place between the last and the first. */
function blended(hits: readonly Hit[], { asked, hits: vectors }: Vectors): Hit[] {
  const likeness = vectors.map((vector) => cosine(asked, vector))
  const least = Math.min(...likeness)
  const range = Math.max(...likeness) - least || 1
  return hits
    .map((hit, place) => {
      const near = ((likeness[place] ?? least) - least) / range
      return { hit, place, score: share * near + (1 - share) * (1 - place / hits.length) }
    })
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .map(({ hit }) => hit)
}

function cosine(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) throw new Error('Vectors of different models.')
  let product = 0
  let ones = 0
  let others = 0
  for (let index = 0; index < one.length; index += 1) {
    const here = one[index] ?? 0
    const there = other[index] ?? 0
    product += here * there
    ones += here * here
    others += there * there
  }
  const cosineOf = product / (Math.sqrt(ones * others) || 1)
  if (Number.isNaN(cosineOf)) throw new Error('A vector is not made of numbers.')
  return cosineOf
}
