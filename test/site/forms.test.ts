import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { trapName } from '#design/form/trap.tsx'
import { allWords, attributeOf, fieldsOf, linksIn, one, readHtml, wordsOf } from '../support/html.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
after(site.close)
const { directory } = await site.edition('hardenberg')
const [offer] = directory.offers
assert.ok(offer)
const report = `/hardenberg/hulp/${offer.slug}/klopt-niet`
const gap = '/hardenberg/gemiste-hulp'

beforeEach(() =>
  site.database.asOwner(async (tx) => {
    await tx.deleteFrom('serviceReport').execute()
    await tx.deleteFrom('searchGap').execute()
  }),
)

const reports = () => site.database.asOwner((tx) => tx.selectFrom('serviceReport').selectAll().execute())
const gaps = () => site.database.asOwner((tx) => tx.selectFrom('searchGap').selectAll().execute())

test('a reader finds on the offer how to tell that something is wrong, tells it, and reads what happens now', async () => {
  const reader = site.reader()
  const links = linksIn(readHtml((await reader.get(`/hardenberg/hulp/${offer.slug}`)).body))
  assert.ok(links.includes(report))
  const form = one(readHtml((await reader.get(report)).body), 'main form')
  assert.equal(attributeOf(form, 'action'), report)
  const done = await reader.postAndFollow(report, {
    ...fieldsOf(form),
    reden: 'telefoon',
    opmerking: 'Niemand neemt op',
  })
  assert.equal(done.statusCode, 200)
  assert.match(wordsOf(one(readHtml(done.body), 'h1')), /^Dank u wel/)
  const [kept] = await reports()
  assert.equal(kept?.serviceId, offer.id)
  assert.equal(kept?.note, 'Niemand neemt op')
})

test('a form that is not right says what to do, beside the field and on top, and keeps what was typed', async () => {
  const answer = await site.reader().post(report, { opmerking: 'Zij zijn "verhuisd" <naar> Ommen' })
  assert.equal(answer.statusCode, 422)
  const page = readHtml(answer.body)
  const summary = one(page, '.naast-errors')
  const [to = ''] = linksIn(summary)
  assert.ok(page.querySelector(to), 'the summary leads to the field')
  assert.equal(wordsOf(one(page, 'textarea')), 'Zij zijn "verhuisd" <naar> Ommen')
  const group = one(page, 'fieldset[aria-invalid]')
  const error = one(page, `#${attributeOf(group, 'aria-describedby')}`)
  assert.equal(wordsOf(error), wordsOf(one(summary, 'a')))
  assert.deepEqual(await reports(), [])
})

test('a gap keeps the words, the place and the sentence, and nothing of the person', async () => {
  const reader = site.reader()
  const search = readHtml((await reader.get('/hardenberg/hulp?vraag=xqzwxqzw&plaats=Sibculo')).body)
  const form = one(search, `form[action="${gap}"]`)
  const done = await reader.postAndFollow(gap, { ...fieldsOf(form), opmerking: 'Elke nacht' })
  assert.match(wordsOf(one(readHtml(done.body), 'h1')), /^Dank u wel/)
  const [kept, ...others] = await gaps()
  assert.deepEqual(others, [])
  assert.deepEqual(Object.keys(kept ?? {}).sort(), ['createdAt', 'id', 'networkId', 'note', 'place', 'words'])
  assert.deepEqual([kept?.words, kept?.place, kept?.note], ['xqzwxqzw', 'Sibculo', 'Elke nacht'])
})

test('a sentence with a phone number is refused with the reason, and everything typed is still there', async () => {
  const answer = await site.reader().post(gap, { vraag: 'oppas', plaats: 'Sibculo', opmerking: 'Bel 06 12345678' })
  assert.equal(answer.statusCode, 422)
  const form = one(readHtml(answer.body), 'main form')
  const { vraag, plaats, opmerking } = fieldsOf(form)
  assert.deepEqual([vraag, plaats, opmerking], ['oppas', 'Sibculo', 'Bel 06 12345678'])
  assert.deepEqual(await gaps(), [])
})

test('who presses twice, or at the same moment in two windows, sends one', async () => {
  const press = () => site.reader().post(report, { reden: 'adres', opmerking: 'Verhuisd' })
  const answers = await Promise.all([press(), press(), press()])
  assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([303]))
  await press()
  assert.equal((await reports()).length, 1)
  const miss = () => site.reader().post(gap, { vraag: 'nachtoppas', plaats: 'Sibculo', opmerking: '' })
  await Promise.all([miss(), miss()])
  assert.equal((await gaps()).length, 1)
})

test('going back and sending another sentence is another report; reloading the thanks sends nothing', async () => {
  const reader = site.reader()
  await reader.postAndFollow(report, { reden: 'adres', opmerking: 'Verhuisd' })
  const again = await reader.postAndFollow(report, { reden: 'adres', opmerking: 'Verhuisd naar Ommen' })
  assert.equal(again.statusCode, 200)
  await reader.get(`${report}?dank=ja`)
  assert.equal((await reports()).length, 2)
})

test('a robot that fills the box nobody sees gets the same thanks, and nothing is kept', async () => {
  for (const [path, fields] of [
    [report, { reden: 'telefoon', opmerking: 'cheap pills' }],
    [gap, { vraag: 'cheap pills' }],
  ] as const) {
    const answer = await site.reader().post(path, { ...fields, [trapName]: 'https://pills.example' })
    assert.equal(answer.statusCode, 303)
    assert.match(String(answer.headers.location), /\?dank=ja$/)
  }
  assert.deepEqual([...(await reports()), ...(await gaps())], [])
})

test('a form on another site cannot be sent to us', async () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': '', origin: 'null' },
  ]
  for (const headers of foreign)
    for (const path of [report, gap, '/hardenberg/bewaarlijst', '/leesbaar']) {
      const answer = await site.reader().post(path, { reden: 'telefoon', stap: 'groter', doe: 'leeg' }, headers)
      assert.equal(answer.statusCode, 403, `${path} ${JSON.stringify(headers)}`)
      assert.equal(answer.headers['set-cookie'], undefined)
    }
  assert.deepEqual(await reports(), [])
})

test('who sends very many forms is asked to wait, and others are not', async () => {
  const robot = site.reader()
  const answers = []
  for (let sent = 0; sent < 40; sent += 1)
    answers.push(await robot.post(report, { reden: 'adres', opmerking: `${sent}` }))
  const refused = answers.filter(({ statusCode }) => statusCode === 429)
  assert.ok(refused.length > 0 && refused.length < 20)
  assert.deepEqual(allWords(readHtml(refused[0]?.body ?? ''), 'h1'), ['Even rustig aan'])
  assert.equal((await site.reader().post(report, { reden: 'adres', opmerking: 'x' })).statusCode, 303)
})

test('a report about an offer of another network, or of none, is not kept', async () => {
  const elsewhere = (await site.edition('westland')).directory.offers.find(({ slug }) => !directory.bySlug.has(slug))
  assert.ok(elsewhere)
  for (const slug of [elsewhere.slug, 'bestaat-niet']) {
    const answer = await site.reader().post(`/hardenberg/hulp/${slug}/klopt-niet`, { reden: 'adres', opmerking: 'x' })
    assert.equal(answer.statusCode, 404)
  }
  assert.deepEqual(await reports(), [])
})
