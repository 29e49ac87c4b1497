import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { act, answerPath, createPartnerLink, currentAttempt, type Handover, type State } from '#handover/index.ts'
import { newToken } from '#platform/random.ts'
import { aHandoverIn, must, offerTo } from '../../src/handover/store/testing.ts'
import type { Reader } from '../support/site.ts'
import { aPartnerSite, formOf, mainOf, personal, stepsOn, takeStep } from './partner-site.ts'

const site = await aPartnerSite()
after(() => site.close())
const { place, deps } = site
const small = place.partners[3]
const [, large] = place.partners
const base = `/${place.slug}`
const begin = '2026-11-23T10:00:00+01:00'

async function aLink(state: State, partner = small) {
  const handover = await aHandoverIn(state, { deps, place, partner })
  return { handover, ...(await linkTo(handover)) }
}

async function linkTo(handover: Handover) {
  const attempt = currentAttempt(handover)
  if (!attempt) throw new Error('No partner has this question')
  const token = await site.database.asActor({ kind: 'system', networkId: place.networkId }, (tx) =>
    createPartnerLink(tx, {
      id: randomUUID(),
      handoverId: handover.id,
      networkId: place.networkId,
      attemptId: attempt.id,
      organizationId: attempt.organizationId,
      now: site.now(),
    }),
  )
  return { token, address: answerPath(base, token) }
}

/** The letters that wait to be sent, the last one first. */
const letters = () =>
  site.database.asOwner(async (tx) => {
    const { rows } = await sql<{ payload: { to: string; subject: string; text: string } }>`
      select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'send-mail' order by j.id desc`.execute(tx)
    return rows.map(({ payload }) => payload)
  })
const lastCode = async () => /\b\d{6}\b/.exec((await letters())[0]?.text ?? '')?.[0] ?? ''

async function goIn(reader: Reader, address: string) {
  await reader.post(`${address}/code`, {})
  return reader.post(`${address}/aanmelding`, { code: await lastCode() })
}
const withdraw = (handoverId: string) =>
  act(deps, {
    handoverId,
    actor: { kind: 'carer', networkId: place.networkId, handoverId },
    by: { kind: 'carer' },
    seen: null,
    command: { kind: 'withdraw' },
  })
const linkRow = (handoverId: string) =>
  site.database.asOwner((tx) =>
    tx.selectFrom('partnerLink').selectAll().where('handoverId', '=', handoverId).executeTakeFirstOrThrow(),
  )
const gone = 'Deze vraag is niet meer bij u'

test('the link alone shows nothing of the question, and looking at it sends nothing', async () => {
  const { address } = await aLink('ontvangen')
  const reader = site.reader()
  const before = (await letters()).length
  for (const path of [address, `${address}/code`]) {
    const answer = await reader.get(path)
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.doesNotMatch(answer.body, personal)
    assert.doesNotMatch(answer.body, new RegExp(small.name))
  }
  assert.equal((await letters()).length, before)
  const step = await reader.post(`${address}/toezegging`, { beldag: '2026-11-24', versie: '3' })
  assert.equal(step.headers.location, address)
})

test('the code goes to the address that the network knows, never in plain in the database, and lets in once', async () => {
  const { handover, address } = await aLink('ontvangen')
  const reader = site.reader()
  const sent = await reader.post(`${address}/code`, { email: 'thief@elsewhere.example' })
  assert.equal(sent.headers.location, `${address}/code`)
  const [letter] = await letters()
  assert.equal(letter?.to, small.email)
  assert.doesNotMatch(`${letter?.subject} ${letter?.text}`, personal)
  const code = await lastCode()
  const row = await linkRow(handover.id)
  assert.doesNotMatch(JSON.stringify({ ...row, codeHash: row.codeHash?.toString('latin1') }), new RegExp(code))
  const entered = await reader.post(`${address}/aanmelding`, { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  assert.equal(entered.headers.location, address)
  assert.match(`${entered.headers['set-cookie']}`, /HttpOnly/)
  assert.match(`${entered.headers['set-cookie']}`, /Max-Age=3600/)
  assert.match(mainOf(await reader.get(address)), /Zwaantje.*06 98765432.*Wie past er op mijn man/)
  const again = await site.reader().post(`${address}/aanmelding`, { code })
  assert.equal(again.statusCode, 422)
  assert.equal((await linkRow(handover.id)).codeHash, null)
})

test('the sixth try is refused even when it is right, also when six come at once', async () => {
  const { address } = await aLink('ontvangen')
  const reader = site.reader()
  await reader.post(`${address}/code`, {})
  const code = await lastCode()
  const wrong = code === '000000' ? '111111' : '000000'
  const first = await reader.post(`${address}/aanmelding`, { code: wrong })
  assert.equal(first.statusCode, 422)
  assert.match(mainOf(first), /nog 4 keer/)
  await Promise.all(Array.from({ length: 6 }, () => reader.post(`${address}/aanmelding`, { code: wrong })))
  const right = await reader.post(`${address}/aanmelding`, { code })
  assert.equal(right.statusCode, 422)
  assert.match(mainOf(right), /Deze code werkt niet meer/)
})

test('a code is good for ten minutes, and the way in for an hour', async () => {
  const { address } = await aLink('ontvangen')
  const reader = site.reader()
  await reader.post(`${address}/code`, {})
  const old = await lastCode()
  site.at('2026-11-23T10:10:00+01:00')
  assert.equal((await reader.post(`${address}/aanmelding`, { code: old })).statusCode, 422)
  assert.equal((await goIn(reader, address)).statusCode, 303)
  site.at('2026-11-23T11:09:59+01:00')
  assert.match(mainOf(await reader.get(address)), personal)
  site.at('2026-11-23T11:10:00+01:00')
  assert.doesNotMatch((await reader.get(address)).body, personal)
  assert.equal(
    (await reader.post(`${address}/toezegging`, { beldag: '2026-11-24', versie: '3' })).headers.location,
    address,
  )
  site.at(begin)
})

test('within a minute no second letter goes out, and after ten in a day none', async () => {
  const { address } = await aLink('ontvangen')
  const before = (await letters()).length
  await site.reader().post(`${address}/code`, {})
  await Promise.all([1, 2, 3].map(() => site.reader().post(`${address}/code`, {})))
  assert.equal((await letters()).length, before + 1)
  for (let time = 1; time <= 12; time += 1) {
    site.at(new Date(Date.parse(begin) + time * 61_000).toISOString())
    const answer = await site.reader().post(`${address}/code`, {})
    assert.equal(answer.statusCode, time < 10 ? 303 : 422, `letter ${time}`)
  }
  assert.equal((await letters()).length, before + 10)
  site.at('2026-11-24T10:00:01+01:00')
  assert.equal((await site.reader().post(`${address}/code`, {})).statusCode, 303)
  site.at(begin)
})

test('who used up the code, or typed it wrong five times, gets a new one at once', async () => {
  const { address } = await aLink('ontvangen')
  const spoil: readonly ((code: string) => Promise<unknown>)[] = [
    (code) => site.reader().post(`${address}/aanmelding`, { code }),
    async (code) => {
      const wrong = code === '000000' ? '111111' : '000000'
      for (let time = 0; time < 5; time += 1) await site.reader().post(`${address}/aanmelding`, { code: wrong })
    },
  ]
  const reader = site.reader()
  await reader.post(`${address}/code`, {})
  for (const over of spoil) {
    const code = await lastCode()
    const before = (await letters()).length
    await over(code)
    const again = await reader.post(`${address}/aanmelding`, { code })
    assert.match(mainOf(again), /Deze code werkt niet meer\. Vraag hieronder een nieuwe code/)
    await reader.post(`${address}/code`, {})
    assert.equal((await letters()).length, before + 1)
  }
  assert.equal((await reader.post(`${address}/aanmelding`, { code: await lastCode() })).headers.location, address)
})

test('who is inside and sends the code once more, goes on to the question', async () => {
  const { address } = await aLink('ontvangen')
  const reader = site.reader()
  await goIn(reader, address)
  const again = await reader.post(`${address}/aanmelding`, { code: await lastCode() })
  assert.equal(again.headers.location, address)
})

test('what was given for one link opens no other, and a cookie that was made up opens none', async () => {
  const one = await aLink('ontvangen')
  const other = await aLink('ontvangen')
  const reader = site.reader()
  await goIn(reader, one.address)
  const cookie = reader.jar.get('naast_antwoord') ?? ''
  const id = (await linkRow(other.handover.id)).id
  const made = [
    cookie,
    decodeURIComponent(cookie),
    `partner-link:${id}:9999999999999`,
    `partner-link%3A${id}%3A9999999999999.AAAA`,
    cookie.replace(/[0-9a-f-]{36}/, id),
  ]
  for (const value of made) {
    const thief = site.reader()
    thief.jar.set('naast_antwoord', value)
    const answer = await thief.get(other.address)
    assert.doesNotMatch(answer.body, personal)
    assert.match(mainOf(answer), /Een vraag voor uw organisatie/)
  }
})

test('the whole way through the link: open, promise, try, list, call, and the outcome, by the same rules as in the portal', async () => {
  const { handover, address } = await aLink('aangeboden')
  const reader = site.reader()
  await goIn(reader, address)
  const closed = await reader.get(address)
  assert.doesNotMatch(closed.body, personal)
  assert.deepEqual(stepsOn(closed.body, address), ['opening', 'weigering'])
  assert.equal((await takeStep(reader, address, { step: 'opening' })).statusCode, 303)
  assert.equal(
    (await takeStep(reader, address, { step: 'toezegging', fields: { beldag: '2026-12-24' } })).statusCode,
    422,
  )
  await takeStep(reader, address, { step: 'toezegging', fields: { beldag: '2026-11-25' } })
  await takeStep(reader, address, { step: 'poging', fields: { moment: 'kantoor' } })
  await takeStep(reader, address, {
    step: 'wachtlijst',
    fields: { waarom: 'VRIJWILLIGER', tot: '2026-12-07', helpt: 'De telefonische hulplijn', verteld: 'ja' },
  })
  await takeStep(reader, address, { step: 'hervatting', fields: { beldag: '2026-11-25' } })
  await takeStep(reader, address, { step: 'contact', fields: { contactdag: '2026-11-23', manier: 'telefoon' } })
  await must({ deps, handover }, place.desk, { kind: 'arrive', spoken: true })
  const done = await takeStep(reader, address, { step: 'uitkomst', fields: { uitkomst: 'GEHOLPEN' } })
  assert.equal(done.headers.location, `${base}/antwoord/klaar?gedaan=uitkomst`)
  const thanks = await reader.get(`${base}/antwoord/klaar?gedaan=uitkomst`)
  assert.match(mainOf(thanks), /Dank u wel De vraag is afgerond/)
  assert.equal(mainOf(await reader.get(address)), gone)
  const traces = await site.database.asOwner((tx) =>
    tx
      .selectFrom('accessEvent')
      .select(['event', 'actorKind', 'actorId', 'organizationId'])
      .where('objectId', '=', handover.id)
      .where('actorKind', '=', 'partner')
      .execute(),
  )
  assert.ok(traces.some(({ event }) => event === 'handover.view'))
  assert.ok(traces.every(({ actorId, organizationId }) => actorId === null && organizationId === small.organizationId))
})

const endings: readonly { name: string; end: (handover: Handover) => Promise<unknown> }[] = [
  { name: 'the carer stopped', end: ({ id }) => withdraw(id) },
  {
    name: 'the partner refused',
    end: (handover) => must({ deps, handover }, small, { kind: 'refuse', reason: 'VOL', betterOrganizationId: null }),
  },
  {
    name: 'the question went to another partner',
    async end(handover) {
      const back = await must({ deps, handover }, small, { kind: 'refuse', reason: 'VOL', betterOrganizationId: null })
      return must({ deps, handover }, place.desk, offerTo(large, back, deps.now()))
    },
  },
  {
    name: 'the question came back to the same partner, with a link of its own',
    async end(handover) {
      const back = await must({ deps, handover }, small, { kind: 'refuse', reason: 'VOL', betterOrganizationId: null })
      return must({ deps, handover }, place.desk, offerTo(small, back, deps.now()))
    },
  },
  { name: 'the term of the link was over', end: async () => site.at('2026-12-23T10:00:00+01:00') },
]

for (const { name, end } of endings) {
  test(`a link leads nowhere after ${name}, for who was inside too`, async () => {
    const { handover, address } = await aLink('ontvangen')
    const reader = site.reader()
    await goIn(reader, address)
    const open = await reader.get(address)
    assert.match(open.body, personal)
    const form = { ...formOf(open.body, `${address}/toezegging`), beldag: '2026-11-24' }
    await end(handover)
    const before = (await letters()).length
    for (const answer of [
      await reader.get(address),
      await reader.get(`${address}/code`),
      await reader.post(`${address}/toezegging`, form),
      await reader.post(`${address}/code`, {}),
      await reader.post(`${address}/aanmelding`, { code: '123456' }),
    ]) {
      assert.equal(answer.statusCode, 404)
      assert.equal(mainOf(answer), gone)
      assert.equal(answer.headers['cache-control'], 'no-store')
    }
    assert.equal((await letters()).length, before)
    site.at(begin)
  })
}

test('five hundred tokens that were made up, and a token under another network, say that one sentence', async () => {
  const { token } = await aLink('ontvangen')
  assert.equal(mainOf(await site.reader().get(answerPath(`/${site.elsewhere.slug}`, token))), gone)
  for (let guess = 0; guess < 500; guess += 1) {
    const made =
      guess % 2
        ? newToken()
        : `${token.slice(0, 42)}${String.fromCharCode(97 + (guess % 26))}`.replace(token, newToken())
    const path = answerPath(base, made)
    const answer =
      guess % 5 ? await site.reader().get(path) : await site.reader().post(`${path}/aanmelding`, { code: '123456' })
    assert.equal(answer.statusCode, 404)
    assert.equal(mainOf(answer), gone)
  }
})
