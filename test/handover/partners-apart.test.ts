import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createPartnerLink, type Handover } from '#handover/index.ts'
import type { Actor } from '#platform/database/database.ts'
import { noticeTemplates } from '../../src/handover/notices.ts'
import { compose, lookUp } from '../../src/handover/notifications/look-up.ts'
import { actIn } from '../../src/handover/store/act.ts'
import { createCarerLink } from '../../src/handover/store/carer-links.sql.ts'
import { saveNote } from '../../src/handover/store/notes.sql.ts'
import { aHandoverIn, must, offerTo, type TestPlace } from '../../src/handover/store/testing.ts'
import { allWords, readHtml } from '../support/html.ts'
import { aPartnerSite, mainOf, personal, takeStep } from './partner-site.ts'

const site = await aPartnerSite()
after(() => site.close())
const { place, elsewhere, deps } = site
const [linde, other] = place.partners
const reader = await site.signedIn(linde.personEmail)
const gone = 'Deze vraag is niet meer bij u Naar uw andere vragen'
const address = (id: string) => `/portaal/overdracht/${id}`
const steps = [
  'opening',
  'toezegging',
  'weigering',
  'bevestiging',
  'contact',
  'poging',
  'teruggave',
  'wachtlijst',
  'hervatting',
  'uitkomst',
]
const whole = {
  beldag: '2026-11-24',
  reden: 'VOL',
  contactdag: '2026-11-23',
  manier: 'telefoon',
  moment: 'kantoor',
  waarom: 'PLEK',
  tot: '2026-12-14',
  helpt: 'De inloop',
  verteld: 'ja',
  uitkomst: 'GEHOLPEN',
}
const withPartner = ['aangeboden', 'ontvangen', 'aangenomen', 'wachtlijst', 'contact_gelegd', 'aangekomen'] as const
const without = [
  'concept',
  'terug_bij_coordinator',
  'afgerond',
  'ingetrokken',
  'niet_bereikt',
  'zonder_aanbod',
  'fout',
] as const

/** The questions that somebody of Linde may not see: of another partner, of another network, in preparation, left, ended, passed on. */
async function notTheirs() {
  const ids: string[] = []
  for (const state of withPartner) {
    ids.push((await aHandoverIn(state, { deps, place, partner: other })).id)
    ids.push((await aHandoverIn(state, { deps, place: elsewhere })).id)
  }
  for (const state of without) ids.push((await aHandoverIn(state, { deps, place })).id)
  ids.push(await passedOn())
  return ids
}

async function passedOn() {
  const back = await aHandoverIn('terug_bij_coordinator', { deps, place })
  const next = await must({ deps, handover: back }, place.desk, offerTo(other, back, deps.now()))
  return (await must({ deps, handover: next }, other, { kind: 'open' })).id
}

const own = await aHandoverIn('ontvangen', { deps, place })
const hidden = await notTheirs()
const versions = () =>
  site.database.asOwner((tx) => tx.selectFrom('handover').select(['id', 'version']).orderBy('id').execute())

test('of a question that is not theirs every page and every step says one sentence, and nothing happens', async () => {
  const before = await versions()
  for (const id of hidden) {
    for (const version of ['1', '2', '3', '4', '5', '6'])
      assert.equal((await reader.post(`${address(id)}/poging`, { ...whole, versie: version })).statusCode, 404)
    const answers = [await reader.get(address(id))]
    for (const step of steps) answers.push(await reader.post(`${address(id)}/${step}`, { ...whole, versie: '3' }))
    for (const answer of answers) {
      assert.equal(answer.statusCode, 404)
      assert.equal(mainOf(answer), gone)
      assert.doesNotMatch(answer.body, personal)
    }
  }
  assert.deepEqual(await versions(), before)
  const inbox = await reader.get('/portaal')
  for (const id of hidden) assert.ok(!inbox.body.includes(id))
  assert.ok(inbox.body.includes(own.id))
})

test('a partner that has it now reads nothing of what earlier partners said or did, in no state, list or letter', async () => {
  const states = ['aangeboden', 'ontvangen', 'aangenomen', 'wachtlijst', 'contact_gelegd', 'aangekomen'] as const
  for (const state of states) {
    const first = await aHandoverIn(state, { deps, place })
    const second = await aHandoverIn('wachtlijst', { deps, place, partner: other, waitUntil: '2026-12-21' })
    await must({ deps, handover: second }, other, { kind: 'resume', promisedOn: '2026-11-25' })
    await must({ deps, handover: second }, other, { kind: 'try', slot: 'voorkeur' })
    await keepNote(second, 'Kom naar het eetcafé van de andere partner')
    const back = await must({ deps, handover: second }, place.desk, { kind: 'say_back', answer: 'PAST_NIET' })
    await repeat(back, state)
    assert.equal(await readAs(second), await readAs(first), state)
    assert.deepEqual(await lettersOf(second.id), await lettersOf(first.id), state)
  }
})

/** What Linde reads of a question, on its page and in the list, without the number that names it. */
async function readAs({ id }: Handover) {
  const reference = await site.database.asOwner((tx) =>
    tx.selectFrom('handover').select('reference').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  const page = mainOf(await reader.get(address(id)))
  const lines = allWords(readHtml((await reader.get('/portaal')).body), '.naast-cards li')
  const line = lines.filter((words) => words.includes(reference.reference))
  assert.equal(line.length, 1)
  return [page, ...line].join(' ').replaceAll(reference.reference, '…')
}

/** The letters about a question to Linde: what they say, without the number. */
const lettersOf = (handoverId: string) =>
  site.database.asActor({ kind: 'system', networkId: place.networkId }, async (tx) => {
    const rows = await tx
      .selectFrom('notification')
      .select(['networkId', 'template'])
      .where('handoverId', '=', handoverId)
      .where('audience', '=', 'partner')
      .where('organizationId', '=', linde.organizationId)
      .orderBy('template')
      .execute()
    const said: string[] = []
    for (const { networkId, template } of rows) {
      const known = noticeTemplates.find((one) => one === template)
      assert.ok(known)
      const told = { networkId, handoverId, audience: 'partner' as const, template: known }
      const about = { ...told, organizationId: linde.organizationId }
      const { message } = await compose(tx, deps, { told: about, known: await lookUp(tx, deps, about) })
      said.push(`${message.subject} ${message.lines.join(' ')}`.replaceAll(/\d{6}/g, '…'))
    }
    return said
  })

const keepNote = ({ id, networkId, attempts }: Handover, text: string) =>
  site.database.asActor({ kind: 'system', networkId }, (tx) => {
    const attemptId = attempts[0]?.id ?? null
    const note = { id: randomUUID(), handoverId: id, networkId, at: site.now(), attemptId, text }
    return saveNote(tx, deps.sealer, { ...note, kind: 'overbrugging' })
  })

/** The same course as in `aHandoverIn`, with Linde, from the desk on. */
async function repeat(back: Handover, state: (typeof withPartner)[number]) {
  const promisedOn = '2026-11-24'
  const ways = {
    aangeboden: 0,
    ontvangen: 1,
    aangenomen: 2,
    wachtlijst: 3,
    contact_gelegd: 4,
    aangekomen: 5,
  } as const
  const take = (command: Parameters<typeof must>[2], who: Parameters<typeof must>[1] = linde) =>
    must({ deps, handover: back }, who, command)
  await take(offerTo(linde, back, deps.now()), place.desk)
  if (ways[state] > 0) await take({ kind: 'open' })
  if (ways[state] > 1) await take({ kind: 'accept', promisedOn })
  if (state === 'wachtlijst') await take({ kind: 'waitlist', until: '2026-12-14', reason: 'PLEK', told: true })
  if (ways[state] > 3) await take({ kind: 'contact', on: '2026-11-23', way: 'telefoon' })
  if (ways[state] > 4) await take({ kind: 'arrive', spoken: true }, place.desk)
}

test('five hundred ids that were made up say what a question of somebody else says', async () => {
  const known = (await reader.get(address(hidden[0] ?? ''))).body
  for (let guess = 0; guess < 520; guess += 1) {
    const path = address(guessed(guess))
    const step = steps[guess % steps.length] ?? ''
    const answer = guess % 3 ? await reader.get(path) : await reader.post(`${path}/${step}`, { ...whole, versie: '2' })
    assert.equal(answer.statusCode, 404, path)
    assert.equal(answer.body, known, path)
  }
})

const strange = [
  '1',
  '%00',
  "'%20or%201=1--",
  '..%2f..%2faccount',
  'ffffffff-ffff',
  '%F0%9F%92%A9',
  'null',
  '0'.repeat(2000),
]

/** Ids near a real one, ids from nowhere, and what is no id at all. */
function guessed(turn: number): string {
  const digit = (turn % 16).toString(16)
  const place = 24 + (turn % 12)
  const near = `${own.id.slice(0, place)}${digit}${own.id.slice(place + 1)}`
  if (turn % 4 === 0 && near !== own.id) return near
  return turn % 4 === 1 ? (strange[turn % strange.length] ?? '') : randomUUID()
}

/** What belongs to a question, but not to the partner that has it. */
const fillAround = () =>
  site.database.asActor({ kind: 'system', networkId: place.networkId }, async (tx) => {
    const same = { handoverId: own.id, networkId: place.networkId, id: randomUUID() }
    const attemptId = own.attempts[0]?.id ?? ''
    await createCarerLink(tx, { ...same, now: site.now(), codeKey: deps.codeKey })
    await createPartnerLink(tx, { ...same, now: site.now(), attemptId, organizationId: linde.organizationId })
    await saveNote(tx, deps.sealer, { ...same, at: site.now(), attemptId, kind: 'overbrugging', text: 'De inloop' })
  })

test('in the database itself somebody of a partner finds rows of the questions they have now, and of no others', async () => {
  await fillAround()
  const mine = new Set((await rowsOf('handover', linde.actor)).map(({ id }) => id))
  assert.ok(mine.has(own.id))
  assert.ok(hidden.every((id) => !mine.has(id)))
  for (const table of ['handover_content', 'handover_event', 'attempt', 'consent'])
    for (const { handoverId } of await rowsOf(table, linde.actor)) assert.ok(mine.has(handoverId ?? ''), table)
  for (const table of [
    'handover_note',
    'handover_timer',
    'carer_link',
    'partner_link',
    'referrer_link',
    'notification',
    'contact_request',
    'contact_request_content',
    'access_event',
    'person',
    'session',
  ])
    assert.deepEqual(await rowsOf(table, linde.actor), [], table)
})

test('a partner that says it is another network, or another organisation, has the questions of neither', async () => {
  const elsewhereActor: Actor = { ...linde.actor, networkId: elsewhere.networkId } as const
  assert.deepEqual(await rowsOf('handover', elsewhereActor), [])
  const mixed: Actor = {
    kind: 'partner',
    networkId: place.networkId,
    personId: linde.personId,
    organizationId: first(elsewhere),
  }
  assert.deepEqual(await rowsOf('handover', mixed), [])
  for (const table of ['handover_content', 'handover_event', 'attempt', 'consent'])
    assert.deepEqual(await rowsOf(table, mixed), [], table)
})

const first = ({ partners: [{ organizationId }] }: TestPlace) => organizationId

type AnyRow = { id?: string; handoverId?: string }
const rowsOf = (table: string, actor: Actor) =>
  site.database.asActor(actor, async (tx) => (await sql<AnyRow>`select * from ${sql.table(table)}`.execute(tx)).rows)

test('who loses the role loses the questions with the next click', async () => {
  const colleague = await site.signedIn(linde.colleagueEmail)
  assert.match((await colleague.get(address(own.id))).body, personal)
  await site.database.asIdentity((tx) =>
    tx.updateTable('roleGrant').set({ endedAt: site.now() }).where('personId', '=', linde.colleagueId).execute(),
  )
  for (const answer of [
    await colleague.get(address(own.id)),
    await colleague.get('/portaal'),
    await colleague.post(`${address(own.id)}/toezegging`, { ...whole, versie: '3' }),
  ]) {
    assert.notEqual(answer.statusCode, 200)
    assert.doesNotMatch(answer.body, personal)
  }
})

test('a visitor, the desk, and who still owes the second step see no question through the portal', async () => {
  for (const stranger of [
    site.reader(),
    await site.signedIn(place.desk.personEmail),
    await site.signedIn(elsewhere.desk.personEmail),
    await site.signedIn(linde.personEmail, { secondStep: false }),
  ]) {
    for (const path of ['/portaal', address(own.id)]) {
      const answer = await stranger.get(path)
      assert.ok(answer.statusCode === 303 || answer.statusCode === 404)
      assert.doesNotMatch(answer.body, personal)
    }
    const step = await stranger.post(`${address(own.id)}/toezegging`, { ...whole, versie: '3' })
    // Without a session the form is held, to be sent again after signing in.
    assert.ok([401, 303, 404].includes(step.statusCode))
    assert.doesNotMatch(step.body, personal)
  }
})

test('who waited for the lock while the carer stopped is told that it is gone, not what happened', async () => {
  const { id } = await aHandoverIn('ontvangen', { deps, place })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let stopped = () => {}
  const isStopped = new Promise<void>((resolve) => {
    stopped = resolve
  })
  const carer: Actor = { kind: 'carer', networkId: place.networkId, handoverId: id }
  const stopping = site.database.asActor(carer, async (tx) => {
    const done = await actIn(tx, deps, {
      handoverId: id,
      actor: carer,
      by: { kind: 'carer' },
      seen: null,
      command: { kind: 'withdraw' },
    })
    assert.ok(done.ok)
    stopped()
    await held
  })
  await isStopped
  const waiting = takeStep(reader, address(id), { step: 'toezegging', fields: { beldag: '2026-11-24' } })
  await until(waitsForLock)
  release()
  await stopping
  const answer = await waiting
  assert.equal(answer.statusCode, 404)
  assert.equal(mainOf(answer), gone)
})

const waitsForLock = () =>
  site.database.asOwner(async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(tx)
    return (rows[0]?.n ?? 0) > 0
  })

async function until(isSo: () => Promise<boolean>) {
  for (let look = 0; look < 200; look += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('It never became so')
}
