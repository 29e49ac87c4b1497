import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { after, test } from 'node:test'
import { dropJob, enqueue } from '#platform/jobs/jobs.ts'
import { testConfig } from '#platform/testing/config.ts'
import { dumpOf, linesWith } from '#platform/testing/dump.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { tracesOf } from '#platform/trace/trace.ts'
import type { CarerContent } from '../content.ts'
import { states } from '../handover.ts'
import { createRequest } from '../requests/create-request.sql.ts'
import { aRequest, aRequestContent } from '../requests/factories.ts'
import { createCarerLink } from '../store/carer-links.sql.ts'
import { fireTimers } from '../store/fire-timers.ts'
import { saveNote } from '../store/notes.sql.ts'
import { aHandoverIn, aNetworkWithPartners, monday, must, testContent, testDeps } from '../store/testing.ts'
import { eraseExpired } from './erase-expired.ts'
import { eraseHandover } from './erase-handover.ts'
import { retentionReport } from './retention-runs.sql.ts'

const { database, drop } = await testDatabase()
after(drop)

const varFolder = await temporaryFolder()
after(() => rm(varFolder, { recursive: true }))
const deps = { ...testDeps(database), config: testConfig({ varFolder }) }
const place = await aNetworkWithPartners(database)
const { networkId } = place
const asMachine = <T>(work: Parameters<typeof database.asActor<T>>[1]) =>
  database.asActor({ kind: 'system', networkId }, work)
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)

const content: CarerContent = {
  ...testContent,
  broughtBy: { name: 'Dokter Bloemkool', email: 'bloemkool@praktijk.example', organization: 'Praktijk Spruitjeslaan' },
}
const words = ['Zwaantje', '98765432', 'zwaantje@carer.example', 'kapper', 'avondeten', 'Gronings', 'Bloemkool']
const more = ['Spruitjeslaan', 'Roelfien', '11 22 33 44', 'bij mijn zus', 'logeerhuis Zonnestraal', 'Dwarsfluit']
const personal = [...words, ...more]

/** A handover in each state, each with a note, a link, and the question that it came from. */
async function seed() {
  for (const state of states) {
    const requestId = await aHandledRequest()
    const start = { content, contactRequestId: requestId }
    const { id } = await aHandoverIn(state, { deps, place, start })
    await asMachine(async (tx) => {
      await tx.updateTable('contactRequest').set({ handoverId: id }).where('id', '=', requestId).execute()
      const note = { handoverId: id, networkId, attemptId: null, kind: 'werk' as const, at: deps.now() }
      await saveNote(tx, deps.sealer, { ...note, id: deps.newId(), text: 'Dacht aan logeerhuis Zonnestraal' })
      await createCarerLink(tx, { id: deps.newId(), handoverId: id, networkId, now: deps.now(), codeKey: deps.codeKey })
    })
  }
  await database.asActor({ kind: 'public', networkId }, (tx) =>
    createRequest(tx, deps, {
      ...aRequest(networkId, { content: aRequestContent({ name: 'Dwarsfluit' }) }),
      state: 'te_bevestigen',
      channel: 'professional',
    }),
  )
}

async function aHandledRequest() {
  const request = aRequest(networkId, { content: aRequestContent() })
  await asMachine((tx) => createRequest(tx, deps, request))
  await asMachine((tx) =>
    tx
      .updateTable('contactRequest')
      .set({ state: 'afgehandeld', outcome: 'overdracht', handledAt: deps.now() })
      .where('id', '=', request.id)
      .execute(),
  )
  return request.id
}

await seed()

test('while it is kept, nothing personal stands in the clear, anywhere in the database', async () => {
  const dump = await dumpOf(database)
  assert.ok(dump.some((line) => line.startsWith('public.handover_content: ')))
  assert.ok(dump.some((line) => line.startsWith('graphile_worker._private_jobs: ')))
  assert.deepEqual(linesWith(dump, personal), [])
})

test('the scan finds what stands in the clear, in bytes and in jobs', async () => {
  await database.asNobody((tx) =>
    enqueue(tx, 'send-mail', { to: 'x@naast.example', subject: 'Zwaantje', text: '' }, { key: 'scan', at: later(999) }),
  )
  const id = randomUUID()
  await database.asOwner((tx) =>
    tx
      .insertInto('attemptCounter')
      .values({ key: Buffer.from(`${id} Bloemkool`), times: 1, since: monday })
      .execute(),
  )
  assert.equal(linesWith(await dumpOf(database), personal).length, 2)
  await database.asOwner(async (tx) => {
    await tx.deleteFrom('attemptCounter').execute()
  })
  await database.asNobody((tx) => dropJob(tx, 'scan'))
  assert.deepEqual(linesWith(await dumpOf(database), personal), [])
})

test('a handover that runs cannot be erased, and one that is not yours is not there', async () => {
  const running = await aHandoverIn('aangenomen', { deps, place, start: { content } })
  const erase = (handoverId: string) =>
    asMachine((tx) => eraseHandover(tx, deps, { handoverId, by: { kind: 'system' } }))
  assert.deepEqual(await erase(running.id), { ok: false, reason: 'not_ended' })
  assert.deepEqual(await erase(randomUUID()), { ok: false, reason: 'not_found' })
})

test('who stopped can have it erased at once; the partner still hears that it stopped', async () => {
  const { id: handoverId } = await aHandoverIn('ingetrokken', { deps, place, start: { content } })
  const erased = await database.asActor({ kind: 'carer', networkId, handoverId }, (tx) =>
    eraseHandover(tx, deps, { handoverId, by: { kind: 'carer' } }),
  )
  assert.ok(erased.ok)
  const left = await asMachine(async (tx) => ({
    contents: await tx
      .selectFrom('handoverContent')
      .select('handoverId')
      .where('handoverId', '=', handoverId)
      .execute(),
    told: await tx.selectFrom('notification').select('template').where('handoverId', '=', handoverId).execute(),
    events: await tx.selectFrom('handoverEvent').select('kind').where('handoverId', '=', handoverId).execute(),
    consents: await tx.selectFrom('consent').select('id').where('handoverId', '=', handoverId).execute(),
    trace: (await tracesOf(tx, 'handover', handoverId)).at(-1),
  }))
  assert.deepEqual(left.contents, [])
  assert.ok(left.told.some(({ template }) => template === 'partner_stopped'))
  assert.ok(left.told.every(({ template }) => !template.startsWith('carer_')))
  assert.ok(left.events.length > 2)
  assert.equal(left.consents.length, 1)
  assert.deepEqual([left.trace?.event, left.trace?.actorKind, left.trace?.action], ['handover.erase', 'carer', 'D'])
})

test('what stopped goes within a working day, what is finished stays for ninety, and only in its own network', async () => {
  const other = await aNetworkWithPartners(database)
  const stopped = await aHandoverIn('ingetrokken', { deps, place, start: { content } })
  const finished = await aHandoverIn('afgerond', { deps, place, start: { content } })
  const elsewhere = await aHandoverIn('afgerond', { deps, place: other, start: { content } })
  const erasedAt = async ({ id, networkId }: { id: string; networkId: string }) =>
    database.asActor({ kind: 'system', networkId }, async (tx) => {
      const row = await tx.selectFrom('handover').select('erasedAt').where('id', '=', id).executeTakeFirstOrThrow()
      return row.erasedAt !== null
    })
  const on = async (day: number) => {
    deps.clock.now = later(day)
    await eraseExpired(deps)
    return [await erasedAt(stopped), await erasedAt(finished), await erasedAt(elsewhere)]
  }
  assert.deepEqual(await on(1), [false, false, false])
  assert.deepEqual(await on(2), [true, false, false])
  assert.deepEqual(await on(89.9), [true, false, false])
  assert.deepEqual(await on(90), [true, true, true])
})

test('with the clock moved and the jobs run, nothing personal is left in any table', async () => {
  for (let day = 1; day <= 400; day += day < 220 ? 1 : 30) {
    deps.clock.now = later(day)
    await fireTimers(deps)
    await callAgain()
  }
  const running = await asMachine((tx) =>
    tx.selectFrom('handover').select(['id', 'state']).where('endedAt', 'is', null).execute(),
  )
  assert.deepEqual(running, [])
  deps.clock.now = later(400)
  await eraseExpired(deps)
  const dump = await dumpOf(database)
  assert.deepEqual(linesWith(dump, personal), [])
  const sealed = dump.filter((line) => /^public\.(handover_content|handover_note|contact_request_content): /.test(line))
  assert.deepEqual(sealed, [])
  const links = dump.filter((line) => /^public\.(carer_link|partner_link|referrer_link): /.test(line))
  assert.deepEqual(links, [])
  // What stays: that it was, without who.
  assert.ok(dump.some((line) => line.startsWith('public.handover_event: ')))
})

/** The desk calls about what was prepared and came back. */
const callAgain = () =>
  asMachine((tx) =>
    tx
      .updateTable('contactRequest')
      .set({ state: 'afgehandeld', outcome: 'beantwoord', handledAt: deps.now() })
      .where('state', '=', 'open')
      .execute(),
  )

test('the proof of consent goes a year after the end, and what was told with the handover', async () => {
  deps.clock.now = later(800)
  await eraseExpired(deps)
  const left = await asMachine(async (tx) => ({
    consents: await tx.selectFrom('consent').select('id').execute(),
    told: await tx.selectFrom('notification').select('id').execute(),
  }))
  assert.deepEqual(left, { consents: [], told: [] })
})

test('the report says what was erased and that nothing is overdue', async () => {
  const now = deps.now()
  const report = await asMachine((tx) => retentionReport(tx, { since: '2026-11-01', now }))
  const of = (kind: string, cause: string) =>
    report.erased.find((one) => one.kind === kind && one.cause === cause)?.count
  assert.equal(of('handover', 'asked'), 1)
  assert.ok((of('handover', 'term') ?? 0) > states.length)
  // Of the two that stopped at once the question went with the handover.
  assert.equal(of('request', 'term'), states.length - 2)
  assert.equal(of('unconfirmed', 'term'), 1)
  assert.equal(of('concept', 'term'), 1)
  assert.equal(report.overdue, 0)
  assert.equal(report.lastRunAt?.getTime(), now.getTime())
})

test('erasing what was finished is possible for the carer herself before its term', async () => {
  deps.clock.now = monday
  const handover = await aHandoverIn('aangekomen', { deps, place, start: { content } })
  const { id: handoverId } = await must({ deps, handover }, place.desk, { kind: 'finish', outcome: 'GEHOLPEN' })
  const erase = () =>
    database.asActor(place.desk.actor, (tx) =>
      eraseHandover(tx, deps, {
        handoverId,
        by: { kind: 'coordinator', personId: place.desk.personId },
        onBehalfOf: 'carer',
      }),
    )
  assert.ok((await erase()).ok)
  assert.ok((await erase()).ok, 'erasing twice is erasing once')
  const traces = await asMachine((tx) => tracesOf(tx, 'handover', handoverId))
  assert.equal(traces.filter(({ event }) => event === 'handover.erase').length, 1)
})
