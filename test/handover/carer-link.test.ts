import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newToken } from '#platform/random.ts'
import { withdrawLinks } from '../../src/handover/store/carer-links.sql.ts'
import { allWords, readHtml } from '../support/html.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aCarerSite, monday } from './carer-site.ts'
import { mainOf, personal } from './partner-site.ts'

const site = await aCarerSite()
after(() => site.close())
const { place, elsewhere, deps, database, given, now } = site
const { networkId, slug } = place

test('a link that is unknown, withdrawn or too old gives one and the same page, with the number to call', async () => {
  const withdrawn = await given('aangenomen')
  await database.asActor({ kind: 'system', networkId }, (tx) => withdrawLinks(tx, withdrawn.handover.id, deps.now()))
  const old = await given('aangenomen')
  const bodies = new Set<string>()
  const look = async (address: string) => {
    const answer = await site.reader().get(address)
    assert.equal(answer.statusCode, 404)
    assert.doesNotMatch(answer.body, personal)
    bodies.add(mainOf(answer))
  }
  await look(withdrawn.address)
  await look(`/${slug}/mijn-vraag/${newToken()}`)
  await look(`/${slug}/mijn-vraag/${'x'.repeat(3000)}`)
  await look(`/${slug}/mijn-vraag/${newToken()}/stoppen`)
  site.at('2027-08-21T10:00:00+02:00')
  await look(old.address)
  site.at(monday)
  assert.equal(bodies.size, 1)
  const hardenberg = await site.reader().get(`/hardenberg/mijn-vraag/${newToken()}`)
  assert.deepEqual(problemsOf(hardenberg.body), [])
  assert.ok(allWords(readHtml(hardenberg.body), 'main a').includes('0523 000 100'))
})

test('the link of one network opens nothing in another', async () => {
  const { token } = await given('aangenomen')
  for (const network of [elsewhere.slug, 'hardenberg']) {
    const answer = await site.reader().get(`/${network}/mijn-vraag/${token}`)
    assert.equal(answer.statusCode, 404)
    assert.doesNotMatch(answer.body, personal)
    assert.equal((await site.reader().post(`/${network}/mijn-vraag/${token}/stoppen`, {})).statusCode, 404)
  }
})

test('six hundred guesses, near and far, open nothing and change nothing', async () => {
  const { token, code, handover } = await given('aangenomen')
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const near = Array.from({ length: 300 }, (_, at) => {
    const place = at % token.length
    const other = letters[(letters.indexOf(token.charAt(place)) + 1 + (at % 60)) % 64]
    return token.slice(0, place) + other + token.slice(place + 1)
  }).filter((guess) => guess !== token)
  const far = Array.from({ length: 294 }, newToken)
  const odd = [handover.id, code, code.replace('-', ''), `${token}x`, token.slice(0, -1), token.toLowerCase()]
  for (const guess of [...near, ...far, ...odd]) {
    const answer = await site.reader().get(`/${slug}/mijn-vraag/${guess}`)
    assert.equal(answer.statusCode, 404, guess)
    assert.doesNotMatch(answer.body, personal)
  }
  assert.equal((await now(handover.id)).version, handover.version)
})

test('who tries many links from one place has to wait, and a carer elsewhere does not', async () => {
  const { page } = await given('aangenomen')
  const robot = site.reader()
  const statuses = []
  for (let tried = 0; tried < 70; tried += 1)
    statuses.push((await robot.get(`/${slug}/mijn-vraag/${newToken()}`)).statusCode)
  assert.deepEqual([statuses.slice(0, 60).every((one) => one === 404), statuses.at(-1)], [true, 429])
  assert.equal((await page()).statusCode, 200)
})

test('an older browser, that does not say where a form on a private page comes from, can still stop', async () => {
  const mine = await given('aangenomen')
  const old = { 'sec-fetch-site': '', origin: 'null' }
  assert.equal((await mine.carer.post(`${mine.address}/stoppen`, {}, old)).statusCode, 303)
  const foreign = await given('aangenomen')
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
  ])
    assert.equal((await foreign.carer.post(`${foreign.address}/stoppen`, {}, headers)).statusCode, 403)
  assert.equal((await now(foreign.handover.id)).state, 'aangenomen')
})
