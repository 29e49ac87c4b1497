import assert from 'node:assert/strict'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { smsFolder } from '#platform/sms/sms.ts'
import { aMailServer } from '#platform/testing/mail-server.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { findPartnerLink } from '../one-time-link/partner-links.sql.ts'
import { findByCode, findByToken } from '../store/carer-links.sql.ts'
import { aHandoverIn, aNetworkWithPartners, must, testContent } from '../store/testing.ts'
import { noteBounce } from './bounced.ts'
import { prepare } from './prepare.ts'
import { sendNotification } from './send-notification.ts'
import { addPhone, depsWith, notificationsOf, queue, readMail, sendOne } from './testing.ts'

const { database, drop } = await testDatabase()
const varFolder = await temporaryFolder()
const place = await aNetworkWithPartners(database)
await addPhone(database, place, '0523 123456')
const { networkId } = place
after(async () => {
  await drop()
  await rm(varFolder, { recursive: true })
})

const personal = /zwaantje|98765432|kapper|avondeten|Gronings|7777/i
const asMachine = <T>(work: Parameters<typeof database.asActor<T>>[1]) =>
  database.asActor({ kind: 'system', networkId }, work)

test('a carer gets one letter, in text and HTML, with a private link and a code that work', async () => {
  const server = await aMailServer()
  const deps = depsWith(database, { smtpUrl: server.url, publicUrl: 'https://naast.example' })
  const handover = await aHandoverIn('aangeboden', { deps, place })
  const row = await sendOne(deps, { place, handover, template: 'carer_offered' })
  await sendNotification(deps, { notificationId: row.id, networkId })
  assert.equal(row.sentAt?.getTime(), deps.now().getTime())
  assert.equal(server.received.length, 1)
  assert.deepEqual(server.received[0]?.to, ['zwaantje@carer.example'])
  const { headers, text, html } = readMail(server.received[0]?.message ?? '')
  for (const words of [text, html]) {
    assert.match(words, /Dag Zwaantje,/)
    assert.match(words, /Wij hebben Partner 1 gevraagd om u te bellen\./)
    assert.match(words, /uiterlijk maandag 30 november bent gebeld/)
    assert.match(words, /0523 123456/)
    assert.doesNotMatch(words, /kapper|avondeten|98765432|Gronings/)
  }
  assert.match(headers, /^Subject: Er is een bericht voor u\r?$/m)
  assert.doesNotMatch(headers.replace(/^To: .*$/m, ''), personal)
  const token = new RegExp(`https://naast.example/${place.slug}/mijn-vraag/([\\w-]{43})`).exec(text)?.[1] ?? ''
  const code = /uw code: ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(text)?.[1] ?? ''
  assert.equal(await asMachine((tx) => findByToken(tx, token, deps.now())), handover.id)
  assert.equal(await asMachine((tx) => findByCode(tx, { code, codeKey: deps.codeKey, now: deps.now() })), handover.id)
  await server.close()
})

test('a carer who has to wait reads in her letter until when and why', async () => {
  const server = await aMailServer()
  const deps = depsWith(database, { smtpUrl: server.url })
  const handover = await aHandoverIn('wachtlijst', { deps, place })
  await sendOne(deps, { place, handover, template: 'carer_waitlisted' })
  const { text } = readMail(server.received[0]?.message ?? '')
  assert.match(text, /aan de beurt rond 14 december 2026/)
  assert.match(text, /Er is daar nu geen plek\./)
  await server.close()
})

test('a letter to a partner or the desk does not say who it is about', async () => {
  const server = await aMailServer()
  const deps = depsWith(database, { smtpUrl: server.url, publicUrl: 'https://naast.example' })
  const offered = await aHandoverIn('aangeboden', { deps, place })
  await sendOne(deps, { place, handover: offered, template: 'partner_new' })
  const returned = await aHandoverIn('terug_bij_coordinator', { deps, place })
  await sendOne(deps, { place, handover: returned, template: 'desk_returned' })
  assert.deepEqual(
    server.received.map(({ to }) => to),
    [[place.partners[0].email], [place.desk.personEmail]],
  )
  for (const { message } of server.received) assert.doesNotMatch(message, personal)
  const [toPartner, toDesk] = server.received.map(({ message }) => readMail(message).text)
  assert.match(toPartner ?? '', /uiterlijk dinsdag 24 november om 17\.00 uur openen/)
  assert.match(toPartner ?? '', new RegExp(`https://naast.example/portaal/overdracht/${offered.id}`))
  assert.match(toDesk ?? '', new RegExp(`https://naast.example/werkplek/overdracht/${returned.id}`))
  await server.close()
})

test('a partner without an account gets a link of its own', async () => {
  const server = await aMailServer()
  const deps = depsWith(database, { smtpUrl: server.url })
  const partner = place.partners[4]
  const handover = await aHandoverIn('aangeboden', { deps, place, partner })
  await sendOne(deps, { place, handover, template: 'partner_new' })
  const { text } = readMail(server.received[0]?.message ?? '')
  const token = new RegExp(`http://127.0.0.1:3000/${place.slug}/antwoord/([\\w-]{43})`).exec(text)?.[1] ?? ''
  const link = await asMachine((tx) => findPartnerLink(tx, token, deps.now()))
  assert.deepEqual(
    { handoverId: link?.handoverId, organizationId: link?.organizationId },
    { handoverId: handover.id, organizationId: partner.organizationId },
  )
  assert.match(text, /eerst een code per e-mail/)
  await server.close()
})

test('an address that the server refuses is a task for the desk at once, with a code that holds no address', async () => {
  const server = await aMailServer({ refuses: 'zwaantje@carer.example' })
  const deps = depsWith(database, { smtpUrl: server.url })
  const handover = await aHandoverIn('aangeboden', { deps, place })
  const before = (await queue(database)).length
  const row = await sendOne(deps, { place, handover, template: 'carer_offered' })
  assert.equal(row.failure, 'refused')
  assert.equal(row.failedAt?.getTime(), deps.now().getTime())
  assert.equal(row.sentAt, null)
  assert.equal((await queue(database)).length, before)
  await server.close()
})

test('a server that was down for a while gets the letter later, once', async () => {
  const server = await aMailServer()
  await server.close()
  const deps = depsWith(database, { smtpUrl: server.url })
  const handover = await aHandoverIn('aangeboden', { deps, place })
  const waiting = await sendOne(deps, { place, handover, template: 'carer_offered' })
  assert.deepEqual([waiting.tries, waiting.sentAt, waiting.failedAt, waiting.sendingAt], [1, null, null, null])
  const job = (await queue(database)).find(({ key }) => key === `notification:${waiting.id}`)
  assert.equal(job?.runAt.getTime(), deps.now().getTime() + 60_000)
  const up = await aMailServer({ port: server.port })
  const sent = await sendOne(deps, { place, handover, template: 'carer_offered' })
  assert.equal(sent.tries, 2)
  assert.ok(sent.sentAt)
  assert.equal(up.received.length, 1)
  await up.close()
})

test('after five tries in vain it is a task for the desk', async () => {
  const server = await aMailServer({ refuses: 'zwaantje@carer.example', status: 451 })
  const deps = depsWith(database, { smtpUrl: server.url })
  const handover = await aHandoverIn('aangeboden', { deps, place })
  for (let tries = 1; tries < 5; tries += 1) {
    const row = await sendOne(deps, { place, handover, template: 'carer_offered' })
    assert.deepEqual([row.tries, row.failedAt], [tries, null])
  }
  const last = await sendOne(deps, { place, handover, template: 'carer_offered' })
  assert.deepEqual([last.tries, last.failure], [5, 'refused_for_now'])
  await server.close()
})

test('a crash after the server took it makes one second copy under the same id, and then a task', async () => {
  const server = await aMailServer()
  const deps = depsWith(database, { smtpUrl: server.url })
  const handover = await aHandoverIn('aangeboden', { deps, place })
  const { id } = (await notificationsOf(place, handover)(database)).get('carer_offered') ?? { id: '' }
  const crash = () => asMachine((tx) => prepare(tx, deps, { notificationId: id, desk: [] }))
  assert.ok(await crash())
  const again = await sendOne(deps, { place, handover, template: 'carer_offered' })
  assert.ok(again.sentAt)
  assert.match(server.received[0]?.message ?? '', new RegExp(`^Message-ID: <${id}@example.org>\r?$`, 'im'))

  const other = await aHandoverIn('aangeboden', { deps, place })
  const offered = (await notificationsOf(place, other)(database)).get('carer_offered')
  for (const _ of [1, 2])
    assert.ok(await asMachine((tx) => prepare(tx, deps, { notificationId: offered?.id ?? '', desk: [] })))
  const unclear = await sendOne(deps, { place, handover: other, template: 'carer_offered' })
  assert.deepEqual([unclear.sentAt, unclear.failure], [null, 'unclear'])
  assert.equal(server.received.length, 1)
  await server.close()
})

test('who stopped meanwhile is not told that somebody will call, and the partner only that it stopped', async () => {
  const server = await aMailServer()
  const deps = depsWith(database, { smtpUrl: server.url })
  const offered = await aHandoverIn('aangeboden', { deps, place })
  const handover = await must({ deps, handover: offered }, place.desk, { kind: 'withdraw' })
  for (const template of ['carer_offered', 'partner_new'] as const) {
    const row = await sendOne(deps, { place, handover, template })
    assert.deepEqual([row.sentAt, row.failedAt, row.failure], [null, null, 'overtaken'])
  }
  assert.ok((await sendOne(deps, { place, handover, template: 'partner_stopped' })).sentAt)
  assert.ok((await sendOne(deps, { place, handover, template: 'carer_withdrawn' })).sentAt)
  assert.equal(server.received.length, 2)
  const [toPartner] = server.received.map(({ message }) => readMail(message).text)
  assert.match(toPartner ?? '', /U hoeft niets meer te doen/)
  assert.doesNotMatch(toPartner ?? '', /https?:/)
  await server.close()
})

test('a text message has a link and no words; where mail really goes but there is no gateway, the desk calls', async () => {
  const deps = depsWith(database, { varFolder })
  const start = { content: { ...testContent, reachBy: 'sms' } } as const
  const handover = await aHandoverIn('aangeboden', { deps, place, start })
  assert.ok((await sendOne(deps, { place, handover, template: 'carer_offered' })).sentAt)
  const [name = ''] = await readdir(smsFolder(deps.config))
  const file = await readFile(join(smsFolder(deps.config), name), 'utf8')
  assert.match(file, /^06 98765432\n\nOost: er is een bericht voor u\. Kijk op http:\S+ of bel 0523 123456\.\n$/)
  assert.ok(file.length < 200)

  const real = depsWith(database, { smtpUrl: 'smtp://127.0.0.1:1' })
  const other = await aHandoverIn('aangeboden', { deps: real, place, start })
  assert.equal((await sendOne(real, { place, handover: other, template: 'carer_offered' })).failure, 'no_sms')
})

test('what goes by post waits for the desk', async () => {
  const deps = depsWith(database, { varFolder })
  const start = { content: { ...testContent, reachBy: 'post' } } as const
  const handover = await aHandoverIn('aangeboden', { deps, place, start })
  const row = await sendOne(deps, { place, handover, template: 'carer_offered' })
  assert.deepEqual([row.channel, row.sentAt, row.failedAt, row.settledAt, row.tries], ['post', null, null, null, 0])
})

test('a partner that has no address any more is a task for the desk', async () => {
  const deps = depsWith(database, { varFolder })
  const partner = place.partners[1]
  const handover = await aHandoverIn('aangeboden', { deps, place, partner })
  await asMachine((tx) =>
    tx.deleteFrom('handoverPartner').where('organizationId', '=', partner.organizationId).execute(),
  )
  assert.equal((await sendOne(deps, { place, handover, template: 'partner_new' })).failure, 'no_address')
})

test('a letter that comes back becomes a task, once, by its Message-ID', async () => {
  const deps = depsWith(database, { varFolder })
  const handover = await aHandoverIn('aangeboden', { deps, place })
  const { id } = await sendOne(deps, { place, handover, template: 'carer_offered' })
  for (const unknown of ['<x@example.org>', `<${place.networkId}@example.org>`, 'no id'])
    assert.equal(await noteBounce(database, unknown, deps.now()), false)
  assert.equal(await noteBounce(database, `<${id.toUpperCase()}@example.org>`, deps.now()), true)
  assert.equal(await noteBounce(database, `${id}@example.org`, deps.now()), false)
  const row = (await notificationsOf(place, handover)(database)).get('carer_offered')
  assert.deepEqual([row?.failure, row?.failedAt?.getTime()], ['bounced', deps.now().getTime()])
})

test('the queue holds ids only', async () => {
  const jobs = await queue(database)
  assert.ok(jobs.length > 10)
  for (const { job } of jobs) assert.doesNotMatch(job, new RegExp(`${personal.source}|@`, 'i'))
})
