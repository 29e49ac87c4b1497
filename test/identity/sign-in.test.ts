import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { allWords, attributeOf, linksIn, one, readHtml, wordsOf } from '../support/html.ts'
import { aReaderSignedInAs } from '../support/sign-in.ts'
import { aSite, ordinaryMorning, type Reader } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'
import { codeFor, lettersTo } from './mail.ts'

const site = await aSite()
after(site.close)
beforeEach(() => site.at(ordinaryMorning))

const ellen = 'ellen@netwerk-hardenberg.example'
const hanna = 'hanna@netwerk-hardenberg.example'
const peter = 'peter@gemeente-hardenberg.example'
const joost = 'joost@netwerk-hardenberg.example'
const minutesLater = (minutes: number) =>
  site.at(new Date(Date.parse(ordinaryMorning) + minutes * 60_000).toISOString())
const mainOf = (answer: { body: string }) => wordsOf(one(readHtml(answer.body), 'main'))

async function signIn(reader: Reader, email: string) {
  const code = await codeFor(site, reader, email)
  return reader.post('/aanmelden/code', { code })
}

/** The six digits that the app shows for the secret on the page. */
const appCode = (body: string) => {
  const secret = Secret.fromBase32(wordsOf(one(readHtml(body), 'main code')).replaceAll(' ', ''))
  return new TOTP({ secret }).generate({ timestamp: site.now().getTime() })
}

test('an editor signs in with the mailed code, and comes to the page she asked for', async () => {
  const reader = site.reader()
  const turned = await reader.get('/werkplek?soort=x')
  assert.equal(turned.headers.location, '/aanmelden?verder=%2Fwerkplek%3Fsoort%3Dx')
  const asked = await reader.post('/aanmelden', { email: ` ${hanna.toUpperCase()} `, verder: '/werkplek?soort=x' })
  assert.equal(asked.headers.location, '/aanmelden/code?verder=%2Fwerkplek%3Fsoort%3Dx')
  const code = /^ {4}(\d{6})$/m.exec((await lettersTo(site, hanna)).at(-1) ?? '')?.[1] ?? ''
  const entered = await reader.post('/aanmelden/code', {
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
    verder: '/werkplek?soort=x',
  })
  assert.equal(entered.headers.location, '/werkplek?soort=x')
  const cookie = [entered.headers['set-cookie']].flat().find((header) => header?.startsWith('naast_sessie='))
  assert.match(cookie ?? '', /^naast_sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const page = await reader.get('/werkplek')
  assert.equal(page.statusCode, 200)
  assert.equal(page.headers['cache-control'], 'no-store')
  assert.match(mainOf(page), /Dag Hanna.*redacteur bij Mantelzorgnetwerk Hardenberg/)
})

test('never to another host, whatever the address says', async () => {
  for (const verder of [
    'https://kwaad.example',
    '//kwaad.example',
    '/\\kwaad.example',
    '/hardenberg',
    '/werkplekken',
  ]) {
    const reader = site.reader()
    const asked = await reader.post('/aanmelden', { email: hanna, verder })
    assert.equal(asked.headers.location, '/aanmelden/code')
    minutesLater(16)
  }
})

test('the answer is the same for an address that nobody has, and no letter goes there', async () => {
  const answers = []
  for (const email of [hanna, 'niemand@nergens.example']) {
    const reader = site.reader()
    const asked = await reader.post('/aanmelden', { email })
    const shown = await reader.get('/aanmelden/code')
    const tried = await reader.post('/aanmelden/code', { code: '000000' })
    const { date: _, 'set-cookie': cookies, ...headers } = asked.headers
    answers.push([asked.statusCode, headers, String(cookies).length, shown.body, tried.statusCode, tried.body])
  }
  assert.deepEqual(answers[0], answers[1])
  assert.deepEqual(await lettersTo(site, 'niemand@nergens.example'), [])
})

test('a code works once, for ten minutes, and only in the browser that asked', async () => {
  const reader = site.reader()
  const code = await codeFor(site, reader, peter)
  const elsewhere = await site.reader().post('/aanmelden/code', { code })
  assert.equal(elsewhere.statusCode, 422)
  assert.match(mainOf(elsewhere), /niet meer voor wie deze code is/)
  const cookie = reader.jar.get('naast_aanmelding') ?? ''
  assert.equal((await reader.post('/aanmelden/code', { code })).statusCode, 303)

  const again = site.reader()
  again.jar.set('naast_aanmelding', cookie, '/aanmelden')
  assert.match(mainOf(await again.post('/aanmelden/code', { code })), /werkt niet meer/)

  minutesLater(20)
  const late = site.reader()
  const lateCode = await codeFor(site, late, peter)
  minutesLater(30)
  assert.match(mainOf(await late.post('/aanmelden/code', { code: lateCode })), /werkt niet meer/)
})

test('after five wrong codes the right one is worth nothing either, also when they come at once', async () => {
  const reader = site.reader()
  const code = await codeFor(site, reader, joost)
  const wrong = code === '000000' ? '000001' : '000000'
  await Promise.all(Array.from({ length: 6 }, () => reader.post('/aanmelden/code', { code: wrong })))
  assert.match(mainOf(await reader.post('/aanmelden/code', { code })), /werkt niet meer/)
  assert.equal(reader.jar.get('naast_sessie'), undefined)
})

test('a coordinator sets up an app before she sees anything, and keeps recovery codes', async () => {
  const reader = site.reader()
  assert.equal((await signIn(reader, ellen)).headers.location, '/werkplek')
  const before = reader.jar.get('naast_sessie')
  assert.equal((await reader.get('/werkplek')).headers.location, '/aanmelden/tweede-stap?verder=%2Fwerkplek')
  assert.equal(
    (await reader.get('/aanmelden/tweede-stap?verder=%2Fwerkplek')).headers.location,
    '/account/tweede-stap?verder=%2Fwerkplek',
  )
  await reader.post('/account/app', { verder: '/werkplek' })
  const setUp = await reader.get('/account/tweede-stap?verder=%2Fwerkplek')
  assert.deepEqual(problemsOf(setUp.body), [])
  const wrong = await reader.post('/account/app/bevestiging', { code: '12345', verder: '/werkplek' })
  assert.equal(wrong.statusCode, 422)
  const code = appCode(setUp.body)
  const confirmed = await reader.post('/account/app/bevestiging', { code, verder: '/werkplek' })
  assert.equal(confirmed.statusCode, 200)
  assert.deepEqual(problemsOf(confirmed.body), [])
  const recovery = allWords(readHtml(confirmed.body), 'main li code')
  assert.equal(new Set(recovery).size, 10)
  assert.equal((await reader.get('/werkplek/mensen')).statusCode, 200)

  const old = site.reader()
  old.jar.set('naast_sessie', before ?? '')
  assert.match(
    (await old.get('/werkplek')).headers.location ?? '',
    /^\/aanmelden\?/,
    'the token from before is worth nothing',
  )

  const second = site.reader()
  await signIn(second, ellen)
  assert.equal(
    (await second.get('/account/tweede-stap')).headers.location,
    '/aanmelden/tweede-stap?verder=/account/tweede-stap',
  )
  assert.equal(
    (await second.post('/account/app', {})).headers.location,
    '/aanmelden/tweede-stap?verder=/account/tweede-stap',
  )
  const asked = await second.get('/aanmelden/tweede-stap')
  assert.deepEqual(problemsOf(asked.body), [])
  const replayed = await second.post('/aanmelden/tweede-stap', { code })
  assert.match(mainOf(replayed), /klopt niet of is al gebruikt/)
  const stepped = await second.post('/aanmelden/tweede-stap', { code: recovery[0]?.toLowerCase() ?? '' })
  assert.equal(stepped.headers.location, '/werkplek')
  const third = site.reader()
  await signIn(third, ellen)
  assert.equal((await third.post('/aanmelden/tweede-stap', { code: recovery[0] ?? '' })).statusCode, 422)
  minutesLater(2)
  const next = appCode(setUp.body)
  assert.equal((await third.post('/aanmelden/tweede-stap', { code: next })).headers.location, '/werkplek')
})

test('a session ends after an hour of nothing, and after twelve hours of work', async () => {
  const reader = await aReaderSignedInAs(site, hanna)
  minutesLater(59)
  assert.equal((await reader.get('/werkplek')).statusCode, 200)
  minutesLater(59 + 61)
  assert.equal((await reader.get('/werkplek')).statusCode, 303)
  site.at(ordinaryMorning)
  const busy = await aReaderSignedInAs(site, hanna)
  for (let at = 50; at < 12 * 60; at += 50) {
    minutesLater(at)
    assert.equal((await busy.get('/werkplek')).statusCode, 200, `after ${at} minutes`)
  }
  minutesLater(12 * 60 + 1)
  assert.equal((await busy.get('/werkplek')).statusCode, 303)
})

test('signing out ends the session, everywhere ends them all', async () => {
  const [one_, two, three] = [
    await aReaderSignedInAs(site, hanna),
    await aReaderSignedInAs(site, hanna),
    await aReaderSignedInAs(site, hanna),
  ]
  const token = one_.jar.get('naast_sessie') ?? ''
  assert.equal((await one_.post('/afmelden', {})).headers.location, '/aanmelden?afgemeld=ja')
  assert.equal(one_.jar.get('naast_sessie'), undefined)
  one_.jar.set('naast_sessie', token)
  assert.equal((await one_.get('/werkplek')).statusCode, 303)
  await two.post('/account/overal-afmelden', {})
  assert.equal((await three.get('/werkplek')).statusCode, 303)
})

test('somebody with two networks switches, and sees only the one she works in', async () => {
  const reader = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  const account = readHtml((await reader.get('/account')).body)
  const other = attributeOf(one(account, 'input[name="rol"]'), 'value') ?? ''
  assert.equal((await reader.post('/account/rol', { rol: other })).headers.location, '/werkplek')
  assert.match(mainOf(await reader.get('/werkplek/mensen')), /Mantelzorgnetwerk Ommen/)
  const stranger = await aReaderSignedInAs(site, hanna)
  assert.equal((await stranger.post('/account/rol', { rol: other })).statusCode, 404)
  assert.match(mainOf(await stranger.get('/werkplek')), /Mantelzorgnetwerk Hardenberg/)
})

test('a page of another role says which role it is for', async () => {
  const reader = await aReaderSignedInAs(site, hanna)
  const answer = await reader.get('/portaal')
  assert.equal(answer.statusCode, 404)
  assert.match(mainOf(answer), /medewerker van een partner of beheerder bij een partner.*U werkt nu als redacteur/)
  assert.deepEqual(problemsOf(answer.body), [])
})

test('a form from another site is refused', async () => {
  const reader = await aReaderSignedInAs(site, hanna)
  for (const path of ['/afmelden', '/account/overal-afmelden', '/aanmelden', '/werkplek/mensen', '/portaal/x'])
    assert.equal((await reader.post(path, {}, { 'sec-fetch-site': 'cross-site' })).statusCode, 403, path)
  assert.equal((await reader.get('/werkplek')).statusCode, 200)
})

test('the example shows its ready people and its post; one real network and it shows neither', async () => {
  const page = readHtml((await site.reader().get('/aanmelden')).body)
  const link = linksIn(page).find((href) => href.includes(encodeURIComponent(hanna))) ?? ''
  const filled = readHtml((await site.reader().get(link.replace('#email', ''))).body)
  assert.equal(attributeOf(one(filled, '#email'), 'value'), hanna)
  assert.equal((await site.reader().get('/dev/post')).statusCode, 200)
  const setDemo = (isDemo: boolean) =>
    site.database.asOwner((tx) => tx.updateTable('network').set({ isDemo }).where('slug', '=', 'westland').execute())
  await setDemo(false)
  await new Promise((resolve) => setTimeout(resolve, 150))
  assert.equal((await site.reader().get('/dev/post')).statusCode, 404)
  assert.equal(
    linksIn(readHtml((await site.reader().get('/aanmelden')).body))
      .join()
      .includes('voor='),
    false,
  )
  await setDemo(true)
})
