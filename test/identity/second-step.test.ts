import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { forgetSecondSteps, renewRecoveryCodes } from '#identity/index.ts'
import { allWords, one, readHtml, wordsOf } from '../support/html.ts'
import { aPasskey } from '../support/passkey.ts'
import { aSite, ordinaryMorning, type Reader } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'
import { codeFor } from './mail.ts'

const site = await aSite()
after(site.close)
const ellen = 'ellen@netwerk-hardenberg.example'
const hanna = 'hanna@netwerk-hardenberg.example'
const services = { database: site.database, config: site.config, now: site.now, newId: () => randomUUID() }
const mainOf = (answer: { body: string }) => wordsOf(one(readHtml(answer.body), 'main'))

let round = 0
beforeEach(async () => {
  // Each test an hour later: asking for codes has a limit.
  site.at(new Date(Date.parse(ordinaryMorning) + round * 3_600_000).toISOString())
  round += 1
  await site.database.asIdentity((tx) => forgetSecondSteps(tx, ellen, site.now()))
})

/** Somebody who can read the mailbox of this address, and has nothing else. */
async function withMailbox(email: string) {
  const reader = site.reader()
  await reader.post('/aanmelden/code', { code: await codeFor(site, reader, email) })
  return reader
}

const personId = async (email: string) =>
  (
    await site.database.asIdentity((tx) =>
      tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
    )
  ).id

/** Recovery codes that stand already, however they came there. */
async function plantCodes(email: string) {
  const id = await personId(email)
  const [code = ''] = await site.database.asIdentity((tx) => renewRecoveryCodes(tx, services, id))
  return code
}

const codesIn = (answer: { body: string }) => allWords(readHtml(answer.body), 'main li code')

async function addPasskey(reader: Reader, { verder = '' } = {}) {
  const key = aPasskey()
  const asked = await reader.post('/account/sleutels/vraag', {})
  const answer = await reader.post('/account/sleutels', { antwoord: key.made(asked.json()), naam: 'Laptop', verder })
  return { key, answer }
}

const typeCode = (reader: Reader, code: string) => reader.post('/aanmelden/tweede-stap', { code })
const isKeptOut = async (reader: Reader) =>
  assert.match((await reader.get('/werkplek')).headers.location ?? '', /^\/aanmelden\/tweede-stap/)

/** The six digits that the app shows for the secret on the page. */
const appCode = (body: string) => {
  const secret = Secret.fromBase32(wordsOf(one(readHtml(body), 'main code')).replaceAll(' ', ''))
  return new TOTP({ secret }).generate({ timestamp: site.now().getTime() })
}

test('with the mailbox alone nobody gets recovery codes', async () => {
  const reader = await withMailbox(ellen)
  const answer = await reader.post('/account/herstelcodes', {})
  assert.equal(answer.headers.location, '/account/tweede-stap')
  const kept = await site.database.asIdentity((tx) => tx.selectFrom('recoveryCode').selectAll().execute())
  assert.deepEqual(kept, [])
  await isKeptOut(reader)
})

test('a recovery code is worth nothing while there is no app or passkey that it stands in for', async () => {
  const code = await plantCodes(ellen)
  const reader = await withMailbox(ellen)
  assert.equal((await typeCode(reader, code)).headers.location, '/account/tweede-stap')
  await isKeptOut(reader)
})

test('the first passkey lets a coordinator in, and ends the recovery codes of before', async () => {
  const old = await plantCodes(ellen)
  const reader = await withMailbox(ellen)
  await isKeptOut(reader)
  const { key, answer } = await addPasskey(reader, { verder: '/werkplek' })
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(problemsOf(answer.body), [])
  const codes = codesIn(answer)
  assert.equal(new Set(codes).size, 10)
  assert.equal((await reader.get('/werkplek')).statusCode, 303, 'to the work of today')
  assert.equal((await reader.get('/werkplek/mensen')).statusCode, 200)

  const attacker = await withMailbox(ellen)
  assert.equal((await typeCode(attacker, old)).statusCode, 422)
  await isKeptOut(attacker)
  assert.equal((await typeCode(attacker, codes[0] ?? '')).headers.location, '/werkplek', 'a code of now does')

  const next = site.reader()
  const asked = await next.post('/aanmelden/sleutel/vraag', {})
  const signedIn = await next.post('/aanmelden/sleutel', { antwoord: key.used(asked.json()) })
  assert.equal(signedIn.headers.location, '/werkplek')
})

test('a second passkey leaves the recovery codes as they are', async () => {
  const reader = await withMailbox(ellen)
  const codes = codesIn((await addPasskey(reader)).answer)
  const second = await addPasskey(reader, { verder: '/account' })
  assert.equal(second.answer.headers.location, '/account')
  const elsewhere = await withMailbox(ellen)
  assert.equal((await typeCode(elsewhere, codes[1] ?? '')).headers.location, '/werkplek')
})

test('who did the second step renews the codes, and the old ones stop', async () => {
  const reader = await withMailbox(ellen)
  const before = codesIn((await addPasskey(reader)).answer)
  const renewed = await reader.post('/account/herstelcodes', {})
  assert.equal(codesIn(renewed).length, 10)
  const elsewhere = await withMailbox(ellen)
  assert.equal((await typeCode(elsewhere, before[2] ?? '')).statusCode, 422)
  assert.equal((await typeCode(elsewhere, codesIn(renewed)[0] ?? '')).headers.location, '/werkplek')
})

test('the secret of an app is shown and confirmed only where it was asked for', async () => {
  const attacker = await withMailbox(ellen)
  await attacker.post('/account/app', {})
  const shown = await attacker.get('/account/tweede-stap')
  const owner = await withMailbox(ellen)
  const page = readHtml((await owner.get('/account/tweede-stap')).body)
  assert.deepEqual(allWords(page, 'main code'), [], 'nobody confirms the secret that another knows')
  assert.equal((await owner.post('/account/app/bevestiging', { code: appCode(shown.body) })).statusCode, 422)

  await owner.post('/account/app', {})
  const own = await owner.get('/account/tweede-stap')
  assert.equal((await attacker.post('/account/app/bevestiging', { code: appCode(own.body) })).statusCode, 422)
  const confirmed = await owner.post('/account/app/bevestiging', { code: appCode(own.body), verder: '/werkplek' })
  assert.equal(codesIn(confirmed).length, 10)
  assert.equal((await owner.get('/werkplek/mensen')).statusCode, 200)
})

test('a passkey that is refused, or whose person has no role, is said so, and the way on is kept', async () => {
  const verder = '/werkplek/mensen'
  const refused = await site.reader().post('/aanmelden/sleutel', { antwoord: '{}', verder })
  assert.equal(refused.headers.location, '/aanmelden?sleutel=nee&verder=%2Fwerkplek%2Fmensen')
  const stepping = await withMailbox(ellen)
  await addPasskey(stepping)
  const second = await withMailbox(ellen)
  const back = await second.post('/aanmelden/sleutel', { antwoord: '{}', verder })
  assert.equal(back.headers.location, '/aanmelden/tweede-stap?sleutel=nee&verder=%2Fwerkplek%2Fmensen')
  assert.match(mainOf(await second.get(String(back.headers.location))), /De toegangssleutel werkte niet/)
  const wrong = await stepping.post('/account/sleutels', { antwoord: '{}', verder })
  assert.equal(wrong.headers.location, '/account/tweede-stap?sleutel=nee&verder=%2Fwerkplek%2Fmensen')

  const { key } = await addPasskey(await withMailbox(hanna))
  const id = await personId(hanna)
  await site.database.asIdentity((tx) =>
    tx.updateTable('roleGrant').set({ endedAt: site.now() }).where('personId', '=', id).execute(),
  )
  const reader = site.reader()
  const asked = await reader.post('/aanmelden/sleutel/vraag', {})
  const none = await reader.post('/aanmelden/sleutel', { antwoord: key.used(asked.json()), verder })
  assert.equal(none.headers.location, '/aanmelden?sleutel=rol&verder=%2Fwerkplek%2Fmensen')
  assert.match(mainOf(await reader.get(String(none.headers.location))), /geen rol in een netwerk/)
})
