import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { attributeOf, one, readHtml } from '../support/html.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'

const site = await aSite()
after(site.close)
const { directory } = await site.edition('hardenberg')
const [offer] = directory.offers.filter(({ nationwide }) => !nationwide)
assert.ok(offer)
const offerPage = `/hardenberg/hulp/${offer.slug}`

const everyKind = [
  '/',
  '/hardenberg',
  '/hardenberg/hulp?vraag=vervoer',
  offerPage,
  '/hardenberg/bewaarlijst',
  '/hardenberg/nergens',
  '/hardenberg/sitemap.xml',
  '/hardenberg/nieuw.atom',
  '/robots.txt',
  '/v1/networks',
  '/v1/nergens',
  '/bestanden/nergens.css',
]

test('every answer tells the browser to trust nothing but us', async () => {
  for (const path of everyKind) {
    const { headers } = await site.reader().get(path)
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src 'none'/, path)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.match(policy, /form-action 'self'/)
    assert.doesNotMatch(policy, /unsafe|\*|http:|https:|data:/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['referrer-policy']), /^(same-origin|no-referrer)$/)
    assert.equal(headers['x-powered-by'], undefined)
  }
})

test('a page that did not change is not sent again', async () => {
  for (const path of ['/hardenberg', '/hardenberg/hulp?vraag=vervoer', offerPage, '/hardenberg/nieuw.atom']) {
    const first = await site.reader().get(path)
    const etag = String(first.headers.etag)
    assert.match(etag, /^(?:W\/)?"[\w-]{20,}"$/)
    const second = await site.reader().get(path, { 'if-none-match': etag })
    assert.equal(second.statusCode, 304, path)
    assert.equal(second.body, '')
    assert.equal(second.headers.etag, etag)
    assert.equal((await site.reader().get(path, { 'if-none-match': '"other"' })).statusCode, 200)
  }
})

test('a browser that kept a page finds it unchanged whatever way it asks', async () => {
  const etag = String((await site.reader().get('/hardenberg')).headers.etag)
  for (const asked of [`W/${etag.replace(/^W\//, '')}`, `"x", ${etag}`, '*'])
    assert.equal((await site.reader().get('/hardenberg', { 'if-none-match': asked })).statusCode, 304, asked)
})

test('the same page comes in the form that a browser takes, and is the same in each', async () => {
  const plain = await site.reader().get(offerPage)
  for (const encoding of ['br', 'gzip']) {
    const answer = await site.reader().get(offerPage, { 'accept-encoding': encoding })
    assert.equal(answer.headers['content-encoding'], encoding)
    assert.ok(answer.rawPayload.length < plain.rawPayload.length / 2)
    assert.match(String(answer.headers.vary), /accept-encoding/)
  }
})

test('a change in the database is on every page within a fifth of a second', async () => {
  const pages = [offerPage, `/hardenberg/hulp?vraag=${encodeURIComponent(offer.name)}`, '/ommen/nieuw.atom']
  for (const path of pages) assert.match((await site.reader().get(path)).body, new RegExp(escapeRegExp(offer.name)))
  await site.database.asOwner((tx) =>
    tx
      .updateTable('service')
      .set({ name: 'Een heel nieuwe naam', modifiedAt: new Date(ordinaryMorning) })
      .where('id', '=', offer.id)
      .execute(),
  )
  await wait(200)
  for (const path of pages) assert.match((await site.reader().get(path)).body, /Een heel nieuwe naam/, path)
})

test('what one reader saved never reaches another', async () => {
  const saver = site.reader()
  await saver.post('/hardenberg/bewaarlijst', { doe: 'bewaar', aanbod: offer.id })
  for (const path of [offerPage, '/hardenberg', '/hardenberg/bewaarlijst', '/hardenberg/hulp']) {
    const own = await saver.get(path)
    assert.match(String(own.headers['cache-control']), /private|no-store/, path)
    assert.equal(own.headers.etag, undefined)
    const stranger = await site.reader().get(path)
    assert.doesNotMatch(stranger.body, /value="weg"/, path)
  }
})

test('the letters of one reader are not the letters of another', async () => {
  const large = site.reader()
  await large.post('/leesbaar', { stap: 'groter' })
  assert.match((await large.get('/hardenberg')).body, /<html lang="nl" class="naast-tekst-3"/)
  assert.match((await site.reader().get('/hardenberg')).body, /<html lang="nl">/)
  assert.match(String((await large.get('/hardenberg')).headers.vary), /cookie/)
})

test('a page that says who can be called says something else when that changes', async () => {
  const closed = '2026-11-24T17:00:01+01:00'
  const says = async (moment: string) => {
    site.at(moment)
    return (await site.reader().get('/hardenberg')).body
  }
  assert.match(await says('2026-11-24T16:59:59+01:00'), /Wij zijn er nu, tot 17 uur/)
  assert.match(await says(closed), /Nu gesloten/)
  assert.match(await says('2026-12-25T17:05:00+01:00'), /Maandag vanaf 9 uur/)
  site.at(ordinaryMorning)
})

test('HEAD answers as GET does, without the page', async () => {
  for (const path of ['/hardenberg', offerPage, '/robots.txt']) {
    const head = await site.app.inject({ method: 'HEAD', url: path, headers: { host: 'naast.example' } })
    assert.equal(head.statusCode, 200)
    assert.equal(head.body, '')
  }
})

test('a page has one address, whatever way it was asked for', async () => {
  const addressOf = async (path: string) =>
    attributeOf(one(readHtml((await site.reader().get(path)).body), 'link[rel="canonical"]'), 'href')
  for (const path of [offerPage, `${offerPage}?utm_source=x`, `${offerPage}/`])
    assert.equal(await addressOf(path), `http://naast.example${offerPage}`)
  assert.equal(await addressOf('/hardenberg?x=1'), 'http://naast.example/hardenberg')
  assert.equal(await addressOf('/hardenberg/hulp?soort=B6'), 'http://naast.example/hardenberg/hulp')
})

test('results, forms, lists and errors are not for search engines; what stays is', async () => {
  const isHidden = async (path: string) => (await site.reader().get(path)).body.includes('content="noindex')
  const hidden = ['/hulp?vraag=x', '/hulp?bladzijde=2', '/bewaarlijst', '/gemiste-hulp', '/nergens']
  for (const path of hidden) assert.ok(await isHidden(`/hardenberg${path}`), path)
  for (const path of ['', '/hulp', '/contact', '/organisaties', '/privacy'])
    assert.ok(!(await isHidden(`/hardenberg${path}`)), path)
  assert.ok(await isHidden(`${offerPage}/klopt-niet`))
  assert.ok(!(await isHidden(offerPage)))
})

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
