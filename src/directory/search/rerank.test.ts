import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { after, test } from 'node:test'
import { embeddingClient } from './embedding-client.ts'
import { anIndex, anOffer, aQuestion } from './factories.ts'
import { rerank } from './rerank.ts'
import { search } from './search.ts'

const offers = ['Rolstoel lenen', 'Rolstoel huren', 'Rolstoel duwen met vrijwilligers'].map((name, nth) =>
  anOffer({ id: `${nth}`, name, codes: ['AAN-HULPM'] }),
)
const answer = search(anIndex(offers), aQuestion({ words: 'rolstoel' }))
const names = ({ hits }: typeof answer) => hits.map(({ offer }) => offer.name)

const closing: (() => void)[] = []
after(() => {
  for (const close of closing) close()
})

/** A server that answers as told; counts how often it was asked. */
async function serve(respond: (texts: string[]) => { status: number; body: unknown } | null) {
  const calls: { texts: string[]; key: string | undefined }[] = []
  const listener: RequestListener = async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { input } = JSON.parse(text)
    calls.push({ texts: input, key: request.headers.authorization })
    const told = respond(input)
    if (told !== null) response.writeHead(told.status).end(JSON.stringify(told.body))
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { calls, server: { url: `http://127.0.0.1:${port}/v1/embeddings`, model: 'small', key: 'secret' } }
}

/** Texts about pushing are alike, in reverse order of asking. */
const vectors = (texts: string[]) => ({
  status: 200,
  body: {
    data: texts
      .map((text, index) => ({ index, embedding: text === 'rolstoel' || text.includes('duwen') ? [1, 0] : [0, 1] }))
      .reverse(),
  },
})

test('what means the same goes up, and the offers are only asked about once', async () => {
  const { calls, server } = await serve(vectors)
  const reranker = { embedder: embeddingClient(server), memory: new Map() }
  const last = names(answer).indexOf('Rolstoel duwen met vrijwilligers')
  const better = await rerank(answer, 'rolstoel', reranker)
  assert.ok(names(better).indexOf('Rolstoel duwen met vrijwilligers') < last)
  assert.deepEqual(names(better).toSorted(), names(answer).toSorted())
  await rerank(answer, 'rolstoel', reranker)
  assert.deepEqual(
    calls.map(({ texts, key }) => [texts.length, key]),
    [
      [4, 'Bearer secret'],
      [1, 'Bearer secret'],
    ],
  )
})

test('without an embedder the answer is as it was', async () => {
  assert.equal(await rerank(answer, 'rolstoel', { embedder: null, memory: new Map() }), answer)
})

const broken = [
  ['an error', () => ({ status: 500, body: {} })],
  ['nonsense', () => ({ status: 200, body: { data: [{ embedding: ['x'] }] } })],
  ['too few vectors', () => ({ status: 200, body: { data: [{ index: 0, embedding: [1] }] } })],
  ['nothing at all', () => null],
] as const
for (const [what, respond] of broken) {
  test(`a server that answers ${what} changes nothing, and quickly`, async () => {
    const { server } = await serve(respond)
    const started = performance.now()
    assert.equal(await rerank(answer, 'rolstoel', { embedder: embeddingClient(server), memory: new Map() }), answer)
    assert.ok(performance.now() - started < 1000)
  })
}

test('after three failures it is left alone for a minute, then tried again', async () => {
  const { calls, server } = await serve(() => ({ status: 500, body: {} }))
  let now = 0
  const reranker = { embedder: embeddingClient(server, () => now), memory: new Map() }
  for (let time = 0; time < 6; time += 1) await rerank(answer, 'rolstoel', reranker)
  assert.equal(calls.length, 3)
  now = 61_000
  await rerank(answer, 'rolstoel', reranker)
  assert.equal(calls.length, 4)
})
