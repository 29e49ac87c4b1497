import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { mostSaved } from '../../src/directory/saved-list/saved-list.ts'
import { allWords, fieldsOf, one, readHtml, wordsOf } from '../support/html.ts'
import { aSite, type Reader } from '../support/site.ts'

const site = await aSite()
after(site.close)
const { directory } = await site.edition('hardenberg')
const offers = directory.offers
const list = '/hardenberg/bewaarlijst'

const save = (reader: Reader, id: string) => reader.post(list, { doe: 'bewaar', aanbod: id })
const namesOn = async (reader: Reader) => allWords(readHtml((await reader.get(list)).body), '.naast-saved h2')
const named = (...places: readonly number[]) => places.map((place) => offers[place]?.name)

test('a reader keeps offers, takes one off, puts it back, and empties the list', async () => {
  const reader = site.reader()
  for (const offer of offers.slice(0, 3)) {
    const page = readHtml((await reader.get(`/hardenberg/hulp/${offer.slug}`)).body)
    const form = one(page, `form[action="${list}"]`)
    await reader.post(list, { ...fieldsOf(form), doe: 'bewaar' })
  }
  assert.deepEqual(await namesOn(reader), named(2, 1, 0))
  const after = await reader.postAndFollow(list, { doe: 'weg', aanbod: offers[1]?.id ?? '' })
  const undo = one(readHtml(after.body), '.naast-notice form')
  assert.deepEqual(await namesOn(reader), named(2, 0))
  await reader.post(list, { ...fieldsOf(undo), doe: 'bewaar' })
  assert.deepEqual(await namesOn(reader), named(1, 2, 0))
  await reader.post(list, { doe: 'leeg' })
  assert.deepEqual(await namesOn(reader), [])
  assert.equal(reader.jar.get('bewaarlijst'), undefined)
})

test('an offer that is on the list says so, and can be taken off there', async () => {
  const reader = site.reader()
  await save(reader, offers[0]?.id ?? '')
  const page = readHtml((await reader.get(`/hardenberg/hulp/${offers[0]?.slug}`)).body)
  assert.match(wordsOf(one(page, 'button[value="weg"]')), /^Haal van uw lijst/)
})

test('a full list takes no more, loses nothing, and says so', async () => {
  const reader = site.reader()
  for (const { id } of offers.slice(0, mostSaved)) await save(reader, id)
  const answer = await reader.postAndFollow(list, { doe: 'bewaar', aanbod: offers[mostSaved]?.id ?? '' })
  assert.match(answer.body, new RegExp(`Er passen ${mostSaved} dingen`))
  assert.equal((await namesOn(reader)).length, mostSaved)
})

test('the cookies are for us alone: no script reads them, no other site sends them', async () => {
  const reader = site.reader()
  const saved = await save(reader, offers[0]?.id ?? '')
  const read = await reader.post('/leesbaar', { stap: 'groter' })
  for (const answer of [saved, read]) {
    const [cookie = '', ...more] = [answer.headers['set-cookie'] ?? []].flat()
    assert.deepEqual(more, [])
    assert.match(cookie, /; HttpOnly/)
    assert.match(cookie, /; SameSite=Lax/)
    assert.match(cookie, /; Max-Age=\d{7,8};/)
    assert.doesNotMatch(cookie, /Domain=/)
  }
})

test('on a site that is read over https the cookies never travel without it', async () => {
  const secure = await aSite({ publicUrl: 'https://naast.example' })
  try {
    const reader = secure.reader()
    for (const answer of [
      await reader.post(list, { doe: 'bewaar', aanbod: offers[0]?.id ?? '' }),
      await reader.post('/leesbaar', { stap: 'groter' }),
    ])
      assert.match(String(answer.headers['set-cookie']), /; Secure/)
  } finally {
    await secure.close()
  }
})

test('a list that somebody else wrote or changed is no list', async () => {
  const reader = site.reader()
  await save(reader, offers[0]?.id ?? '')
  const signed = reader.jar.get('bewaarlijst') ?? ''
  const [content = '', signature = ''] = decodeURIComponent(signed).split(/\.(?=[^.]*$)/)
  const other = Buffer.from((offers[1]?.id ?? '').replaceAll('-', ''), 'hex').toString('base64url')
  for (const forged of [other, `${other}.${signature}`, `${content}.`, content, `${content}.AAAA`, '%', '..', '%00']) {
    const victim = site.reader()
    victim.jar.set('bewaarlijst', forged, '/hardenberg')
    assert.deepEqual(await namesOn(victim), [], forged)
  }
  assert.equal((await namesOn(reader)).length, 1)
})

test('the list of one network is not shown in another', async () => {
  const reader = site.reader()
  await save(reader, offers.find(({ nationwide }) => !nationwide)?.id ?? '')
  const elsewhere = readHtml((await reader.get('/westland/bewaarlijst')).body)
  assert.deepEqual(allWords(elsewhere, '.naast-saved h2'), [])
})

test('an offer of another network cannot be put on the list', async () => {
  const reader = site.reader()
  const westland = await site.edition('westland')
  await save(reader, westland.directory.offers.find(({ id }) => !directory.byId.has(id))?.id ?? '')
  assert.deepEqual(await namesOn(reader), [])
})

test('larger letters stay larger on every page, and one press back makes them smaller again', async () => {
  const reader = site.reader()
  for (const stap of ['groter', 'groter', 'ruimer']) await reader.post('/leesbaar', { stap })
  for (const path of ['/', '/hardenberg', '/hardenberg/hulp', '/ommen/contact', '/nergens']) {
    const page = readHtml((await reader.get(path)).body)
    assert.deepEqual([...one(page, 'html').classList], ['naast-tekst-4', 'naast-letters-2'], path)
  }
  await reader.post('/leesbaar', { stap: 'kleiner' })
  const page = readHtml((await reader.get('/hardenberg')).body)
  assert.ok(one(page, 'html').classList.contains('naast-tekst-3'))
})

test('a press on the letters leads back to the page it was on, and never to another site', async () => {
  const backFrom = async (referer: string | undefined) =>
    (await site.reader().post('/leesbaar', { stap: 'groter' }, referer === undefined ? {} : { referer })).headers
      .location
  const page = '/hardenberg/hulp?vraag=even+vrij&plaats=Ane'
  assert.equal(await backFrom(`http://naast.example${page}`), page)
  for (const elsewhere of [
    undefined,
    'https://elsewhere.example/hardenberg',
    'http://naast.example.elsewhere.example/x',
    'http://naast.example@elsewhere.example/x',
    'http://naast.example//elsewhere.example/x',
    'http://naast.example/\\elsewhere.example',
    'javascript:alert(1)',
    '//elsewhere.example',
    'x',
  ])
    assert.match(String(await backFrom(elsewhere)), /^\/(?![/\\])/, elsewhere)
})

test('after an error in a form, a press on the letters leads to a page that exists', async () => {
  const reader = site.reader()
  const form = `/hardenberg/hulp/${offers[0]?.slug}/klopt-niet`
  const back = await reader.post('/leesbaar', { stap: 'groter' }, { referer: `http://naast.example${form}` })
  assert.equal((await reader.get(String(back.headers.location))).statusCode, 200)
})
