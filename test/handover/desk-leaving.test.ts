import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { giveHandover } from '../../src/handover/case/give-handover.sql.ts'
import { takeRequest } from '../../src/handover/requests/change-request.sql.ts'
import { one, readHtml } from '../support/html.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite, step } from './desk-site.ts'
import { mainOf } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())

const grantOf = (personId: string) =>
  site.database.asIdentity(async (tx) => {
    const grants = tx.selectFrom('roleGrant').select(['id', 'role']).where('personId', '=', personId)
    return await grants.where('endedAt', 'is', null).executeTakeFirstOrThrow()
  })
const ownerOf = (id: string) =>
  site.database.asOwner(async (tx) => {
    const row = await tx.selectFrom('handover').select('ownerId').where('id', '=', id).executeTakeFirstOrThrow()
    return row.ownerId
  })

/** A deputy who took one handover on, and the page about the role. */
async function aBusyDeputy(name: string) {
  const deputy = await site.colleague('deputy', name)
  const { handover, address } = await site.given('terug_bij_coordinator')
  await step(site.coordinator, address, { name: 'collega', fields: { collega: deputy.id } })
  return { ...deputy, handover, page: `/werkplek/mensen/${(await grantOf(deputy.id)).id}` }
}

test('a deputy with work becomes editor, when the coordinator says in the same form who takes it over', async () => {
  const { id, handover, page } = await aBusyDeputy('Wieke')
  const heir = await site.colleague('deputy', 'Berend')
  const shown = await site.coordinator.get(page)
  assert.deepEqual(problemsOf(shown.body), [])
  assert.match(mainOf(shown), /Er wacht nog 1 vraag.*Niet nodig bij de rol coördinator/)

  const refused = await site.coordinator.post(`${page}/rol`, { rol: 'editor' })
  assert.equal(refused.statusCode, 422)
  assert.deepEqual(problemsOf(refused.body), [])
  const html = readHtml(refused.body)
  assert.match(mainOf(refused), /In de nieuwe rol kan deze persoon het niet afmaken/)
  assert.doesNotMatch(mainOf(refused), /Zonder dat kan de rol niet stoppen/)
  const link = one(html, '.naast-errors a').getAttributeValue('href') ?? ''
  assert.ok(
    html.querySelector(`form[action="${page}/rol"] ${link}[name="opvolger"]`),
    'the link leads into the same form',
  )
  assert.ok(
    html.querySelector(`form[action="${page}/rol"] input[name="rol"][value="editor"][checked]`),
    'the role is kept',
  )
  assert.equal(html.querySelectorAll('[checked]').length, 1)
  assert.equal(await ownerOf(handover.id), id)

  const opvolger = (await grantOf(heir.id)).id
  const changed = await site.coordinator.post(`${page}/rol`, { rol: 'editor', opvolger })
  assert.equal(changed.headers.location, '/werkplek/mensen?klaar=gewijzigd')
  assert.equal((await grantOf(id)).role, 'editor')
  assert.equal(await ownerOf(handover.id), heir.id)
})

test('a deputy with work becomes coordinator without a successor', async () => {
  const { id, handover, page } = await aBusyDeputy('Jetske')
  const changed = await site.coordinator.post(`${page}/rol`, { rol: 'coordinator' })
  assert.equal(changed.headers.location, '/werkplek/mensen?klaar=gewijzigd')
  assert.equal(await ownerOf(handover.id), id)
})

test('ending a role while work waits asks in its own form, and keeps who was chosen there', async () => {
  const { page } = await aBusyDeputy('Sjoerd')
  const refused = await site.coordinator.post(`${page}/einde`, { opvolger: 'niemand' })
  assert.equal(refused.statusCode, 422)
  assert.match(mainOf(refused), /Zonder dat kan de rol niet stoppen/)
  const html = readHtml(refused.body)
  const link = one(html, '.naast-errors a').getAttributeValue('href') ?? ''
  assert.ok(html.querySelector(`form[action="${page}/einde"] ${link}[name="opvolger"]`))
})

test('nothing can be given to, or taken by, who left at that moment', async () => {
  const { id } = await aBusyDeputy('Weg')
  const asked = await site.asked()
  const { handover: waiting } = await site.given('terug_bij_coordinator')
  const { deps, place } = site
  const left = { personId: id, networkId: place.networkId }
  await site.database.asIdentity((tx) =>
    tx.updateTable('roleGrant').set({ endedAt: deps.now() }).where('personId', '=', id).execute(),
  )
  const desk = { ...place, traced: { kind: 'staff' }, sessionId: deps.newId() } as const
  const giving = { id: waiting.id, to: id, seen: place.desk.personId, at: deps.now() }
  const given = await site.database.asActor(place.desk.actor, (tx) => giveHandover(tx, desk, giving))
  assert.equal(given, 'left')
  assert.equal(await ownerOf(waiting.id), place.desk.personId)
  const taken = await site.database.asActor({ kind: 'desk', ...left }, (tx) =>
    takeRequest(tx, { ...left, id: asked.id, seen: null }),
  )
  assert.deepEqual(taken, { ok: false, reason: 'not_found' })
})
