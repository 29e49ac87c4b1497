import assert from 'node:assert/strict'
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { one, readHtml, wordsOf } from '../support/html.ts'
import { aSite, type Reader } from '../support/site.ts'
import { codeFor } from './mail.ts'

const site = await aSite()
after(site.close)
const hanna = 'hanna@netwerk-hardenberg.example'
const bas = 'bas@netwerk-hardenberg.example'

const sessions = () =>
  site.database.asIdentity((tx) => tx.selectFrom('session').select('id').execute()).then(({ length }) => length)

/** Tries one after another in small groups, as a machine would. Counts the answers by their status. */
async function attack(times: number, one_: (index: number) => Promise<{ statusCode: number }>) {
  const statuses = new Map<number, number>()
  for (let at = 0; at < times; at += 10) {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => one_(at + index)))
    for (const { statusCode } of answers) statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
  }
  return statuses
}

test('1,000 guesses of a code from one device: at most five are looked at, and then the device waits', async () => {
  const guesser = site.reader()
  const code = await codeFor(site, guesser, hanna)
  const before = await sessions()
  const statuses = await attack(1000, () =>
    guesser.post('/aanmelden/code', {
      code: String((Number(code) + randomInt(1, 999_999)) % 1_000_000).padStart(6, '0'),
    }),
  )
  assert.deepEqual([...statuses.keys()].sort(), [422, 429])
  assert.ok((statuses.get(429) ?? 0) >= 940, `only ${statuses.get(429)} were slowed`)
  const late = await guesser.post('/aanmelden/code', { code })
  assert.equal(late.statusCode, 429)
  assert.match(wordsOf(one(readHtml(late.body), 'main')), /Probeer het opnieuw na \d\d\.\d\d uur/)
  assert.equal(await sessions(), before)
})

test('from a thousand devices at once an address still gives no more than ten tries an hour', async () => {
  const asked: Reader[] = []
  for (let round = 0; round < 5; round += 1) {
    const reader = site.reader()
    await reader.post('/aanmelden', { email: bas })
    asked.push(reader)
  }
  const cookies = asked.map(({ jar }) => jar.get('naast_aanmelding') ?? '')
  const before = await sessions()
  const statuses = await attack(500, async (index) => {
    const reader = site.reader()
    reader.jar.set('naast_aanmelding', cookies[index % cookies.length] ?? '', '/aanmelden')
    return reader.post('/aanmelden/code', { code: String(index).padStart(6, '0') })
  })
  assert.equal(statuses.get(422), 10)
  assert.equal(await sessions(), before)
  assert.equal((await site.reader().post('/aanmelden', { email: bas })).statusCode, 429, 'asking has a limit too')
  assert.equal((await site.reader().post('/aanmelden', { email: hanna })).statusCode, 303, 'others are not in the way')
})

test('1,000 guesses of a session: nothing, and the device is slowed', async () => {
  const statuses = await attack(1000, () => {
    const reader = site.reader()
    reader.jar.set('naast_sessie', randomBytes(32).toString('base64url'))
    return guessFrom('10.9.9.9', reader)
  })
  assert.deepEqual([...statuses.keys()].sort(), [303, 429])
  assert.equal(statuses.get(303), 60)
})

test('a cookie that was not signed by us ties no code to a browser', async () => {
  const reader = site.reader()
  const code = await codeFor(site, reader, hanna)
  const id = decodeURIComponent(reader.jar.get('naast_aanmelding') ?? '').split('.')[0] ?? ''
  const forged = site.reader()
  forged.jar.set('naast_aanmelding', `${id}.AAAA`, '/aanmelden')
  assert.match(
    wordsOf(one(readHtml((await forged.post('/aanmelden/code', { code })).body), 'main')),
    /niet meer voor wie/,
  )
})

test('another cookie that we signed, under the name of one that holds an id, is no cookie at all', async () => {
  const reader = site.reader()
  const { directory } = await site.edition('hardenberg')
  const [offer] = directory.offers
  await reader.post('/hardenberg/bewaarlijst', { aanbod: offer?.id ?? '', doe: '' })
  const kept = reader.jar.get('bewaarlijst') ?? ''
  assert.notEqual(kept, '')
  for (const [name, path] of [
    ['naast_aanmelding', '/aanmelden'],
    ['naast_sleutel', '/'],
    ['naast_met', '/aanmelden'],
  ] as const)
    reader.jar.set(name, kept, path)
  const typed = await reader.post('/aanmelden/code', { code: '123456' })
  assert.match(wordsOf(one(readHtml(typed.body), 'main')), /niet meer voor wie/)
  const signed = await reader.post('/aanmelden/sleutel', { antwoord: '{"id":"x"}' })
  assert.equal(signed.headers.location, '/aanmelden?sleutel=nee')
  const back = await reader.get(`/aanmelden/met/${randomUUID()}/terug?code=x`)
  assert.equal(back.headers.location, '/aanmelden?met=nee')
})

test('an address that is known takes as long as one that is not', async () => {
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  const took = { known: [] as number[], unknown: [] as number[] }
  for (let round = 0; round < 60; round += 1) {
    site.at(new Date(Date.parse('2026-11-25T08:00:00Z') + round * 20 * 60_000).toISOString())
    for (const [kind, email] of [
      ['known', hanna],
      ['unknown', `niemand${round}@nergens.example`],
    ] as const) {
      const started = performance.now()
      await site.reader().post('/aanmelden', { email })
      took[kind].push(performance.now() - started)
    }
  }
  const difference = Math.abs(median(took.known) - median(took.unknown))
  assert.ok(difference < 5, `the medians differ ${difference.toFixed(1)} ms`)
})

const guessFrom = (remoteAddress: string, reader: Reader) =>
  site.app.inject({
    url: '/werkplek',
    remoteAddress,
    headers: { host: 'naast.example', cookie: reader.jar.headerFor('/') },
  })
