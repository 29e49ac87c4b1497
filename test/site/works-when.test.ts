import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { allWords, attributeOf, readHtml, wordsOf } from '../support/html.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'

// What this product promised to be able to do, tried on the demo networks as a reader would.

const site = await aSite()
after(site.close)
const page = async (path: string) => readHtml((await site.reader().get(path)).body)

test('at 17:05 on a holiday every page says closed, when somebody is there again, and whom to call now', async () => {
  site.at('2026-12-25T17:05:00+01:00')
  for (const path of ['/hardenberg', '/hardenberg/contact', '/hardenberg/hulp?vraag=vervoer', '/hardenberg/nergens']) {
    const words = wordsOf(await page(path))
    assert.match(words, /Nu gesloten\. Maandag vanaf 9 uur/, path)
    for (const number of ['112', '113', '0523 000 101']) assert.ok(words.includes(number), `${path} lacks ${number}`)
  }
  site.at(ordinaryMorning)
})

test('when the clock goes back, somebody is there at nine by the clock on the wall', async () => {
  site.at('2026-10-25T12:00:00+01:00')
  assert.match(wordsOf(await page('/hardenberg')), /Nu gesloten\. Morgen vanaf 9 uur/)
  site.at('2026-10-26T08:59:00+01:00')
  assert.match(wordsOf(await page('/hardenberg')), /Nu gesloten\. Vandaag vanaf 9 uur/)
  site.at('2026-10-26T09:00:00+01:00')
  assert.match(wordsOf(await page('/hardenberg')), /Wij zijn er nu, tot 17 uur/)
  site.at(ordinaryMorning)
})

test('respite in Medemblik, for dementia and free, gives only what is that', async () => {
  const { directory } = await site.edition('westfriesland')
  const results = await page('/westfriesland/hulp?vraag=respijt&plaats=Medemblik&voor=SIT-DEM&kosten=gratis')
  const found = results
    .querySelectorAll('.naast-results h2 a')
    .map((link) => attributeOf(link, 'href')?.split('/').at(-1))
  assert.ok(found.length > 0)
  for (const slug of found) {
    const offer = directory.bySlug.get(slug ?? '')
    assert.equal(offer?.fee.kind, 'gratis', slug)
    assert.ok(offer?.codes.includes('SIT-DEM'), slug)
  }
})

test('an offer for another village says so, and never stands first for who lives elsewhere', async () => {
  for (const [question, place] of [
    ['vervoer', 'Dedemsvaart'],
    ['koffie', 'Gramsbergen'],
    ['vrijwilliger', 'Ommen'],
    ['dementie', '7701'],
  ]) {
    const results = await page(`/hardenberg/hulp?vraag=${question}&plaats=${place}`)
    const cards = allWords(results, '.naast-results article')
    assert.ok(cards.length > 0, question)
    assert.doesNotMatch(cards[0] ?? '', /Alleen voor/, `${question} in ${place}`)
  }
})

test('an offer says which law it stands on, or that no indication is needed, and what it costs', async () => {
  for (const slug of ['hardenberg', 'westland']) {
    const { directory } = await site.edition(slug)
    for (const offer of directory.offers) {
      const shown = await page(`/${slug}/hulp/${offer.slug}`)
      const facts = allWords(shown, '.naast-data dt')
      const isSaid = facts.includes('Wet') || /geen indicatie nodig|besluit nodig|verwijst u/.test(wordsOf(shown))
      assert.ok(isSaid && facts.includes('Kosten'), offer.name)
    }
  }
})

test('a private organisation that asks money says so on every offer', async () => {
  const { directory } = await site.edition('westland')
  const paid = directory.offers.filter(
    ({ organization, fee }) => organization.funding === 'particulier' && fee.kind !== 'gratis',
  )
  assert.ok(paid.length > 0)
  for (const { slug, name } of paid)
    assert.match(wordsOf(await page(`/westland/hulp/${slug}`)), /Vraag vooraf wat het kost/, name)
})

test('organisations stand in the order of the alphabet, as the page says', async () => {
  const names = allWords(await page('/hardenberg/organisaties'), 'main .naast-list a')
  assert.ok(names.length > 30)
  assert.deepEqual(
    names,
    names.toSorted((a, b) => a.localeCompare(b, 'nl')),
  )
})

test('the menu shows in which part of the site the reader is', async () => {
  const here = { hulp: 'Hulp zoeken', organisaties: 'Organisaties', bewaarlijst: 'Bewaarlijst', contact: 'Contact' }
  for (const [path, item] of Object.entries(here))
    assert.deepEqual(allWords(await page(`/hardenberg/${path}`), 'nav [aria-current="true"]'), [item])
})

test('a number that changes in the registry changes on every page, and the old one is gone', async () => {
  const paths = [
    '',
    '/hulp',
    '/contact',
    '/organisaties',
    '/privacy',
    '/disclaimer',
    '/toegankelijkheid',
    '/bewaarlijst',
    '/ik-ben-jong',
  ]
  const old = '0174 000 100'
  for (const path of paths) assert.ok(wordsOf(await page(`/westland${path}`)).includes(old), path)
  await site.database.asOwner((tx) =>
    tx.updateTable('contactPoint').set({ phone: '0174 999 888' }).where('phone', '=', old).execute(),
  )
  await wait(200)
  for (const path of paths) {
    const { body } = await site.reader().get(`/westland${path}`)
    assert.ok(body.includes('0174 999 888') && !body.includes(old) && !body.includes('0174000100'), path)
  }
})

test('an offer that nobody can have any more is gone from every page, and its address says so kindly', async () => {
  const { directory } = await site.edition('westland')
  const [offer] = directory.offers.filter(({ nationwide }) => !nationwide)
  await site.database.asOwner((tx) =>
    tx
      .updateTable('service')
      .set({ status: 'defunct' })
      .where('id', '=', offer?.id ?? '')
      .execute(),
  )
  await wait(200)
  const gone = await site.reader().get(`/westland/hulp/${offer?.slug}`)
  assert.equal(gone.statusCode, 404)
  assert.ok(readHtml(gone.body).querySelector('form input'), 'one can search on')
  for (const path of ['/hulp', '/sitemap.xml', '/nieuw.atom', `/organisaties/${offer?.organization.slug}`])
    assert.ok(!(await site.reader().get(`/westland${path}`)).body.includes(`/hulp/${offer?.slug}"`), path)
})
