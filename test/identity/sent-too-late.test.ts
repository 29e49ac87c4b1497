import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { allWords, attributeOf, fieldsOf, linksIn, one, readHtml, wordsOf } from '../support/html.ts'
import { aReaderSignedInAs } from '../support/sign-in.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'
import { lettersTo } from './mail.ts'

const site = await aSite()
after(site.close)
beforeEach(() => site.at(ordinaryMorning))

const ellen = 'ellen@netwerk-hardenberg.example'
const marieke = 'marieke@dehaspel.example'
const hanna = 'hanna@netwerk-hardenberg.example'
const mainOf = (answer: { body: string }) => wordsOf(one(readHtml(answer.body), 'main'))
const invite = '/werkplek/mensen/uitnodigen'
const typed = { naam: 'Anna "de <b>Nieuwe</b>"', email: 'anna@x.example', rol: 'editor', organisatie: '' }
const again = (answer: { body: string }) => one(readHtml(answer.body), 'main form')

test('who fills in a form longer than a session lasts signs in beside it, and sends it again', async () => {
  const late = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  site.at('2026-11-24T11:01:00+01:00')
  const answer = await late.post(invite, typed)
  assert.equal(answer.statusCode, 401)
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.deepEqual(problemsOf(answer.body), [])
  assert.match(
    mainOf(answer),
    /U bent niet meer aangemeld.*nog niet verwerkt.*Meld u aan \(opent in een nieuw venster\)/,
  )
  const page = readHtml(answer.body)
  assert.ok(linksIn(one(page, 'main')).includes('/aanmelden?verder=%2Fwerkplek'))
  assert.equal(attributeOf(one(page, 'main a'), 'target'), '_blank')
  assert.doesNotMatch(answer.body, /<b>/)
  assert.equal(attributeOf(again(answer), 'action'), invite)
  assert.deepEqual(fieldsOf(again(answer)), typed)
  assert.deepEqual(allWords(page, 'main button'), ['Opnieuw versturen'])

  const beside = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  const sent = await beside.post(invite, fieldsOf(again(answer)))
  assert.equal(sent.headers.location, '/werkplek/mensen?klaar=uitgenodigd')
  assert.equal((await lettersTo(site, typed.email)).length, 1)
})

test('who owes the second step, or whose role ended, keeps the form too', async () => {
  const owing = await aReaderSignedInAs(site, ellen, { network: 'hardenberg', secondStep: false })
  const answer = await owing.post(invite, typed)
  assert.equal(answer.statusCode, 401)
  assert.ok(linksIn(one(readHtml(answer.body), 'main')).includes('/aanmelden/tweede-stap?verder=%2Fwerkplek'))
  assert.deepEqual(fieldsOf(again(answer)), typed)

  const chosen = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  await site.database.asIdentity((tx) => tx.updateTable('session').set({ grantId: null }).execute())
  const without = await chosen.post(invite, typed)
  assert.deepEqual([without.statusCode, fieldsOf(again(without))], [401, typed])
  assert.match(mainOf(without), /Kies eerst een rol/)
})

test('who works in another role reads which one is needed, and keeps the form', async () => {
  const other = await aReaderSignedInAs(site, marieke)
  const answer = await other.post(invite, typed)
  assert.equal(answer.statusCode, 404)
  assert.deepEqual(problemsOf(answer.body), [])
  assert.match(mainOf(answer), /andere rol nodig: coördinator of beheerder.*nog niet verwerkt/)
  assert.deepEqual(fieldsOf(again(answer)), typed)
})

test('a code, a file and what is too large are not kept; the page says what to do', async () => {
  const code = await site.reader().post('/werkplek/code', { code: 'ABCD-EFGH' })
  assert.deepEqual([code.statusCode, fieldsOf(again(code))], [401, {}])
  assert.doesNotMatch(code.body, /ABCD/)

  const file = { 'content-type': 'multipart/form-data; boundary=x' }
  const sentFile = await site.reader().post(invite, { bestand: 'geheim' }, file)
  const large = await site.reader().post(invite, { naam: 'x'.repeat(64 * 1024) })
  for (const answer of [sentFile, large]) {
    assert.equal(answer.statusCode, 401)
    assert.match(mainOf(answer), /is niet verwerkt.*Wij konden niet vasthouden wat u invulde/)
    assert.deepEqual(allWords(readHtml(answer.body), 'main form'), [])
  }
})

test('of the own account nothing is kept: its forms hold codes and choices', async () => {
  const answer = await site.reader().post('/account/app/bevestiging', { code: '123456', verder: '/werkplek' })
  assert.equal(answer.statusCode, 401)
  assert.deepEqual(problemsOf(answer.body), [])
  assert.deepEqual(allWords(readHtml(answer.body), 'main form'), [])
})

test('a page that is only read still leads to signing in and back', async () => {
  const answer = await site.reader().get('/werkplek/mensen?klaar=x')
  assert.equal(answer.headers.location, '/aanmelden?verder=%2Fwerkplek%2Fmensen%3Fklaar%3Dx')
  const editor = await aReaderSignedInAs(site, hanna)
  assert.doesNotMatch(mainOf(await editor.get('/portaal')), /verwerkt/)
})
