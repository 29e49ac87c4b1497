import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { anApi, search } from './ask.ts'

const { ask, database, close } = await anApi()
after(close)

test('no address of a network shows anything of a network that does not share with it', async () => {
  const { networks, owners, mayShow } = await ownership()
  const ids = [...owners.keys()]
  const words = fc.constantFrom('', 'zorg', 'logeren', 'dementie', 'mantelzorg', 'Hoorn', 'westland')
  const query = fc.record({
    query: fc.oneof(words, fc.string({ maxLength: 20 })),
    place: fc.constantFrom('', 'Ommen', 'Hoorn', 'Naaldwijk', 'Leek'),
    sort: fc.constantFrom('relevance', 'distance', 'assuredDate'),
    page: fc.integer({ min: 1, max: 5 }).map(String),
    pageSize: fc.constantFrom('1', '20', '100'),
  })
  const asking = fc.record({ network: fc.constantFrom(...networks), id: fc.constantFrom(...ids), query })
  await fc.assert(
    fc.asyncProperty(asking, async ({ network, id, query }) => {
      const base = `/v1/networks/${network}`
      const { query: _words, place: _place, sort: _sort, ...paging } = query
      const lists = [
        `${base}/services?${new URLSearchParams(query)}`,
        `${base}/organizations?${new URLSearchParams(paging)}`,
      ]
      for (const url of [...lists, `${base}/services/${id}`, `${base}/organizations/${id}`]) {
        const { body, statusCode } = await ask(url)
        if (url.endsWith(id) && !mayShow(network, id)) assert.equal(statusCode, 404)
        else
          for (const shown of idsIn(body))
            assert.ok(!owners.has(shown) || mayShow(network, shown), `${url} shows ${shown}`)
      }
    }),
    { numRuns: 150 },
  )
})

test('when two networks part, what they shared is gone, also from kept answers', async () => {
  const { owners } = await ownership()
  const { networks } = (await ask('/v1/networks')).json()
  const ommen = networks.find(({ slug }: { slug: string }) => slug === 'ommen')
  const shared = (await ask(`${search}?pageSize=100`))
    .json()
    .services.find(({ id }: { id: string }) => owners.get(id) === ommen.id)
  const url = `${search}/${shared.id}`
  assert.equal((await ask(url)).statusCode, 200)
  await database.asOwner((tx) => tx.updateTable('networkShare').set({ endedOn: '2026-11-20' }).execute())
  await setTimeout(200)
  assert.equal((await ask(url)).statusCode, 404)
  const left = (await ask(`${search}?pageSize=100`)).json().services
  assert.ok(left.length > 0 && left.every(({ id }: { id: string }) => owners.get(id) !== ommen.id))
  assert.equal((await ask(`/v1/networks/ommen/services/${shared.id}`)).statusCode, 200)
})

const idsIn = (body: string) => body.match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g) ?? []

/** Who owns which service and organisation, by the tables themselves. */
async function ownership() {
  const { networks, rows, shares } = await database.asOwner(async (tx) => ({
    networks: await tx.selectFrom('network').select(['id', 'slug']).execute(),
    rows: [
      ...(await tx.selectFrom('service').select(['id', 'networkId']).execute()),
      ...(await tx.selectFrom('organization').select(['id', 'networkId']).execute()),
    ],
    shares: await tx
      .selectFrom('networkShare')
      .select(['networkId', 'sharedWith'])
      .where('endedOn', 'is', null)
      .execute(),
  }))
  const owners = new Map(rows.map(({ id, networkId }) => [id, networkId]))
  const idOf = new Map(networks.map(({ id, slug }) => [slug, id]))
  const mayShow = (slug: string, id: string) => {
    const owner = owners.get(id) ?? null
    const asking = idOf.get(slug)
    return (
      owner === null ||
      owner === asking ||
      shares.some((share) => share.networkId === owner && share.sharedWith === asking)
    )
  }
  return { networks: networks.map(({ slug }) => slug), owners, mayShow }
}
