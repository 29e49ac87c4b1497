import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { trapName } from '#design/form/trap.tsx'
import { type HandoverDeps, handoverDeps } from '#handover/index.ts'
import { listOpenRequests } from '../../src/handover/requests/find-requests.sql.ts'
import { openRequestContents } from '../../src/handover/requests/request-contents.sql.ts'
import { allWords, attributeOf, fieldsOf, linksIn, one, readHtml, wordsOf } from '../support/html.ts'
import { aSite } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'

const site = await aSite()
after(() => site.close())
const { database, config } = site
const deps: HandoverDeps = handoverDeps({ database, config, now: () => new Date(), newId: () => '' })
const { network, directory } = await site.edition('hardenberg')
const address = '/hardenberg/terugbellen'
const filled = {
  voor: 'mijzelf',
  naam: 'Aaltje',
  telefoon: '0612345678',
  voicemail: 'nee',
  vraag: 'Wie past er op mijn man?',
}

beforeEach(async () => {
  site.at('2026-11-24T10:00:00+01:00')
  await database.asOwner(async (tx) => {
    await tx.deleteFrom('contactRequest').execute()
    await sql`delete from graphile_worker._private_jobs`.execute(tx)
  })
})

const kept = (networkId = network.id) =>
  database.asActor({ kind: 'system', networkId }, async (tx) => {
    const requests = await listOpenRequests(tx)
    const contents = await openRequestContents(
      tx,
      deps.sealer,
      requests.map(({ id }) => id),
    )
    return requests.map((request) => ({ ...request, content: contents.get(request.id) }))
  })

/** Fills in the form as it stands on the page. */
async function ask(fields: Readonly<Record<string, string>> = {}, path = address) {
  const reader = site.reader()
  const form = fieldsOf(one(readHtml((await reader.get(path)).body), 'main form'))
  return { reader, form, answer: await reader.post(address, { ...form, ...filled, ...fields }) }
}

test('a carer leaves her number, and reads by which day we call and which number', async () => {
  const { reader, answer } = await ask({ postcode: '7772 AB', moment: 'na 13 uur' })
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${address}/dank`])
  const thanks = await reader.get(`${address}/dank`)
  assert.deepEqual(problemsOf(thanks.body), [])
  const words = wordsOf(one(readHtml(thanks.body), 'main'))
  assert.match(words, /uiterlijk woensdag 25 november.*06 12 34 56 78/)
  const [request, ...others] = await kept()
  assert.deepEqual(others, [])
  assert.deepEqual(
    [request?.channel, request?.dueAt.toISOString(), request?.content?.carer.phone, request?.content?.carer.postcode4],
    ['terugbellen', '2026-11-25T16:00:00.000Z', '06 12 34 56 78', '7772'],
  )
})

test('the thanks are shown once and kept nowhere; a forged cookie shows nothing', async () => {
  const { reader } = await ask()
  assert.equal((await reader.get(`${address}/dank`)).headers['cache-control'], 'no-store')
  const again = await reader.get(`${address}/dank`)
  assert.match(wordsOf(one(readHtml(again.body), 'main')), /binnen één werkdag/)
  assert.doesNotMatch(again.body, /06 12 34 56 78/)
  const forger = site.reader()
  forger.jar.set('terugbellen', encodeURIComponent('2026-11-25 <b>06</b>'))
  assert.doesNotMatch((await forger.get(`${address}/dank`)).body, /2026-11-25|<b>/)
})

test('the form says by which day we call: a holiday and a closing day are no working days', async () => {
  const lead = async (moment: string) => {
    site.at(moment)
    return allWords(readHtml((await site.reader().get(address)).body), 'main .naast-lead')[0]
  }
  assert.match((await lead('2026-11-27T10:00:00+01:00')) ?? '', /maandag 30 november/)
  assert.match((await lead('2026-11-26T18:00:00+01:00')) ?? '', /maandag 30 november/)
  assert.doesNotMatch((await lead('2026-12-24T10:00:00+01:00')) ?? '', /2[567] december/)
})

test('the form has no choice made and no box ticked, and is a sound page', async () => {
  const answer = await site.reader().get(address)
  assert.deepEqual(problemsOf(answer.body), [])
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.equal(readHtml(answer.body).querySelectorAll('main input[checked]').length, 0)
  const words = wordsOf(one(readHtml(answer.body), 'main'))
  for (const part of [
    'Dit is geen alarmnummer',
    'Alleen de coördinatoren van',
    '30 dagen nadat u bent geholpen',
    'Geen namen of ziektes van anderen nodig',
  ])
    assert.ok(words.includes(part), part)
})

test('a form that is not right says what to do beside each field and on top, and keeps what was typed', async () => {
  const { answer } = await ask({ telefoon: '06 1234', naam: '', vraag: 'Zij zegt "help" <nu>' })
  assert.equal(answer.statusCode, 422)
  assert.deepEqual(problemsOf(answer.body), [])
  const page = readHtml(answer.body)
  assert.deepEqual(linksIn(one(page, '.naast-errors')), ['#naam', '#telefoon'])
  for (const to of ['#naam', '#telefoon']) assert.ok(page.querySelector(to))
  assert.equal(attributeOf(one(page, '#telefoon'), 'value'), '06 1234')
  assert.equal(wordsOf(one(page, 'textarea')), 'Zij zegt "help" <nu>')
  assert.deepEqual(await kept(), [])
})

for (const [level, vraag, number] of [
  ['crisis', 'Ik wil niet meer leven', '113'],
  ['veilig', 'Ik heb mijn moeder geslagen', '0800-2000'],
] as const) {
  test(`words of ${level} show who can help now before anything is sent, and nothing is lost`, async () => {
    const first = await ask({ vraag })
    assert.equal(first.answer.statusCode, 422)
    assert.deepEqual(problemsOf(first.answer.body), [])
    assert.deepEqual(await kept(), [])
    const page = readHtml(first.answer.body)
    assert.ok(wordsOf(one(page, '.naast-urgent')).includes(number))
    assert.ok(first.answer.body.indexOf('naast-urgent') < first.answer.body.indexOf('<form class="naast-flow"'))
    const shown = fieldsOf(one(page, 'main form'))
    assert.equal(shown.vraag, vraag)
    assert.equal(shown.inzending, first.form.inzending)
    const again = { ...shown, voor: 'mijzelf', voicemail: 'nee' }
    assert.equal((await first.reader.post(address, again)).statusCode, 303)
    assert.equal((await kept()).length, 1)
  })
}

test('who makes a question heavier after reading gets to read again', async () => {
  const first = await ask({ vraag: 'Ik heb mijn moeder geslagen' })
  const again = fieldsOf(one(readHtml(first.answer.body), 'main form'))
  const heavier = await first.reader.post(address, { ...again, ...filled, vraag: 'Ik wil niet meer leven' })
  assert.equal(heavier.statusCode, 422)
  assert.deepEqual(await kept(), [])
})

test('a form that is sent twice, or in many windows at once, is one question and one letter', async () => {
  const { reader, form } = await ask()
  const send = () => reader.post(address, { ...form, ...filled })
  const answers = await Promise.all([send(), send(), send(), send()])
  assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([303]))
  assert.equal((await kept()).length, 1)
  assert.equal((await letters()).length, 1)
})

test('the desk hears that there is a question, and nothing of it', async () => {
  await ask()
  const [letter] = await letters()
  const text = JSON.stringify(letter)
  assert.match(text, /uiterlijk woensdag 25 november/)
  assert.doesNotMatch(text, /Aaltje|06 12|0612|mijn man/)
})

test('a question from an offer says which, and of which kind it is', async () => {
  const offer = directory.offers.find(({ codes }) => codes.includes('B6'))
  assert.ok(offer)
  const shown = await site.reader().get(`/hardenberg/hulp/${offer.slug}`)
  const [path] = linksIn(readHtml(shown.body)).filter((link) => link.startsWith(address))
  assert.equal(path, `${address}?aanbod=${offer.slug}`)
  await ask({}, path)
  const [request] = await kept()
  assert.equal(request?.content?.about, offer.name)
  assert.ok(request?.functionCodes.includes('B6'))
})

test('contact, and the page for who cannot go on, lead here', async () => {
  for (const path of ['/hardenberg/contact', '/hardenberg/het-wordt-te-veel'])
    assert.ok(linksIn(one(readHtml((await site.reader().get(path)).body), 'main')).includes(address), path)
})

test('a robot gets the same thanks, and nothing is kept', async () => {
  const { answer } = await ask({ [trapName]: 'https://pills.example' })
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${address}/dank`])
  assert.deepEqual([...(await kept()), ...(await letters())], [])
})

test('a form on another site cannot be sent to us, and who sends very many has to wait', async () => {
  const { reader, form } = await ask()
  const foreign = await reader.post(address, { ...form, ...filled }, { 'sec-fetch-site': 'cross-site' })
  assert.equal(foreign.statusCode, 403)
  const robot = site.reader()
  const statuses = []
  for (let sent = 0; sent < 40; sent += 1) statuses.push((await robot.post(address, { voor: 'mijzelf' })).statusCode)
  assert.equal(statuses.at(-1), 429)
})

test('what was asked of one network is not there in another', async () => {
  await ask()
  const other = (await site.edition('westland')).network
  assert.deepEqual(await kept(other.id), [])
})

test('nothing personal stands in an address, and the trace names nobody', async () => {
  const { answer } = await ask()
  assert.doesNotMatch(String(answer.headers.location), /Aaltje|06/)
  const [request] = await kept()
  const traces = await database.asOwner((tx) =>
    tx
      .selectFrom('accessEvent')
      .select(['event', 'action', 'actorKind', 'actorId'])
      .where('objectId', '=', request?.id ?? '')
      .execute(),
  )
  assert.deepEqual(traces, [{ event: 'request.create', action: 'C', actorKind: 'carer', actorId: null }])
})

/** The letters that wait to be sent. */
async function letters(): Promise<unknown[]> {
  const { rows } = await database.asOwner((tx) =>
    sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs`.execute(tx),
  )
  return rows.map(({ payload }) => payload)
}
