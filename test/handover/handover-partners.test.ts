import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { saveHandoverPartner, stopHandoverPartner } from '../../src/handover/handover-partners/handover-partners.sql.ts'
import { linksIn, readHtml } from '../support/html.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite, send } from './desk-site.ts'
import { formOf, mainOf, type TestPartner } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, stranger, place, database } = site
const [linde, haspel, buurt] = place.partners
const list = '/werkplek/partners'
const addressOf = ({ organizationId }: TestPartner) => `${list}/${organizationId}`
const stateOf = async (id: string) => (await site.handover(id))?.state
const rowOf = ({ organizationId }: TestPartner) =>
  database.asOwner((tx) =>
    tx
      .selectFrom('handoverPartner')
      .select(['email', 'endedAt'])
      .where('organizationId', '=', organizationId)
      .executeTakeFirstOrThrow(),
  )
const stop = (partner: TestPartner) => coordinator.post(`${addressOf(partner)}/stoppen`, { zeker: 'ja' })

/** The first half of a stop: the partner stopped, and then the machine fell over before a question came back. */
const stopHalfway = ({ organizationId }: TestPartner) =>
  database.asActor(place.desk.actor, (tx) => stopHandoverPartner(tx, organizationId, site.now()))

test('who saves an address on a form from before the stop does not let the partner begin again', async () => {
  const address = addressOf(linde)
  const form = formOf((await coordinator.get(address)).body, address)
  await stop(linde)
  const { endedAt } = await rowOf(linde)
  const saved = await coordinator.post(address, { ...form, email: 'nieuw@partner.example' })
  assert.equal(saved.statusCode, 303)
  assert.deepEqual(await rowOf(linde), { email: 'nieuw@partner.example', endedAt })
  assert.match(mainOf(await coordinator.get(list)), /Partner 1 Neemt geen vragen meer over sinds 23 november 2026/)
})

test('adding a partner that a colleague added and stopped meanwhile does not start it either', async () => {
  const { organizationId } = linde
  const { networkId } = place
  const same = { networkId, organizationId, deputyEmail: null, functionCodes: [], hasAccount: true }
  await database.asActor(place.desk.actor, (tx) => saveHandoverPartner(tx, { ...same, email: 'weer@partner.example' }))
  assert.ok((await rowOf(linde)).endedAt)
})

test('a partner that stopped begins again with a press of its own, when that is sure', async () => {
  const address = addressOf(linde)
  const again = `${address}/weer-meedoen`
  const form = await coordinator.get(address)
  assert.deepEqual(problemsOf(form.body), [])
  assert.match(mainOf(form), /Neemt geen vragen meer over sinds 23 november 2026/)
  assert.ok(linksIn(readHtml(form.body)).includes(again))
  assert.ok(linksIn(readHtml((await coordinator.get(list)).body)).includes(again))
  const ask = await coordinator.get(again)
  assert.deepEqual(problemsOf(ask.body), [])
  assert.match(mainOf(ask), /Partner 1 weer laten meedoen.*weer@partner\.example/)
  const unsure = await send(coordinator, again, { action: again })
  assert.equal(unsure.statusCode, 422)
  assert.deepEqual(problemsOf(unsure.body), [])
  assert.match(mainOf(unsure), /Vink aan dat u dit zeker weet/)
  assert.ok((await rowOf(linde)).endedAt)
  assert.equal((await stranger.post(again, { zeker: 'ja' })).statusCode, 404)
  const sure = await send(coordinator, again, { action: again, fields: { zeker: 'ja' } })
  assert.equal(sure.headers.location, `${list}?gedaan=begonnen`)
  assert.equal((await rowOf(linde)).endedAt, null)
  assert.match(mainOf(await coordinator.get(`${list}?gedaan=begonnen`)), /doet weer mee/)
  const traced = (await site.traces(linde.organizationId)).map(({ event }) => event)
  assert.equal(traced.filter((event) => event === 'handover-partner.resume').length, 1)
})

test('a partner that takes part has no page to begin again, and a second press changes nothing', async () => {
  const again = `${addressOf(linde)}/weer-meedoen`
  assert.equal((await coordinator.get(again)).headers.location, list)
  assert.equal((await coordinator.post(again, { zeker: 'ja' })).headers.location, `${list}?gedaan=begonnen`)
  const traced = (await site.traces(linde.organizationId)).map(({ event }) => event)
  assert.equal(traced.filter((event) => event === 'handover-partner.resume').length, 1)
})

test('a stop that fell over halfway is finished from its own page, which stays as long as questions are there', async () => {
  const { handover } = await site.given('aangenomen', { partner: haspel })
  await stopHalfway(haspel)
  const stopping = `${addressOf(haspel)}/stoppen`
  assert.equal(await stateOf(handover.id), 'aangenomen')
  const shown = await coordinator.get(list)
  assert.match(mainOf(shown), /Neemt geen vragen meer over.*heeft nu 1 vraag/)
  assert.ok(linksIn(readHtml(shown.body)).includes(stopping))
  const ask = await coordinator.get(stopping)
  assert.equal(ask.statusCode, 200)
  assert.deepEqual(problemsOf(ask.body), [])
  const { endedAt } = await rowOf(haspel)
  const done = await send(coordinator, stopping, { action: stopping, fields: { zeker: 'ja' } })
  assert.equal(done.headers.location, `${list}?gedaan=gestopt`)
  assert.equal(await stateOf(handover.id), 'terug_bij_coordinator')
  assert.deepEqual((await rowOf(haspel)).endedAt, endedAt)
  assert.equal((await coordinator.get(stopping)).statusCode, 404)
  assert.ok(!linksIn(readHtml((await coordinator.get(list)).body)).includes(stopping))
})

test('who lets a partner begin again reads that the questions of a half stop stay with it', async () => {
  const { handover } = await site.given('ontvangen', { partner: buurt })
  await stopHalfway(buurt)
  const again = `${addressOf(buurt)}/weer-meedoen`
  assert.match(mainOf(await coordinator.get(again)), /Eén vraag ligt nog bij deze organisatie en blijft daar/)
  await send(coordinator, again, { action: again, fields: { zeker: 'ja' } })
  assert.equal(await stateOf(handover.id), 'ontvangen')
})
