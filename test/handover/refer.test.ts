import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { trapName } from '#design/form/trap.tsx'
import { handoverDeps, sendConfirmation, startHandover } from '#handover/index.ts'
import type { Mail } from '#platform/mail/mail.ts'
import { newToken } from '#platform/random.ts'
import { handleRequest } from '../../src/handover/requests/change-request.sql.ts'
import { dropUnconfirmed } from '../../src/handover/requests/confirm-request.sql.ts'
import { listOpenRequests } from '../../src/handover/requests/find-requests.sql.ts'
import { openRequestContents } from '../../src/handover/requests/request-contents.sql.ts'
import { aConsent, must, testContent } from '../../src/handover/store/testing.ts'
import { fieldsOf, linksIn, one, readHtml, wordsOf } from '../support/html.ts'
import { aSite } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'

const site = await aSite()
after(() => site.close())
const { database, config } = site
const { network, directory } = await site.edition('hardenberg')
const deps = handoverDeps({ database, config, now: site.now, newId: () => crypto.randomUUID() })
const address = '/hardenberg/professionals'
const filled = {
  uw_naam: 'Marieke',
  organisatie: 'Huisartsenpraktijk De Es',
  werkmail: 'marieke@de-es.example',
  naam: 'Hennie',
  telefoon: '0523123456',
  vraag: 'Wil weten wie er een middag kan komen.',
  akkoord: 'ja',
  akkoord_hoe: 'gesproken_balie',
  akkoord_dag: '2026-11-23',
  terugkoppeling: 'ja',
}
const asMachine = { kind: 'system', networkId: network.id } as const
const personal = /Hennie|12 34 56|123456|een middag|Marieke|de-es/

beforeEach(async () => {
  site.at('2026-11-24T10:00:00+01:00')
  await database.asOwner(async (tx) => {
    await tx.deleteFrom('contactRequest').execute()
    await sql`delete from graphile_worker._private_jobs`.execute(tx)
  })
})

const open = () => database.asActor(asMachine, listOpenRequests)
const main = (body: string) => wordsOf(one(readHtml(body), 'main'))

type Job = { task: string; payload: { requestId: string; networkId: string } }
async function jobs(): Promise<readonly Job[]> {
  const { rows } = await database.asOwner((tx) =>
    sql<Job>`select t.identifier as task, j.payload from graphile_worker._private_jobs j
             join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`.execute(tx),
  )
  return rows
}

async function refer(fields: Readonly<Record<string, string>> = {}) {
  const reader = site.reader()
  const form = fieldsOf(one(readHtml((await reader.get(address)).body), 'main form'))
  return { reader, form, answer: await reader.post(address, { ...form, ...filled, ...fields }) }
}

/** The letter with the link, as the worker sends it. */
async function letterOf(job: Job | undefined): Promise<Mail & { path: string }> {
  assert.ok(job)
  const sent: Mail[] = []
  await sendConfirmation(deps, async (mail) => void sent.push(mail), job.payload)
  const [mail] = sent
  assert.ok(mail)
  const path = /https?:\/\/[^/\s]+(\/\S+)/.exec(mail.text)?.[1]
  assert.ok(path)
  return { ...mail, path }
}

/** A referral of which the work address is confirmed. */
async function confirmed(fields: Readonly<Record<string, string>> = {}) {
  const { reader } = await refer(fields)
  const { path } = await letterOf((await jobs()).findLast(({ task }) => task === 'confirm-referral'))
  const done = await reader.postAndFollow(path, {})
  assert.equal(done.statusCode, 200)
  const token = path.split('/').at(-1) ?? ''
  const [request] = await open()
  assert.ok(request)
  return { reader, path, done, token, request, state: `/hardenberg/verwijzing/${token}` }
}

/** The desk calls, and the referral becomes a handover. */
async function becomesHandover(requestId: string) {
  const { personId } = await database.asIdentity((tx) =>
    tx
      .selectFrom('roleGrant')
      .select('personId')
      .where('networkId', '=', network.id)
      .where('role', '=', 'coordinator')
      .executeTakeFirstOrThrow(),
  )
  const desk = {
    actor: { kind: 'desk', networkId: network.id, personId },
    by: { kind: 'coordinator', personId },
  } as const
  const handover = await database.asActor(desk.actor, async (tx) => {
    const begun = await startHandover(tx, deps, {
      networkId: network.id,
      urgency: 'N',
      channel: 'professional',
      functionCodes: [],
      municipalityCode: null,
      contactRequestId: requestId,
      by: desk.by,
      onBehalf: true,
      content: testContent,
    })
    const handling = {
      id: requestId,
      seen: null,
      personId,
      now: deps.now(),
      outcome: 'overdracht',
      handoverId: begun.id,
    } as const
    assert.ok((await handleRequest(tx, handling)).ok)
    return begun
  })
  return { handover, desk }
}

test('the card has the two questions, and is printed without the form', async () => {
  const answer = await site.reader().get(address)
  assert.deepEqual(problemsOf(answer.body), [])
  assert.match(main(answer.body), /Hoe gaat het met u\?.*Wat heeft u nodig\?/)
  const form = one(readHtml(answer.body), 'main form')
  assert.ok(form.classList.contains('naast-noprint'))
  assert.equal(readHtml(answer.body).querySelectorAll('main input[checked]').length, 0)
  assert.ok(
    linksIn(one(readHtml((await site.reader().get('/hardenberg/voor-professionals')).body), 'main')).includes(address),
  )
})

test('a referral waits until the work address is confirmed: nobody is called, and the desk sees and hears nothing', async () => {
  const { reader, answer } = await refer()
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${address}/verstuurd`])
  const sent = await reader.get(`${address}/verstuurd`)
  assert.deepEqual(problemsOf(sent.body), [])
  assert.deepEqual(await open(), [])
  const waiting = await jobs()
  assert.deepEqual(
    waiting.map(({ task }) => task),
    ['confirm-referral'],
  )
  assert.doesNotMatch(JSON.stringify(waiting), personal)
})

test('the letter holds a link and nothing of the carer; opening the link confirms nothing, one press does', async () => {
  const { reader } = await refer()
  const letter = await letterOf((await jobs())[0])
  assert.equal(letter.to, 'marieke@de-es.example')
  assert.doesNotMatch(letter.text + letter.subject, /Hennie|12 34 56|een middag/)
  assert.match(letter.text, /donderdag 26 november/)
  for (let looked = 0; looked < 3; looked += 1) {
    const page = await site.reader().get(letter.path)
    assert.equal(page.statusCode, 200)
    assert.deepEqual(problemsOf(page.body), [])
    assert.doesNotMatch(page.body, personal)
    assert.deepEqual([page.headers['cache-control'], page.headers['referrer-policy']], ['no-store', 'no-referrer'])
  }
  assert.deepEqual(await open(), [])
  const done = await reader.postAndFollow(letter.path, {})
  assert.match(main(done.body), /Uw verwijzing is bevestigd.*uiterlijk woensdag 25 november/)
  assert.equal((await open()).length, 1)
})

test('the desk then reads everything, with how and when the carer agreed', async () => {
  const { request } = await confirmed()
  const content = await database.asActor(asMachine, async (tx) =>
    (await openRequestContents(tx, deps.sealer, [request.id])).get(request.id),
  )
  assert.deepEqual(content?.referral, { consentWay: 'gesproken_balie', consentOn: '2026-11-23', feedback: true })
  assert.deepEqual(content?.carer.broughtBy, {
    name: 'Marieke',
    email: 'marieke@de-es.example',
    organization: 'Huisartsenpraktijk De Es',
  })
  const letters = (await jobs()).filter(({ task }) => task === 'send-mail')
  assert.equal(letters.length, 1)
  assert.doesNotMatch(JSON.stringify(letters), personal)
})

test('confirming twice, or in many windows at once, is confirming once', async () => {
  const { path } = await confirmed()
  const again = await Promise.all([1, 2, 3].map(() => site.reader().post(path, {})))
  assert.deepEqual(new Set(again.map(({ statusCode }) => statusCode)), new Set([303]))
  assert.equal((await open()).length, 1)
  assert.equal((await jobs()).filter(({ task }) => task === 'send-mail').length, 1)
})

test('a letter that is sent again has a new link, and the old one leads nowhere', async () => {
  await refer()
  const [job] = await jobs()
  const first = await letterOf(job)
  const second = await letterOf(job)
  assert.equal((await site.reader().get(first.path)).statusCode, 404)
  assert.equal((await site.reader().get(second.path)).statusCode, 200)
})

test('after two working days the link leads nowhere, and nothing is kept', async () => {
  await refer()
  const [job] = await jobs()
  const { path } = await letterOf(job)
  site.at('2026-11-26T17:00:00+01:00')
  assert.equal((await site.reader().get(path)).statusCode, 404)
  assert.equal((await site.reader().post(path, {})).statusCode, 404)
  await sendConfirmation(
    deps,
    async () => assert.fail('nothing is sent any more'),
    job?.payload ?? { requestId: '', networkId: '' },
  )
  assert.equal(await database.asActor(asMachine, (tx) => dropUnconfirmed(tx, site.now())), 1)
  const left = await database.asOwner((tx) => tx.selectFrom('contactRequestContent').select('requestId').execute())
  assert.deepEqual(left, [])
})

test('without consent nothing is sent, and the form says what to do instead', async () => {
  const { answer } = await refer({ akkoord: 'nee' })
  assert.equal(answer.statusCode, 422)
  assert.deepEqual(problemsOf(answer.body), [])
  assert.match(main(answer.body), /Verwijs alleen als de mantelzorger het goed vindt/)
  assert.deepEqual(await jobs(), [])
})

test('a private mailbox gets the plain question to use the address of work', async () => {
  const { answer } = await refer({ werkmail: 'marieke@gmail.com' })
  assert.equal(answer.statusCode, 422)
  assert.match(main(answer.body), /Dit lijkt een privéadres\. Vul uw adres van het werk in/)
})

test('a robot, and a form that is sent twice', async () => {
  assert.equal((await refer({ [trapName]: 'x' })).answer.statusCode, 303)
  assert.deepEqual(await jobs(), [])
  const { reader, form } = await refer()
  await reader.post(address, { ...form, ...filled })
  assert.equal((await jobs()).length, 1)
})

test('words of danger show who can help now before a referral is sent', async () => {
  const { answer } = await refer({ vraag: 'Zij zegt: ik wil niet meer leven' })
  assert.equal(answer.statusCode, 422)
  assert.ok(wordsOf(one(readHtml(answer.body), '.naast-urgent')).includes('113'))
  assert.deepEqual(await jobs(), [])
})

test('who may hear how it goes sees that we will call, and later the state of the handover, and nothing else', async () => {
  const { state, done, request } = await confirmed()
  assert.ok(linksIn(readHtml(done.body)).includes(state))
  const waiting = await site.reader().get(state)
  assert.deepEqual(problemsOf(waiting.body), [])
  assert.match(main(waiting.body), /Wij bellen de mantelzorger uiterlijk woensdag 25 november/)
  const { handover, desk } = await becomesHandover(request.id)
  assert.match(main((await site.reader().get(state)).body), /in voorbereiding/)
  const [{ id: organizationId } = { id: '' }] = directory.organizations
  const consent = aConsent(organizationId, deps.now(), { items: ['contact', 'vraag', 'terugkoppeling'] })
  const partner = { organizationId, serviceId: null, takes: true }
  await must({ deps, handover }, desk, { kind: 'offer', attemptId: crypto.randomUUID(), partner, consent })
  const offered = await site.reader().get(state)
  assert.match(main(offered.body), /aangeboden\s?Sinds 24 november 2026/)
  assert.doesNotMatch(offered.body, personal)
  assert.doesNotMatch(main(offered.body), new RegExp(`Zwaantje|kapper|${directory.organizations[0]?.name}`))
  const traces = await database.asOwner((tx) =>
    tx
      .selectFrom('accessEvent')
      .select(['event', 'actorKind', 'actorRole'])
      .where('objectId', '=', handover.id)
      .where('event', '=', 'handover.view-state')
      .execute(),
  )
  assert.deepEqual(traces[0], { event: 'handover.view-state', actorKind: 'staff', actorRole: 'professional' })
  await must({ deps, handover }, desk, { kind: 'withdraw' })
  assert.equal((await site.reader().get(state)).statusCode, 404)
})

test('a carer who did not agree to feedback, then or later, is not followed', async () => {
  const silent = await confirmed({ terugkoppeling: 'nee' })
  assert.doesNotMatch(silent.done.body, /\/verwijzing\//)
  assert.equal((await site.reader().get(silent.state)).statusCode, 404)
  await becomesHandover(silent.request.id)
  assert.equal((await site.reader().get(silent.state)).statusCode, 404)

  const { request, state } = await confirmed()
  const { handover, desk } = await becomesHandover(request.id)
  const [{ id: organizationId } = { id: '' }] = directory.organizations
  const partner = { organizationId, serviceId: null, takes: true }
  const consent = aConsent(organizationId, deps.now())
  await must({ deps, handover }, desk, { kind: 'offer', attemptId: crypto.randomUUID(), partner, consent })
  assert.equal((await site.reader().get(state)).statusCode, 404)
})

test('five hundred guesses of either link open nothing, and another network knows neither', async () => {
  const { path, state, token } = await confirmed()
  const bodies = new Set<string>()
  for (let guess = 0; guess < 500; guess += 1) {
    const other =
      guess % 2
        ? newToken()
        : token.slice(0, guess % 43) + (token[guess % 43] === 'A' ? 'B' : 'A') + token.slice((guess % 43) + 1)
    const answer = await site
      .reader()
      .get(guess % 3 ? `/hardenberg/verwijzing/${other}` : `${address}/bevestigen/${other}`)
    assert.equal(answer.statusCode, 404)
    bodies.add(main(answer.body))
  }
  assert.equal(bodies.size, 1)
  for (const link of [path, state]) {
    assert.equal((await site.reader().get(link)).statusCode, 200)
    assert.equal((await site.reader().get(link.replace('/hardenberg/', '/westland/'))).statusCode, 404)
  }
  assert.equal((await site.reader().post(path.replace('/hardenberg/', '/westland/'), {})).statusCode, 404)
})
