import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { aRequestContent } from '../../src/handover/requests/factories.ts'
import { openContent } from '../../src/handover/store/content.sql.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite } from './desk-site.ts'
import { formOf, mainOf } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, place, database, deps } = site
const [linde, , , , stopping] = place.partners
const page = '/werkplek/gesprek'
const carer = {
  notitie: 'Zij wil een middag vrij',
  naam: 'Hilde',
  telefoon: '0612345678',
  soort: ['B6'],
  haast: 'N',
} as const
const consent = { manier: 'gesproken_telefoon', onderdeel: ['contact', 'vraag'] } as const
const offering = { ...carer, ...consent, organisatie: linde.organizationId } as const

const emptyForm = async (address = page) => formOf((await coordinator.get(address)).body, `${page}/zoeken`) ?? {}
const howMany = async () => (await database.asOwner((tx) => tx.selectFrom('handover').select('id').execute())).length
const idIn = (location: unknown) => /[\da-f]{8}-[\da-f-]{27}/.exec(String(location))?.[0] ?? ''
const made = (id: string) =>
  database.asOwner((tx) =>
    tx.selectFrom('handover').select(['state', 'onBehalf', 'channel']).where('id', '=', id).executeTakeFirstOrThrow(),
  )
const contentOf = (id: string) => database.asActor(place.desk.actor, (tx) => openContent(tx, deps.sealer, id))

test('begun and offered with a double click is offered once, and both times says so', async () => {
  const form = { ...(await emptyForm()), ...offering }
  const send = () => coordinator.post(`${page}/aanbieden`, form)
  const before = await howMany()
  const answers = [...(await Promise.all([send(), send()])), await send()]
  const [first, ...others] = answers.map(({ headers }) => String(headers.location))
  assert.match(first ?? '', /\?gedaan=aangeboden$/)
  assert.deepEqual(others, [first, first])
  assert.equal(await howMany(), before + 1)
})

test('a form that was sent before says what became of it then, and asks for nothing that was done', async () => {
  const prepared = { ...(await emptyForm()), ...offering }
  await coordinator.post(`${page}/voorbereiden`, prepared)
  const still = await coordinator.post(`${page}/aanbieden`, prepared)
  assert.match(mainOf(await coordinator.get(String(still.headers.location))), /al begonnen, en is nog niet aangeboden/)
  assert.equal((await made(idIn(still.headers.location))).state, 'concept')
  const offered = { ...(await emptyForm()), ...offering }
  await coordinator.post(`${page}/aanbieden`, offered)
  const again = await coordinator.post(`${page}/voorbereiden`, offered)
  const said = mainOf(await coordinator.get(String(again.headers.location)))
  assert.match(said, /Dit formulier was al verstuurd.*Aangeboden · Partner 1/)
  assert.doesNotMatch(said, /Vraag toestemming en bied aan/)
})

test('a partner that stops at this moment: nothing is begun, the reason is told, and all that was typed stays', async () => {
  const { id } = await site.asked({ content: aRequestContent({ name: 'Roelfien' }) })
  const form = { ...(await emptyForm(`${page}?verzoek=${id}`)), ...offering, organisatie: stopping.organizationId }
  const before = await howMany()
  const answer = await database.asOwner(async (tx) => {
    await tx
      .updateTable('handoverPartner')
      .set({ endedAt: site.now() })
      .where('organizationId', '=', stopping.organizationId)
      .execute()
    const sent = coordinator.post(`${page}/aanbieden`, form)
    await untilSomebodyWaits()
    return { sent }
  })
  const refused = await answer.sent
  assert.equal(refused.statusCode, 409)
  assert.deepEqual(problemsOf(refused.body), [])
  assert.match(mainOf(refused), /Deze organisatie neemt dit soort vragen nu niet aan/)
  assert.match(refused.body, /value="gesproken_telefoon" checked/)
  assert.match(refused.body, /value="Hilde"/)
  assert.equal(await howMany(), before)
  const request = await database.asOwner((tx) =>
    tx.selectFrom('contactRequest').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  assert.equal(request.state, 'open')
  const next = await coordinator.post(`${page}/aanbieden`, { ...form, organisatie: linde.organizationId })
  assert.match(String(next.headers.location), /\?gedaan=aangeboden$/)
})

test('a note that is too long comes back whole, also from a search', async () => {
  const note = 'woord '.repeat(133).trim()
  for (const to of ['zoeken', 'voorbereiden']) {
    const answer = await coordinator.post(`${page}/${to}`, { ...carer, notitie: note })
    assert.ok(answer.body.includes(`>${note}<`), to)
  }
})

test('a call-back that somebody asked for another stays in that name', async () => {
  const broughtBy = { name: 'buurvrouw Jet', email: null, organization: '' }
  const { id } = await site.asked({ content: aRequestContent({ broughtBy }) })
  const form = await emptyForm(`${page}?verzoek=${id}`)
  assert.equal(form.namens, 'buurvrouw Jet')
  const sent = await coordinator.post(`${page}/voorbereiden`, { ...form, ...carer })
  const handover = idIn(sent.headers.location)
  assert.equal((await made(handover)).onBehalf, true)
  assert.deepEqual((await contentOf(handover))?.broughtBy, broughtBy)
})

test('who speaks for the carer is kept beside who referred her, and the referrer still hears how it goes', async () => {
  const broughtBy = { name: 'P. Jansen', email: 'jansen@praktijk.example', organization: 'Huisartsenpraktijk Zuid' }
  const { id } = await site.asked({ channel: 'professional', content: aRequestContent({ broughtBy }) })
  const form = await emptyForm(`${page}?verzoek=${id}`)
  assert.equal(form.namens, '')
  const sent = await coordinator.post(`${page}/voorbereiden`, { ...form, ...carer, namens: 'dochter Els' })
  const handover = idIn(sent.headers.location)
  assert.deepEqual((await contentOf(handover))?.broughtBy, { ...broughtBy, name: 'dochter Els, via P. Jansen' })
  assert.equal((await made(handover)).onBehalf, true)
})

/** Until one question to the database waits for another. */
async function untilSomebodyWaits() {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await database.asOwner((tx) =>
      sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`.execute(tx),
    )
    if ((rows[0]?.waiting ?? 0) > 0) return
    await setTimeout(20)
  }
}
