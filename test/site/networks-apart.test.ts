import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { Edition } from '#directory/index.ts'
import { readHtml, wordsOf } from '../support/html.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
after(site.close)
const slugs = ['hardenberg', 'ommen', 'westfriesland', 'westerkwartier', 'westland']
const editions = await Promise.all(slugs.map(site.edition))

/** What only this network has: ids, the ends of addresses, numbers, and names that occur nowhere in the other. */
function treasuresOf(owner: Edition, reader: Edition) {
  const {
    offers: ownOffers,
    organizations: ownOrganizations,
    terms,
    byId,
    bySlug,
    organizationBySlug,
  } = reader.directory
  const known = JSON.stringify([ownOffers, ownOrganizations, [...terms.values()], reader.network]).toLowerCase()
  const offers = owner.directory.offers.filter(({ id, slug }) => !byId.has(id) && !bySlug.has(slug))
  const organizations = owner.directory.organizations.filter(({ slug }) => !organizationBySlug.has(slug))
  const words = [
    ...offers.flatMap(({ id, name, slug }) => [id, name, `/hulp/${slug}"`]),
    ...organizations.flatMap(({ id, name, slug }) => [id, name, `/organisaties/${slug}"`]),
    ...owner.network.contacts.flatMap(({ phone, email }) => [phone ?? '', email ?? '']),
  ]
  return [...new Set(words)].filter((word) => word.length > 5 && !known.includes(word.toLowerCase()))
}

const pairs = editions.flatMap((reader) =>
  editions
    .filter(({ network }) => network.slug !== reader.network.slug)
    .map((owner) => ({ reader, owner, treasures: treasuresOf(owner, reader) }))
    .filter(({ treasures }) => treasures.length > 0),
)
const ofOthers = Map.groupBy(pairs, ({ reader }) => reader.network.slug)

async function showsNothingOfOthers(slug: string, path: string) {
  const answer = await site.reader().get(path)
  const body = answer.body + wordsOf(readHtml(/html/.test(String(answer.headers['content-type'])) ? answer.body : ''))
  for (const { owner, treasures } of ofOthers.get(slug) ?? [])
    for (const treasure of treasures)
      assert.ok(!body.includes(treasure), `${path} shows "${treasure}" of ${owner.network.slug}`)
  return answer
}

test('the networks have something to keep apart', () => {
  for (const slug of slugs) assert.ok((ofOthers.get(slug) ?? []).length >= 3, slug)
  for (const { reader, owner, treasures } of pairs)
    if (owner.network.slug.startsWith('west'))
      assert.ok(treasures.length > 100, `${reader.network.slug} ${treasures.length}`)
})

test('networks that share see the same offers, each under its own name and number', async () => {
  const [hardenberg, ommen] = editions
  assert.deepEqual(
    hardenberg?.directory.offers.map(({ id }) => id),
    ommen?.directory.offers.map(({ id }) => id),
  )
  await showsNothingOfOthers('ommen', '/ommen/contact')
  await showsNothingOfOthers('hardenberg', '/hardenberg/contact')
})

for (const { network } of editions)
  test(`no page or file of ${network.slug} shows a row of a network that does not share with it`, async () => {
    const paths = [
      '',
      '/hulp',
      '/organisaties',
      '/contact',
      '/sitemap',
      '/sitemap.xml',
      '/nieuw.atom',
      '/opensearch.xml',
    ]
    for (const path of [...paths, '/privacy', '/voor-professionals', '/thema.css', '/bewaarlijst', '/nergens'])
      await showsNothingOfOthers(network.slug, `/${network.slug}${path}`)
    for (const path of ['', '/services?pageSize=100', '/services?pageSize=100&page=2', '/organizations?pageSize=100'])
      await showsNothingOfOthers(network.slug, `/v1/networks/${network.slug}${path}`)
  })

test('whatever is asked, of whatever network, nothing of another comes back', async () => {
  const words = fc.constantFrom(...pairs.flatMap(({ treasures }) => treasures).filter((_, at) => at % 5 === 0))
  const places = fc.constantFrom(...editions.flatMap(({ network }) => network.places.map(({ name }) => name)))
  const question = fc.record({
    slug: fc.constantFrom(...slugs),
    query: fc.oneof(
      fc.constantFrom('zorg', 'vervoer', 'dementie', 'jong', 'praten'),
      words.map((each) => each.slice(0, 3)),
    ),
    place: places,
    page: fc.integer({ min: 1, max: 6 }).map(String),
  })
  await fc.assert(
    fc.asyncProperty(question, async ({ slug, query, place, page }) => {
      const search = new URLSearchParams({ vraag: query, plaats: place, bladzijde: page })
      await showsNothingOfOthers(slug, `/${slug}/hulp?${search}`)
      await showsNothingOfOthers(slug, `/v1/networks/${slug}/services?${new URLSearchParams({ query, place, page })}`)
    }),
    { numRuns: 60 },
  )
})

test('an offer of another network does not exist here, by its name or by its id', async () => {
  for (const { reader, owner } of pairs) {
    const { slug } = reader.network
    const offers = owner.directory.offers.filter(
      ({ id, slug }) => !reader.directory.byId.has(id) && !reader.directory.bySlug.has(slug),
    )
    for (const offer of offers.filter((_, at) => at % 15 === 0)) {
      for (const path of [
        `/hulp/${offer.slug}`,
        `/hulp/${offer.slug}/klopt-niet`,
        `/organisaties/${offer.organization.slug}`,
      ])
        if (!reader.directory.organizationBySlug.has(offer.organization.slug) || !path.includes('organisaties'))
          assert.equal((await showsNothingOfOthers(slug, `/${slug}${path}`)).statusCode, 404, path)
      for (const path of [`services/${offer.id}`, `organizations/${offer.organization.id}`])
        assert.equal((await site.reader().get(`/v1/networks/${slug}/${path}`)).statusCode, 404, path)
    }
  }
})

test('when two networks part, neither shows the offers of the other from then on', async () => {
  const own = await site.database.asOwner((tx) =>
    tx
      .selectFrom('service')
      .innerJoin('network', 'network.id', 'service.networkId')
      .select(['service.slug', 'network.slug as owner'])
      .execute(),
  )
  await site.database.asOwner((tx) => tx.updateTable('networkShare').set({ endedOn: '2026-11-01' }).execute())
  await new Promise((resolve) => setTimeout(resolve, 200))
  for (const slug of ['hardenberg', 'ommen']) {
    const foreign = own.filter(({ owner }) => ['hardenberg', 'ommen'].includes(owner) && owner !== slug)
    const mine = own.filter(({ owner }) => owner === slug)
    assert.ok(foreign.length + mine.length > 50)
    const statusOf = async (path: string) => (await site.reader().get(`/${slug}/hulp/${path}`)).statusCode
    const names = new Set(mine.map((offer) => offer.slug))
    for (const offer of foreign.filter((each, at) => at % 9 === 0 && !names.has(each.slug)))
      assert.equal(await statusOf(offer.slug), 404, `${slug} ${offer.slug}`)
    for (const offer of mine.filter((_, at) => at % 9 === 0))
      assert.equal(await statusOf(offer.slug), 200, `${slug} ${offer.slug}`)
  }
})
