import type { Embedder } from './rerank.ts'

/** Where an OpenAI-compatible server is; Ollama has one too. `url` is the whole address of its embeddings. */
export type EmbeddingServer = { readonly url: string; readonly model: string; readonly key: string | null }

type Clock = () => number

/**
 * An embedder over HTTP. A call that takes longer than 300 ms fails; after three failures in a row every call fails at once for a
 * minute, so that a server that is down costs readers nothing. `clock`: milliseconds.
 */
export function embeddingClient(server: EmbeddingServer, clock: Clock = () => performance.now()): Embedder {
  let failures = 0
  let closedUntil = Number.NEGATIVE_INFINITY
  return {
    async embed(texts) {
      if (clock() < closedUntil) throw new Error('The embedding server is left alone after failures.')
      try {
        const vectors = await ask(server, texts)
        failures = 0
        return vectors
      } catch (error) {
        failures += 1
        if (failures >= mostFailures) closedUntil = clock() + restMs
        throw error
      }
    },
  }
}

const timeoutMs = 300
const mostFailures = 3
const restMs = 60_000

async function ask({ url, model, key }: EmbeddingServer, texts: readonly string[]): Promise<Float32Array[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, input: texts }),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`The embedding server answered ${response.status}.`)
  const vectors = vectorsIn(await response.json())
  if (vectors.length !== texts.length) throw new Error('The embedding server left texts out.')
  return vectors
}

/** `{ data: [{ index, embedding }] }`; anything else throws. */
function vectorsIn(body: unknown): Float32Array[] {
  const vectors: Float32Array[] = []
  for (const [place, item] of listIn(body, 'data').entries()) {
    const numbers = listIn(item, 'embedding')
    if (numbers.length === 0 || !numbers.every((number) => typeof number === 'number')) {
      throw new Error('The embedding server sent no numbers.')
    }
    const index = fieldIn(item, 'index')
    vectors[typeof index === 'number' ? index : place] = Float32Array.from(numbers)
  }
  return vectors
}

const fieldIn = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldIn(value, name)
  if (!Array.isArray(list)) throw new Error(`The embedding server sent no ${name}.`)
  return list
}
