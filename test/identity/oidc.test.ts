import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { addProvider, forgetSecondSteps } from '#identity/index.ts'
import { allWords, linksIn, one, readHtml, wordsOf } from '../support/html.ts'
import { aSite, type Reader } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'
import { codeFor } from './mail.ts'

const site = await aSite()
const issuer = await anIssuer()
after(async () => {
  issuer.close()
  await site.close()
})

const ellen = 'ellen@netwerk-hardenberg.example'
const hanna = 'hanna@netwerk-hardenberg.example'
const fenna = 'fenna@netwerk-westerkwartier.example'
const hardenberg = await site.database.asNobody((tx) =>
  tx.selectFrom('network').select('id').where('slug', '=', 'hardenberg').executeTakeFirstOrThrow(),
)
const provider = await site.database.asIdentity((tx) =>
  addProvider(
    tx,
    { config: site.config, now: site.now, newId: () => randomUUID() },
    { networkId: hardenberg.id, name: 'Gemeente Hardenberg', issuer: issuer.url, clientId: 'naast', secret: 'geheim' },
  ),
)

type Claims = Record<string, unknown>

/** Goes to the issuer and comes back as the person of the claims. */
async function through(reader: Reader, claims: Claims, change: (back: URL) => void = () => {}) {
  const left = await reader.get(`/aanmelden/met/${provider}?verder=%2Faccount`)
  const back = issuer.consent(String(left.headers.location), claims)
  change(back)
  return reader.get(back.pathname + back.search)
}

test('the sign-in page offers the provider, and leads there with PKCE, state and nonce', async () => {
  const reader = site.reader()
  const page = readHtml((await reader.get('/aanmelden')).body)
  assert.ok(linksIn(page).includes(`/aanmelden/met/${provider}`))
  const left = await reader.get(`/aanmelden/met/${provider}`)
  const asked = new URL(String(left.headers.location)).searchParams
  assert.equal(asked.get('code_challenge_method'), 'S256')
  assert.ok(asked.get('state') && asked.get('nonce') && asked.get('code_challenge'))
  assert.equal(asked.get('redirect_uri'), `http://naast.example/aanmelden/met/${provider}/terug`)
})

test('somebody with a verified address and a role in this network comes in, for this network only', async () => {
  const reader = site.reader()
  const back = await through(reader, { sub: 'ellen', email: ellen.toUpperCase(), email_verified: true })
  assert.equal(back.headers.location, '/account')
  const account = wordsOf(one(readHtml((await reader.get('/account')).body), 'main'))
  assert.match(account, /coördinator, Mantelzorgnetwerk Hardenberg/)
  assert.doesNotMatch(account, /Ommen/)
  assert.match((await reader.get('/werkplek')).headers.location ?? '', /tweede-stap/, 'the second step is still asked')
  assert.equal((await reader.post('/account/sleutels/vraag', {})).statusCode, 303, 'no passkey for other networks')
})

test('what came through a provider makes no second step, and says where that can be done', async () => {
  const claims = { sub: 'ellen', email: ellen, email_verified: true }
  const reader = site.reader()
  await through(reader, claims)
  for (const path of ['/account/app', '/account/app/bevestiging', '/account/herstelcodes', '/account/sleutels']) {
    const answer = await reader.post(path, { code: '123456' })
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/account/tweede-stap'], path)
  }
  const made = await site.database.asIdentity(async (tx) => [
    ...(await tx.selectFrom('recoveryCode').selectAll().execute()),
    ...(await tx.selectFrom('totp').selectAll().execute()),
  ])
  assert.deepEqual(made, [])
  const page = await reader.get('/account/tweede-stap?verder=%2Fwerkplek')
  assert.deepEqual(problemsOf(page.body), [])
  assert.match(wordsOf(one(readHtml(page.body), 'main')), /Meld u af\. Meld u daarna aan met een code per e-mail/)
  assert.deepEqual(allWords(readHtml(page.body), 'main button'), ['Afmelden'])

  // With a code by mail it can, and then it counts for the provider too.
  await reader.post('/afmelden', {})
  await reader.post('/aanmelden/code', { code: await codeFor(site, reader, ellen) })
  await reader.post('/account/app', {})
  const setUp = readHtml((await reader.get('/account/tweede-stap')).body)
  const secret = Secret.fromBase32(wordsOf(one(setUp, 'main code')).replaceAll(' ', ''))
  const app = () => new TOTP({ secret }).generate({ timestamp: site.now().getTime() })
  const confirmed = await reader.post('/account/app/bevestiging', { code: app() })
  assert.equal(allWords(readHtml(confirmed.body), 'main li code').length, 10)
  site.at(new Date(site.now().getTime() + 120_000).toISOString())
  const again = site.reader()
  await through(again, claims)
  assert.equal((await again.post('/aanmelden/tweede-stap', { code: app() })).headers.location, '/werkplek')
  assert.equal((await again.get('/werkplek/mensen')).statusCode, 200)
  await site.database.asIdentity((tx) => forgetSecondSteps(tx, ellen, site.now()))
})

test('once known, it is the subject that counts, not the address', async () => {
  await through(site.reader(), { sub: 'hanna', email: hanna, email_verified: true })
  const renamed = await through(site.reader(), { sub: 'hanna', email: 'anders@x.example', email_verified: false })
  assert.equal(renamed.headers.location, '/account')
  const taken = await through(site.reader(), { sub: 'new colleague', email: hanna, email_verified: true })
  assert.equal(taken.headers.location, '/aanmelden?met=nee')
})

const peopleCount = () =>
  site.database.asIdentity((tx) => tx.selectFrom('person').select('id').execute()).then((all) => all.length)

test('an address that is not verified, not known, or of another network comes in nowhere, and nobody is made', async () => {
  const before = await peopleCount()
  const refused: Claims[] = [
    { sub: 'a', email: 'bas@netwerk-hardenberg.example', email_verified: false },
    { sub: 'b', email: 'bas@netwerk-hardenberg.example' },
    { sub: 'c', email: 'niemand@nergens.example', email_verified: true },
    { sub: 'd', email: fenna, email_verified: true },
    { sub: 'e' },
  ]
  for (const claims of refused) {
    const reader = site.reader()
    const back = await through(reader, claims)
    assert.equal(back.headers.location, '/aanmelden?met=nee', JSON.stringify(claims))
    assert.equal(reader.jar.get('naast_sessie'), undefined)
  }
  assert.equal(await peopleCount(), before)
})

test('another state, another browser, another nonce, and the same way back twice are refused', async () => {
  const claims = { sub: 'ellen', email: ellen, email_verified: true }
  const state = await through(site.reader(), claims, (back) => back.searchParams.set('state', 'x'))
  assert.equal(state.headers.location, '/aanmelden?met=nee')
  const nonce = await through(site.reader(), { ...claims, nonce: 'x' })
  assert.equal(nonce.headers.location, '/aanmelden?met=nee')

  const reader = site.reader()
  const left = await reader.get(`/aanmelden/met/${provider}`)
  const kept = reader.jar.get('naast_met') ?? ''
  const back = issuer.consent(String(left.headers.location), claims)
  const path = back.pathname + back.search
  assert.equal((await site.reader().get(path)).headers.location, '/aanmelden?met=nee', 'another browser')
  assert.equal((await reader.get(path)).headers.location, '/werkplek')
  const again = site.reader()
  again.jar.set('naast_met', kept, '/aanmelden')
  assert.equal((await again.get(path)).headers.location, '/aanmelden?met=nee', 'twice')
})

test('a provider that cannot be reached is said in a plain sentence', async () => {
  const closed = await site.database.asIdentity((tx) =>
    addProvider(
      tx,
      { config: site.config, now: site.now, newId: () => randomUUID() },
      { networkId: hardenberg.id, name: 'Dicht', issuer: 'http://127.0.0.1:1', clientId: 'naast', secret: null },
    ),
  )
  const reader = site.reader()
  assert.equal((await reader.get(`/aanmelden/met/${closed}`)).headers.location, '/aanmelden?met=nee')
  const page = await reader.get('/aanmelden?met=nee')
  assert.match(wordsOf(one(readHtml(page.body), 'main')), /Aanmelden via uw organisatie lukte niet/)
  assert.equal((await reader.get(`/aanmelden/met/${randomUUID()}`)).statusCode, 404)
})

/** A small issuer that believes everything: who consents is whoever the test says. */
async function anIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const granted = new Map<string, Claims>()
  const server = createServer((request, response) => {
    const answer = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration') return answer(metadata(url))
    if (request.url === '/keys') return answer({ keys: [key] })
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const claims = granted.get(new URLSearchParams(body).get('code') ?? '') ?? {}
      const now = Math.floor(Date.now() / 1000)
      const idToken = signed({ iss: url, aud: 'naast', iat: now, exp: now + 300, ...claims }, privateKey)
      answer({ access_token: 'x', token_type: 'bearer', id_token: idToken })
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    url,
    close: () => server.close(),
    /** What a person who consents is sent back with. */
    consent(location: string, claims: Claims) {
      const asked = new URL(location).searchParams
      const code = randomUUID()
      granted.set(code, { nonce: asked.get('nonce'), ...claims })
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back
    },
  }
}

const metadata = (url: string) => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  jwks_uri: `${url}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
})

/** A JSON Web Token (RFC 7519), signed with RS256. */
function signed(claims: Claims, key: KeyObject) {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const text = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
}
