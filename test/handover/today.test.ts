import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { fireTimers } from '#handover/index.ts'
import { aRequestContent } from '../../src/handover/requests/factories.ts'
import { must, testContent } from '../../src/handover/store/testing.ts'
import { readHtml, wordsOf } from '../support/html.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite } from './desk-site.ts'
import { mainOf } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { place, deps, database } = site
const today = '/werkplek/vandaag'
const tuesday = '2026-11-24T10:00:00+01:00'

/** Somebody of the desk who signs in at this moment. */
async function deskAt(moment: string) {
  site.at(moment)
  return site.signedIn(place.desk.personEmail)
}

/** What each row says, in order. */
const rowsOf = ({ body }: { body: string }) =>
  body
    .split(/<li[^>]* data-row[^s]/)
    .slice(1)
    .map((row) => (row.split('</li>')[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
const named = (name: string) => ({ start: { content: { ...testContent, name } } })

test('an empty day says so kindly, with one heading', async () => {
  const page = await site.coordinator.get(today)
  assert.equal(page.statusCode, 200)
  assert.equal(page.headers['cache-control'], 'no-store')
  assert.match(mainOf(page), /Vandaag: alles is gedaan/)
  assert.deepEqual(problemsOf(page.body), [])
})

test('everything that is due stands in one list, the longest overdue first, and what is due tomorrow is not in it', async () => {
  const { handover } = await site.given('terug_bij_coordinator', named('Bertha'))
  const { handover: kept } = await site.given('aangenomen', named('Wubbo'))
  const asked = await site.asked({ content: aRequestContent({ name: 'Anneke' }) })
  const later = new Date('2026-11-25T16:00:00Z')
  await site.asked({ dueAt: later, content: aRequestContent({ name: 'Later' }) })
  const reader = await deskAt(tuesday)
  const page = await reader.get(today)
  assert.deepEqual(problemsOf(page.body), [])
  const rows = rowsOf(page)
  assert.equal(rows.length, 2, rows.join('\n'))
  assert.ok(rows.some((row) => /Anneke: Terugbellen vandaag vóór 17.00 uur/.test(row)))
  assert.ok(
    rows.some((row) => /Bertha: Terug bij ons: de organisatie kan niet helpen vandaag vóór 17.00 uur/.test(row)),
  )
  assert.match(mainOf(page), /Vandaag: 2 taken/)
  const late = await (await deskAt('2026-11-25T09:00:00+01:00')).get(today)
  assert.match(mainOf(late), /Te laat \(2\)/)
  assert.match(rowsOf(late)[0] ?? '', /te laat sinds gisteren/)
  assert.equal((await site.traces(handover.id)).filter(({ event }) => event === 'handover.list').length, 2)
  assert.equal((await site.traces(asked.id)).filter(({ event }) => event === 'request.view').length, 2)
  assert.equal((await site.traces(kept.id)).filter(({ event }) => event === 'handover.list').length, 0)
})

test('a reminder that went out does not make late what is late on time again', async () => {
  await deskAt('2026-11-25T09:00:00+01:00')
  await fireTimers(deps)
  const page = await (await deskAt('2026-11-25T09:05:00+01:00')).get(today)
  assert.ok(rowsOf(page).some((row) => /Bertha.*te laat sinds gisteren/.test(row)))
})

test('"niet gebeld" before the partner took it over is a task, until the desk has dealt with it', async () => {
  const reader = await deskAt(tuesday)
  const { handover } = await site.given('aangeboden', named('Nelleke'))
  const carer = {
    actor: { kind: 'carer', networkId: place.networkId, handoverId: handover.id },
    by: { kind: 'carer' },
  } as const
  await must({ deps, handover }, carer, { kind: 'answer_called', answer: 'nee' })
  const wednesday = await deskAt('2026-11-25T10:00:00+01:00')
  const row = rowsOf(await wednesday.get(today)).find((one) => one.includes('Nelleke'))
  assert.match(row ?? '', /Niet gebeld, zegt de mantelzorger/)
  const form = await settleFormOf(await wednesday.get(today), 'Nelleke')
  assert.equal((await wednesday.post(`${today}/afgehandeld`, form)).headers.location, `${today}?gedaan=afgehandeld`)
  assert.ok(!rowsOf(await wednesday.get(today)).some((one) => one.includes('Nelleke')))
  assert.equal(reader.jar === wednesday.jar, false)
})

test('a mail that did not arrive, a letter to post and a wrong offer are tasks; another network has none of them', async () => {
  const reader = await deskAt(tuesday)
  const { handover } = await site.given('aangenomen', named('Geertje'))
  const { networkId } = place
  const notice = { handoverId: handover.id, networkId, audience: 'carer', createdAt: site.now() } as const
  await database.asOwner(async (tx) => {
    const failed = { id: randomUUID(), ...notice, template: 'carer_accepted', channel: 'mail', failedAt: site.now() }
    await tx.insertInto('notification').values(failed).execute()
    const letter = { id: randomUUID(), ...notice, template: 'carer_accepted', channel: 'post' }
    await tx.insertInto('notification').values(letter).execute()
  })
  await aReport('Belt u maar eens')
  const rows = rowsOf(await reader.get(today))
  assert.ok(rows.some((row) => /Geertje: Een bericht aan de mantelzorger kwam niet aan/.test(row)))
  assert.ok(rows.some((row) => /Geertje: Stuur een brief/.test(row)))
  const thursday = await deskAt('2026-11-26T10:00:00+01:00')
  const page = await thursday.get(today)
  assert.ok(rowsOf(page).some((row) => /het telefoonnummer of de website werkt niet · “Belt u maar eens”/.test(row)))
  const form = await settleFormOf(page, 'Belt u maar eens')
  const elsewhere = await site.signedIn(site.elsewhere.desk.personEmail)
  assert.deepEqual(rowsOf(await elsewhere.get(today)), [])
  assert.equal((await elsewhere.post(`${today}/afgehandeld`, form)).statusCode, 404)
  assert.equal((await thursday.post(`${today}/afgehandeld`, form)).statusCode, 303)
  assert.equal((await thursday.post(`${today}/afgehandeld`, form)).statusCode, 303, 'twice is once')
  assert.ok(!rowsOf(await thursday.get(today)).some((row) => row.includes('Belt u maar eens')))
})

test('a call that the carer waits for after ten working days stands there, and goes when she was called', async () => {
  site.at(tuesday)
  const { handover, address } = await site.given('contact_gelegd', named('Froukje'))
  for (const day of ['2026-11-27', '2026-12-03', '2026-12-08']) {
    site.at(`${day}T18:00:00+01:00`)
    await fireTimers(deps)
  }
  // Asked after five o'clock counts as the next day, and a working day is allowed.
  const reader = await deskAt('2026-12-10T10:00:00+01:00')
  assert.ok(rowsOf(await reader.get(today)).some((row) => /Froukje: Bel en vraag: bent u geholpen/.test(row)))
  const version = String((await site.handover(handover.id))?.version)
  const answer = await reader.post(`${address}/aangekomen`, { versie: version, gesproken: 'ja' })
  assert.equal(answer.statusCode, 303)
  assert.ok(!rowsOf(await reader.get(today)).some((row) => row.includes('Froukje')))
})

test('a deputy sees the work of the coordinator and for whom they stand in, and takes it over', async () => {
  site.at(tuesday)
  const { handover } = await site.given('terug_bij_coordinator', named('Tjitske'))
  site.at('2026-11-25T10:00:00+01:00')
  const deputy = await site.colleague('deputy', 'Joost')
  const page = await deputy.reader.get(today)
  assert.match(mainOf(page), /U valt in voor/)
  assert.ok(rowsOf(page).some((row) => row.includes('Tjitske')))
  const mine = () => deputy.reader.get(`${today}?van=mij`)
  assert.ok(!rowsOf(await mine()).some((row) => row.includes('Tjitske')))
  const van = place.desk.personId
  const taken = await deputy.reader.post(`${today}/genomen`, { soort: 'handover', taak: handover.id, van })
  assert.equal(taken.headers.location, `${today}?gedaan=genomen`)
  assert.ok(rowsOf(await mine()).some((row) => row.includes('Tjitske')))
  assert.equal((await site.traces(handover.id)).at(-2)?.event, 'handover.give')
})

test('two who take the same call-back: one has it, the other reads that plainly', async () => {
  site.at(tuesday)
  const request = await site.asked({ dueAt: new Date('2026-11-24T16:00:00Z') })
  const [one, other] = await Promise.all([site.colleague('deputy', 'Een'), site.colleague('deputy', 'Ander')])
  const take = (reader: typeof one.reader) =>
    reader.post(`${today}/genomen`, { soort: 'request', taak: request.id, versie: '1' })
  const answers = await Promise.all([take(one.reader), take(other.reader)])
  const said = answers.map(({ headers }) => headers.location).sort()
  assert.deepEqual(said, [`${today}?gedaan=genomen`, `${today}?gedaan=weg`])
  assert.match(mainOf(await one.reader.get(`${today}?gedaan=weg`)), /Een collega was u net voor/)
})

test('who is not at the desk, or not signed in, sees nothing of it', async () => {
  site.at(tuesday)
  const partner = await site.signedIn(place.partners[0].personEmail)
  assert.equal((await partner.get(today)).statusCode, 404)
  const visitor = await site.reader().get(today)
  assert.equal(visitor.headers.location, '/aanmelden?verder=%2Fwerkplek%2Fvandaag')
})

async function settleFormOf(page: { body: string }, about: string) {
  const row = readHtml(page.body)
    .querySelectorAll('[data-row]')
    .find((one) => wordsOf(one).includes(about))
  const form = row?.querySelectorAll('form').find((one) => one.getAttributeValue('action') === `${today}/afgehandeld`)
  const value = (name: string) => form?.querySelector(`input[name="${name}"]`)?.getAttributeValue('value') ?? ''
  return { soort: value('soort'), taak: value('taak') }
}

async function aReport(note: string) {
  const { networkId } = place
  const service = { id: randomUUID(), networkId, organizationId: place.partners[0].organizationId }
  await database.asOwner(async (tx) => {
    await tx
      .insertInto('service')
      .values({
        ...service,
        sourceId: `s-${service.id}`,
        slug: `s-${service.id}`,
        name: 'Oppas',
        summary: 'Oppas',
        description: 'Oppas',
        access: 'vrij_toegankelijk',
        modifiedAt: site.now(),
      })
      .execute()
    const report = {
      id: randomUUID(),
      networkId,
      serviceId: service.id,
      reason: 'telefoon',
      note,
      createdAt: site.now(),
    }
    await tx.insertInto('serviceReport').values(report).execute()
  })
}
