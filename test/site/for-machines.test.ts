import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { attributeOf, one, readHtml } from '../support/html.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'
import { contentOf, xmlProblem } from '../support/xml.ts'

const site = await aSite()
after(site.close)
const networks = ['hardenberg', 'ommen', 'westfriesland', 'westerkwartier', 'westland']
const read = async (path: string) => {
  const answer = await site.reader().get(path)
  assert.equal(answer.statusCode, 200, path)
  return answer.body
}

test('the checker of XML finds what is wrong', () => {
  assert.equal(xmlProblem('<a b="c&amp;d"><e/>f &lt; g</a>'), null)
  for (const wrong of ['<a>', '<a></b>', '<a b=c/>', '<a>&</a>', '<a/><b/>', '<a b="<"/>', 'x<a/>', '<a>&nbsp;</a>'])
    assert.notEqual(xmlProblem(wrong), null, wrong)
})

for (const slug of networks)
  test(`what ${slug} gives to machines is well-formed`, async () => {
    for (const path of ['sitemap.xml', 'nieuw.atom', 'opensearch.xml'])
      assert.equal(xmlProblem(await read(`/${slug}/${path}`)), null, path)
  })

test('the sitemap names every offer and organisation once, with the day it changed, and each can be opened', async () => {
  const { directory } = await site.edition('westland')
  const xml = await read('/westland/sitemap.xml')
  const addresses = contentOf(xml, 'loc')
  assert.equal(new Set(addresses).size, addresses.length)
  for (const { slug } of directory.offers) assert.ok(addresses.includes(`http://naast.example/westland/hulp/${slug}`))
  for (const { slug } of directory.organizations)
    assert.ok(addresses.includes(`http://naast.example/westland/organisaties/${slug}`))
  for (const day of contentOf(xml, 'lastmod')) assert.match(day, /^20\d\d-[01]\d-[0-3]\d$/)
  assert.ok(contentOf(xml, 'lastmod').length >= directory.offers.length + directory.organizations.length)
  for (const address of addresses.filter((_, at) => at % 7 === 0)) await read(new URL(address).pathname)
})

test('no page in the sitemap asks not to be found', async () => {
  const addresses = contentOf(await read('/ommen/sitemap.xml'), 'loc').map((address) => new URL(address).pathname)
  for (const path of addresses.filter((_, at) => at < 20 || at % 11 === 0)) {
    const page = await read(path)
    assert.ok(!page.includes('noindex'), path)
    assert.equal(attributeOf(one(readHtml(page), 'link[rel="canonical"]'), 'href'), `http://naast.example${path}`)
  }
})

test('the feed has what changed last on top, and what RFC 4287 asks for', async () => {
  const xml = await read('/hardenberg/nieuw.atom')
  const [ofFeed = '', ...ofEntries] = contentOf(xml, 'updated')
  assert.ok(ofEntries.length > 10)
  assert.deepEqual(ofEntries, ofEntries.toSorted().toReversed())
  assert.ok(ofEntries.every((moment) => moment <= ofFeed))
  for (const moment of [ofFeed, ...ofEntries]) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)
  const ids = contentOf(xml, 'id')
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^urn:uuid:[\da-f-]{36}$/)
  assert.equal(contentOf(xml, 'title').length, ids.length)
  assert.match(xml, /<link rel="self" href="http:\/\/naast\.example\/hardenberg\/nieuw\.atom"\/>/)
})

test('a browser can search the site from its own bar', async () => {
  const xml = await read('/hardenberg/opensearch.xml')
  const [template = ''] = /template="([^"]+)"/.exec(xml)?.slice(1) ?? []
  assert.ok(template.startsWith('http://naast.example/'))
  assert.ok(contentOf(xml, 'ShortName').every((name) => name.length <= 16 && name === name.trim()))
  const page = await read(
    new URL(template.replace('{searchTerms}', 'even+vrij')).href.replace('http://naast.example', ''),
  )
  assert.match(page, /Hulp bij “even vrij”/)
})

test('robots learn where the sitemaps are and what they need not read', async () => {
  const text = await read('/robots.txt')
  assert.match(text, /^User-agent: \*$/m)
  for (const slug of networks)
    assert.ok(text.includes(`\nSitemap: http://naast.example/${slug}/sitemap.xml\n`), `no sitemap of ${slug}`)
  assert.match(text, /^Disallow: .*bewaarlijst$/m)
})

test('who finds a hole reads where to tell it, in a file that is still valid for months', async () => {
  const text = await read('/.well-known/security.txt')
  const fields = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  )
  assert.match(fields.get('Contact') ?? '', /^(?:mailto:[^\s<>]+@[^\s<>]+|https:\/\/\S+)$/)
  const expires = Date.parse(fields.get('Expires') ?? '')
  const days = (expires - Date.parse(ordinaryMorning)) / 86_400_000
  assert.ok(days > 90 && days < 366, `valid for ${days} days`)
  assert.equal(fields.get('Canonical'), 'http://naast.example/.well-known/security.txt')
})

test('the data of an offer for search engines are JSON, and hold what the page shows', async () => {
  const { directory } = await site.edition('hardenberg')
  for (const offer of directory.offers.filter((_, at) => at % 9 === 0)) {
    const script = one(readHtml(await read(`/hardenberg/hulp/${offer.slug}`)), 'script[type="application/ld+json"]')
    const data: unknown = JSON.parse(script.textContent)
    assert.ok(typeof data === 'object' && data !== null && 'name' in data && '@type' in data)
    assert.equal(data.name, offer.name)
  }
})

test('the whole site carries the address that readers see', async () => {
  const other = await aSite({ publicUrl: 'https://naast.example.org' })
  after(other.close)
  for (const path of [
    '/hardenberg/sitemap.xml',
    '/hardenberg/nieuw.atom',
    '/hardenberg/opensearch.xml',
    '/robots.txt',
  ]) {
    const { body } = await other.reader().get(path)
    assert.ok(body.includes('https://naast.example.org/hardenberg/'), path)
    assert.ok(!body.includes('http://naast.example/'), path)
  }
})
