import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { anOffer } from './factories.ts'
import { createFinder } from './find.ts'
import { loadLexicon } from './search/lexicon.ts'
import type { Question } from './search/question.ts'
import { buildSearchIndex } from './search/search-index.ts'

const offers = Array.from({ length: 8 }, (_, at) =>
  anOffer({ id: `o${at}`, name: `Oppas ${at}`, summary: `Oppas aan huis ${at}` }),
)
const index = buildSearchIndex(offers, { terms: [], lexicon: loadLexicon() })
const question: Question = { words: 'oppas', origin: null, choice: {}, sort: 'passend', page: 1, pageSize: 3 }
const idsOf = async (find: ReturnType<typeof createFinder>, asked = question) =>
  (await find(index, asked)).hits.map(({ offer }) => offer.id)

let asked = 0
// Somebody else's system: it thinks that the last offer is the very thing, and everything else is not.
const server = createServer(async (request, response) => {
  asked += 1
  const chunks = await request.toArray()
  const { input } = JSON.parse(Buffer.concat(chunks).toString())
  const data = input.map((text: string, place: number) => ({
    index: place,
    embedding: text === 'oppas' || text.startsWith('Oppas 7') ? [1, 0] : [0, 1],
  }))
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())
const address = server.address()
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1/embeddings`

test('without a server nobody is asked', async () => {
  assert.equal((await idsOf(createFinder(null))).length, 3)
  assert.equal(asked, 0)
})

test('with a server what means the same rises, and the pages still hold every offer once', async () => {
  const find = createFinder({ url, model: 'm', key: null })
  const plain = await idsOf(createFinder(null), { ...question, pageSize: 8 })
  const pages = [1, 2, 3].map((page) => idsOf(find, { ...question, page }))
  const reranked = (await Promise.all(pages)).flat()
  assert.deepEqual([...reranked].sort(), [...plain].sort())
  assert.ok(reranked.indexOf('o7') < plain.indexOf('o7') || plain.indexOf('o7') === 0)
})

test('a server that is down costs nothing but the better order', async () => {
  const find = createFinder({ url: 'http://127.0.0.1:9/', model: 'm', key: null })
  assert.deepEqual(await idsOf(find), await idsOf(createFinder(null)))
})
