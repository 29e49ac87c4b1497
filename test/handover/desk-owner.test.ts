import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readHtml } from '../support/html.ts'
import type { Reader } from '../support/site.ts'
import { aDeskSite, step } from './desk-site.ts'
import { formOf, mainOf } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { place } = site
const today = '/werkplek/vandaag'
const ownerOf = async (id: string) =>
  (
    await site.database.asOwner((tx) =>
      tx.selectFrom('handover').select('ownerId').where('id', '=', id).executeTakeFirstOrThrow(),
    )
  ).ownerId

/** The form "Ik doe dit" of one task, as it stands on the page. */
async function takeForm(reader: Reader, id: string) {
  const forms = readHtml((await reader.get(today)).body).querySelectorAll(`form[action="${today}/genomen"]`)
  const form = forms.find((one) => one.querySelector(`input[value="${id}"]`))
  const inputs = form?.querySelectorAll('input') ?? []
  return Object.fromEntries(
    inputs.map((one) => [one.getAttributeValue('name') ?? '', one.getAttributeValue('value') ?? '']),
  )
}

test('two who take the same handover from the same page: one has it, the other reads that plainly', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  site.at('2026-11-24T10:00:00+01:00')
  const [one, other] = [await site.colleague('deputy', 'Een'), await site.colleague('coordinator', 'Ander')]
  const [mine, theirs] = [await takeForm(one.reader, handover.id), await takeForm(other.reader, handover.id)]
  assert.equal(mine.van, place.desk.personId)
  const first = await one.reader.post(`${today}/genomen`, mine)
  assert.equal(first.headers.location, `${today}?gedaan=genomen`)
  const second = await other.reader.post(`${today}/genomen`, theirs)
  assert.equal(second.headers.location, `${today}?gedaan=weg`)
  assert.equal(await ownerOf(handover.id), one.id)
  assert.equal((await one.reader.post(`${today}/genomen`, mine)).headers.location, `${today}?gedaan=genomen`, 'twice')
  const traces = (await site.traces(handover.id)).filter(({ event }) => event === 'handover.give')
  assert.deepEqual(
    traces.map(({ actorId, outcome }) => [actorId, outcome]),
    [
      [one.id, 'ok'],
      [other.id, 'refused'],
    ],
  )
  assert.match(mainOf(await one.reader.get(address)), /U doet dit/)
})

test('who gives a handover away that a colleague took meanwhile is told so, on a page that is up to date', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const [one, other] = [await site.colleague('deputy', 'Wieke'), await site.colleague('deputy', 'Berend')]
  const form = formOf((await other.reader.get(address)).body, `${address}/collega`)
  await step(one.reader, address, { name: 'collega', fields: { collega: one.id } })
  const late = await other.reader.post(`${address}/collega`, { ...form, collega: other.id })
  assert.equal(late.statusCode, 409)
  assert.match(mainOf(late), /Iemand anders heeft hier net iets veranderd.*Wieke doet dit/)
  assert.equal(await ownerOf(handover.id), one.id)
})

test('a handover that ended meanwhile is nobody’s to take', async () => {
  const { handover, address } = await site.given('afgerond')
  const reader = await site.signedIn(place.desk.personEmail)
  const van = place.desk.personId
  const taken = await reader.post(`${today}/genomen`, { soort: 'handover', taak: handover.id, van })
  assert.equal(taken.headers.location, `${today}?gedaan=weg`)
  const given = await reader.post(`${address}/collega`, { collega: van, van })
  assert.equal(given.statusCode, 409)
  assert.match(mainOf(given), /al afgesloten/)
})
