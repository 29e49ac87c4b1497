import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openContent } from '../../src/handover/store/content.sql.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite, send, step } from './desk-site.ts'
import { mainOf, personal } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, stranger, place, database, deps } = site
const contentOf = (id: string) => database.asActor(place.desk.actor, (tx) => openContent(tx, deps.sealer, id))

/** The code that stands in the letter for the carer. */
async function codeFor(address: string) {
  const letter = mainOf(await step(coordinator, address, { name: 'link' }))
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(letter.split('deze code: ')[1] ?? '')?.[0] ?? ''
}
const erase = (address: string, code: string, reader = coordinator) =>
  send(reader, `${address}/wissen`, { action: `${address}/wissen`, fields: { code } })

test('everything is erased for a carer on the phone, by her code, after it was said what goes', async () => {
  const { handover, address } = await site.given('aangenomen')
  const code = await codeFor(address)
  assert.ok((await coordinator.get(address)).body.includes(`href="${address}/wissen"`))
  const asked = await coordinator.get(`${address}/wissen`)
  assert.deepEqual(problemsOf(asked.body), [])
  assert.match(mainOf(asked), /Wis nu, voor de mantelzorger.*Zwaantje.*kan niet worden teruggedraaid.*vraag loopt nog/)
  const done = await erase(address, code.toLowerCase())
  assert.equal(done.headers.location, `${address}?gedaan=gewist`)
  assert.equal((await site.handover(handover.id))?.state, 'ingetrokken')
  assert.equal(await contentOf(handover.id), null)
  const erased = await coordinator.get(String(done.headers.location))
  assert.match(mainOf(erased), /Alles is gewist/)
  assert.doesNotMatch(erased.body, personal)
  const traced = (await site.traces(handover.id)).filter(({ event }) => /code|withdraw|erase/.test(event))
  assert.deepEqual(
    traced.map(({ event, actorId, onBehalfOf, outcome }) => [event, actorId, onBehalfOf, outcome]),
    ['handover.code', 'handover.withdraw', 'handover.erase'].map((event) => [
      event,
      place.desk.personId,
      'carer',
      'ok',
    ]),
  )
})

test('what has ended can be erased before its term; what was erased cannot be erased again', async () => {
  const { handover, address } = await site.given('afgerond')
  const code = await codeFor(address)
  assert.doesNotMatch(mainOf(await coordinator.get(`${address}/wissen`)), /vraag loopt nog/)
  assert.equal((await erase(address, code)).statusCode, 303)
  assert.equal((await site.handover(handover.id))?.state, 'afgerond')
  assert.equal(await contentOf(handover.id), null)
  assert.equal((await coordinator.get(`${address}/wissen`)).headers.location, address)
  assert.equal((await coordinator.post(`${address}/wissen`, { code })).headers.location, address)
  assert.ok(!(await coordinator.get(address)).body.includes(`${address}/wissen`))
})

test('without her code nothing is erased: not with none, a wrong one, or one of another carer', async () => {
  const { handover, address } = await site.given('aangenomen')
  const other = await site.given('aangenomen')
  const theirs = await codeFor(other.address)
  for (const [code, said] of [
    ['', /Vul de acht tekens van de code in/],
    ['AB', /Vul de acht tekens van de code in/],
    ['AAAA-AAAA', /Deze code hoort niet bij deze mantelzorger/],
    [theirs, /Deze code hoort niet bij deze mantelzorger/],
  ] as const) {
    const answer = await erase(address, code)
    assert.equal(answer.statusCode, 422, code)
    assert.deepEqual(problemsOf(answer.body), [])
    assert.match(mainOf(answer), said)
    assert.ok(code === '' || answer.body.includes(`value="${code}"`), 'what was typed stays')
  }
  for (const { id } of [handover, other.handover]) assert.equal((await site.handover(id))?.state, 'aangenomen')
  assert.ok(!(await site.traces(other.handover.id)).some(({ event }) => event === 'handover.code'))
})

test('another network, a partner and a guesser erase nothing', async () => {
  const { handover, address } = await site.given('aangenomen')
  const code = await codeFor(address)
  const partner = await site.signedIn(place.partners[0].personEmail)
  for (const reader of [stranger, partner]) {
    assert.equal((await reader.get(`${address}/wissen`)).statusCode, 404)
    const answer = await reader.post(`${address}/wissen`, { code })
    assert.equal(answer.statusCode, 404)
    assert.doesNotMatch(answer.body, personal)
  }
  const guesser = await site.colleague('deputy', 'Rader')
  for (let guess = 0; guess < 30; guess += 1)
    assert.equal((await guesser.reader.post('/werkplek/code', { code: `AAAA-AA${10 + guess}` })).statusCode, 422)
  assert.equal((await guesser.reader.post(`${address}/wissen`, { code })).statusCode, 429)
  assert.equal((await site.handover(handover.id))?.state, 'aangenomen')
})
