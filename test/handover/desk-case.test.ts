import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { states } from '#handover/index.ts'
import { stepNames } from '../../src/handover/case/steps.ts'
import { must } from '../../src/handover/store/testing.ts'
import { readHtml } from '../support/html.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite, send, step } from './desk-site.ts'
import { formOf, mainOf, personal, stepsOn } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, stranger, place, deps } = site
const consent = { manier: 'gesproken_telefoon', onderdeel: ['contact', 'vraag'] } as const
const stateOf = async (id: string) => (await site.handover(id))?.state

/** What the page of each state offers, and nothing else. */
const offered: Readonly<Record<(typeof states)[number], readonly string[]>> = {
  concept: ['stoppen', 'vergissing'],
  aangeboden: ['gebeld', 'toestemming', 'stoppen', 'vergissing'],
  ontvangen: ['gebeld', 'toestemming', 'stoppen', 'vergissing'],
  aangenomen: ['gebeld', 'terug', 'toestemming', 'stoppen', 'vergissing'],
  wachtlijst: ['gebeld', 'terug', 'toestemming', 'stoppen', 'vergissing'],
  contact_gelegd: ['gebeld', 'terug', 'aangekomen', 'toestemming', 'stoppen', 'vergissing'],
  aangekomen: ['afronding', 'toestemming', 'stoppen', 'vergissing'],
  terug_bij_coordinator: ['poging', 'bericht', 'zonder-aanbod', 'toestemming', 'stoppen', 'vergissing'],
  afgerond: [],
  ingetrokken: [],
  niet_bereikt: [],
  zonder_aanbod: [],
  fout: [],
}

for (const state of states) {
  test(`the page of ${state} is sound, and offers what may be done now and nothing else`, async () => {
    const { handover, address } = await site.given(state)
    const page = await coordinator.get(address)
    assert.equal(page.statusCode, 200)
    assert.deepEqual(problemsOf(page.body), [])
    // A consent that is a second old can be renewed only by one that lasts longer.
    const wanted = offered[state].filter((name) => name !== 'toestemming')
    assert.deepEqual(
      stepsOn(page.body, address).filter((name) => stepNames.some((one) => one === name)),
      wanted,
    )
    const links = readHtml(page.body).querySelectorAll(`a[href="${address}/aanbieden"]`).length > 0
    assert.equal(links, state === 'concept' || state === 'terug_bij_coordinator')
    assert.equal((await site.traces(handover.id)).at(-1)?.event, 'handover.view')
  })

  test(`what the page of ${state} does not offer is refused when it is sent all the same, with a plain sentence`, async () => {
    const { handover, address } = await site.given(state)
    for (const name of stepNames.filter((one) => !offered[state].includes(one))) {
      const fields = { ...everything, versie: String(handover.version) }
      const answer = await coordinator.post(`${address}/${name}`, fields)
      assert.ok([409, 422].includes(answer.statusCode), `${name}: ${answer.statusCode}`)
      assert.match(mainOf(answer), /Dit is niet gebeurd|klopt nog iets niet/, name)
    }
    assert.equal((await site.handover(handover.id))?.version, handover.version)
  })
}

const everything = {
  gebeld: 'ja',
  antwoord: 'NIET_GEBELD',
  moment: 'kantoor',
  functie: 'B1',
  verteld: 'ja',
  gesproken: 'ja',
  uitkomst: 'GEHOLPEN',
  waarom: 'dubbel',
  ...consent,
  ...Object.fromEntries(['niet-bereikt', 'afronding', 'stoppen', 'vergissing'].map((name) => [`zeker-${name}`, 'ja'])),
}

test('another network, a partner and a visitor find no handover, and change nothing', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const partner = await site.signedIn(place.partners[0].personEmail)
  for (const reader of [stranger, partner]) {
    for (const path of [address, `${address}/aanbieden`]) {
      const answer = await reader.get(path)
      assert.equal(answer.statusCode, 404)
      assert.doesNotMatch(answer.body, personal)
    }
    for (const name of [...stepNames, 'aanbieden', 'collega', 'link']) {
      const answer = await reader.post(`${address}/${name}`, { ...everything, versie: String(handover.version) })
      assert.equal(answer.statusCode, 404, name)
      assert.doesNotMatch(answer.body, personal)
    }
  }
  assert.equal((await site.reader().get(address)).statusCode, 303)
  assert.equal((await coordinator.get('/werkplek/overdracht/geen-id')).statusCode, 404)
  assert.equal((await site.handover(handover.id))?.version, handover.version)
})

test('a question goes to a partner with the consent that was read aloud, named and dated', async () => {
  const { handover, address } = await site.given('concept')
  const [linde] = place.partners
  const list = await coordinator.get(`${address}/aanbieden`)
  assert.deepEqual(problemsOf(list.body), [])
  const chosen = `${address}/aanbieden?organisatie=${linde.organizationId}`
  const page = await coordinator.get(chosen)
  assert.deepEqual(problemsOf(page.body), [])
  assert.match(mainOf(page), /doorgeven aan Partner 1\? Zij bellen u vóór maandag 30 november/)
  assert.doesNotMatch(page.body, / checked/)
  const action = `${address}/aanbieden`
  const without = await send(coordinator, chosen, { action, fields: { hoe: 'bericht' } })
  assert.equal(without.statusCode, 422)
  assert.match(mainOf(without), /Kies hoe de mantelzorger toestemming gaf/)
  assert.equal(await stateOf(handover.id), 'concept')
  const sent = await send(coordinator, chosen, { action, fields: { hoe: 'bericht', ...consent } })
  assert.equal(sent.headers.location, `${address}?gedaan=aangeboden`)
  const now = await site.handover(handover.id)
  assert.equal(now?.state, 'aangeboden')
  const [kept] = now?.consents ?? []
  assert.deepEqual(
    [kept?.organizationId, kept?.way, kept?.items, kept?.recordedBy],
    [linde.organizationId, 'gesproken_telefoon', ['contact', 'vraag'], place.desk.personId],
  )
})

test('in a three-way call the partner promises a day; without somebody on the line it is no three-way call', async () => {
  const { handover, address } = await site.given('concept')
  const chosen = `${address}/aanbieden?organisatie=${place.partners[1].organizationId}`
  const action = `${address}/aanbieden`
  const fields = { hoe: 'driegesprek', ...consent }
  const without = await send(coordinator, chosen, { action, fields })
  assert.equal(without.statusCode, 422)
  assert.match(mainOf(without), /Kies de dag die de organisatie noemde.*met een medewerker aan de lijn/)
  const all = { ...fields, dag: '2026-11-24', 'aan-de-lijn': 'ja' }
  assert.equal((await send(coordinator, chosen, { action, fields: all })).headers.location, `${address}?gedaan=samen`)
  assert.equal(await stateOf(handover.id), 'aangenomen')
})

test('a partner that was tried stays in the list with the reason, and one that stopped is gone', async () => {
  const { address } = await site.given('terug_bij_coordinator')
  const words = mainOf(await coordinator.get(`${address}/aanbieden`))
  assert.match(words, /Partner 1 .*eerder geprobeerd: Wij zitten vol/)
  assert.ok(words.indexOf('Partner 2') < words.indexOf('Partner 1'), 'who was tried comes last')
})

test('a form that was made before somebody else did something is told so, on a page that is up to date', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const form = formOf((await coordinator.get(address)).body, `${address}/poging`)
  await must({ deps, handover }, place.desk, { kind: 'desk_message' })
  const other = await site.colleague('coordinator', 'Ellen')
  const answer = await other.reader.post(`${address}/poging`, { ...form, moment: 'kantoor' })
  assert.equal(answer.statusCode, 409)
  assert.match(mainOf(answer), /Iemand anders heeft hier net iets veranderd.*Wij stuurden een bericht/)
  assert.equal((await site.handover(handover.id))?.ownTries.length, 0)
})

test('a form that is sent twice counts once, and both times looks done', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const form = { ...formOf((await coordinator.get(address)).body, `${address}/poging`), moment: 'kantoor' }
  const answers = [await coordinator.post(`${address}/poging`, form), await coordinator.post(`${address}/poging`, form)]
  assert.deepEqual(
    answers.map(({ headers }) => headers.location),
    [`${address}?gedaan=poging`, `${address}?gedaan=poging`],
  )
  assert.equal((await site.handover(handover.id))?.ownTries.length, 1)
})

test('two colleagues at the same instant: one does it, the other reads a plain sentence', async () => {
  const { handover, address } = await site.given('contact_gelegd')
  const other = await site.colleague('coordinator', 'Ellen')
  const versie = String(handover.version)
  const answers = await Promise.all([
    coordinator.post(`${address}/aangekomen`, { versie, gesproken: 'ja' }),
    other.reader.post(`${address}/terug`, { versie, antwoord: 'PAST_NIET' }),
  ])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409])
})

test('not reached: two calls and a message first, then it can be closed, and only when that is sure', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  await step(coordinator, address, { name: 'poging', fields: { moment: 'kantoor' } })
  await step(coordinator, address, { name: 'poging', fields: { moment: 'voorkeur' } })
  assert.equal(formOf((await coordinator.get(address)).body, `${address}/niet-bereikt`), null)
  await step(coordinator, address, { name: 'bericht' })
  const unsure = await step(coordinator, address, { name: 'niet-bereikt' })
  assert.equal(unsure.statusCode, 422)
  assert.match(mainOf(unsure), /Vink aan dat u dit zeker weet/)
  const sure = await step(coordinator, address, { name: 'niet-bereikt', fields: { 'zeker-niet-bereikt': 'ja' } })
  assert.equal(sure.statusCode, 303)
  assert.equal(await stateOf(handover.id), 'niet_bereikt')
})

test('without an offer: only after a talk, and with the help that is missing', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const empty = await step(coordinator, address, { name: 'zonder-aanbod', fields: { functie: '' } })
  assert.equal(empty.statusCode, 422)
  assert.match(mainOf(empty), /Kies welke hulp er mist.*Vertel het de mantelzorger eerst zelf/)
  await step(coordinator, address, { name: 'zonder-aanbod', fields: { functie: 'B6', verteld: 'ja' } })
  assert.equal(await stateOf(handover.id), 'zonder_aanbod')
})

test('arriving, finishing and stopping for the carer are traced as hers where they are', async () => {
  const { handover, address } = await site.given('contact_gelegd')
  assert.equal((await step(coordinator, address, { name: 'aangekomen' })).statusCode, 422)
  await step(coordinator, address, { name: 'aangekomen', fields: { gesproken: 'ja' } })
  const done = { uitkomst: 'GEHOLPEN', 'zeker-afronding': 'ja' }
  await step(coordinator, address, { name: 'afronding', fields: done })
  assert.equal(await stateOf(handover.id), 'afgerond')
  const traced = await site.traces(handover.id)
  assert.equal(
    traced.find(({ event, outcome }) => event === 'handover.arrive' && outcome === 'ok')?.onBehalfOf,
    'carer',
  )
  assert.equal(traced.find(({ event }) => event === 'handover.finish')?.onBehalfOf, null)
  const { handover: other, address: stopping } = await site.given('ontvangen')
  await step(coordinator, stopping, { name: 'stoppen', fields: { 'zeker-stoppen': 'ja' } })
  assert.equal(await stateOf(other.id), 'ingetrokken')
})

test('consent is renewed for the partner that has the question', async () => {
  const { handover, address } = await site.given('contact_gelegd')
  site.at('2026-11-23T10:20:00+01:00')
  const renewed = await step(coordinator, address, { name: 'toestemming', fields: consent })
  assert.equal(renewed.headers.location, `${address}?gedaan=toestemming`)
  assert.equal((await site.handover(handover.id))?.consents.length, 2)
  site.at('2026-11-23T10:00:00+01:00')
})

test('a carer on the phone is helped by her code; wrong codes are told, counted, and then have to wait', async () => {
  const { handover, address } = await site.given('aangenomen')
  const made = await step(coordinator, address, { name: 'link' })
  assert.deepEqual(problemsOf(made.body), [])
  assert.match(made.body, new RegExp(`/${place.slug}/mijn-vraag/[\\w-]{43}`))
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(mainOf(made).split('deze code: ')[1] ?? '')?.[0] ?? ''
  const typed = code.toLowerCase().replace('-', ' ')
  const opened = await coordinator.post('/werkplek/code', { code: typed })
  assert.equal(opened.headers.location, `${address}?gedaan=code`)
  assert.equal((await site.traces(handover.id)).at(-1)?.onBehalfOf, 'carer')
  assert.equal((await stranger.post('/werkplek/code', { code })).statusCode, 422, 'of another network')
  assert.equal((await coordinator.post('/werkplek/code', { code: 'x' })).statusCode, 422)
  const again = await step(coordinator, address, { name: 'link', fields: { intrekken: 'ja' } })
  assert.match(mainOf(again), /Eerdere links en codes werken niet meer/)
  assert.equal((await coordinator.post('/werkplek/code', { code })).statusCode, 422)
  const guesser = await site.colleague('deputy', 'Rader')
  for (let guess = 0; guess < 30; guess += 1)
    assert.equal((await guesser.reader.post('/werkplek/code', { code: `AAAA-AA${10 + guess}` })).statusCode, 422)
  assert.equal((await guesser.reader.post('/werkplek/code', { code })).statusCode, 429)
})

test('a handover is given to a colleague of the same desk, and to nobody else', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const other = await site.colleague('deputy', 'Joost')
  const given = await step(coordinator, address, { name: 'collega', fields: { collega: other.id } })
  assert.equal(given.headers.location, `${address}?gedaan=gegeven`)
  assert.match(mainOf(await coordinator.get(address)), /Joost doet dit/)
  const wrong = await step(coordinator, address, { name: 'collega', fields: { collega: site.elsewhere.desk.personId } })
  assert.equal(wrong.statusCode, 422)
  assert.equal((await site.traces(handover.id)).filter(({ event }) => event === 'handover.give').length, 1)
})

test('the list has 25 a page, filters by state, partner, number and what is late, and traces each name', async () => {
  const list = '/werkplek/overdrachten'
  const { handover } = await site.given('wachtlijst')
  for (let more = 0; more < 25; more += 1) await site.given('concept')
  const page = await coordinator.get(list)
  assert.deepEqual(problemsOf(page.body), [])
  assert.equal(readHtml(page.body).querySelectorAll('[data-row]').length, 25)
  assert.match(page.body, /rel="next" href="\/werkplek\/overdrachten\?bladzijde=2"/)
  const waiting = await coordinator.get(`${list}?staat=wachtlijst`)
  assert.ok(waiting.body.includes(handover.id))
  assert.doesNotMatch(mainOf(waiting).split('Zoeken')[1] ?? '', /: aangenomen/)
  assert.ok((await site.traces(handover.id)).some(({ event }) => event === 'handover.list'))
  const elsewhere = await stranger.get(`${list}?staat=wachtlijst`)
  assert.match(mainOf(elsewhere), /0 overdrachten/)
  const other = `${list}?partner=${place.partners[4].organizationId}`
  assert.match(mainOf(await coordinator.get(other)), /Er is geen overdracht die hierbij past/)
  assert.match(mainOf(await coordinator.get(`${list}?nummer=000000`)), /0 overdrachten/)
  assert.equal((await coordinator.get(`${list}?staat=x&partner=y&bladzijde=z&laat=ja`)).statusCode, 200)
})

test('a partner stops when that is sure, and its questions come back at once', async () => {
  const partner = place.partners[3]
  const { handover } = await site.given('aangenomen', { partner })
  const address = `/werkplek/partners/${partner.organizationId}`
  const ask = await coordinator.get(`${address}/stoppen`)
  assert.deepEqual(problemsOf(ask.body), [])
  assert.match(mainOf(ask), /Eén vraag ligt nu bij deze organisatie/)
  assert.equal((await coordinator.post(`${address}/stoppen`, {})).statusCode, 422)
  assert.equal((await stranger.post(`${address}/stoppen`, { zeker: 'ja' })).statusCode, 404)
  assert.equal(await stateOf(handover.id), 'aangenomen')
  assert.equal((await coordinator.post(`${address}/stoppen`, { zeker: 'ja' })).statusCode, 303)
  assert.equal(await stateOf(handover.id), 'terug_bij_coordinator')
  const { handover: next } = await site.given('concept')
  const chosen = await coordinator.get(`/werkplek/overdracht/${next.id}/aanbieden`)
  assert.doesNotMatch(mainOf(chosen), /Partner 4/)
  const resuming = `${address}/weer-meedoen`
  const again = await send(coordinator, resuming, { action: resuming, fields: { zeker: 'ja' } })
  assert.equal(again.headers.location, '/werkplek/partners?gedaan=begonnen')
  assert.match(mainOf(await coordinator.get(`/werkplek/overdracht/${next.id}/aanbieden`)), /Partner 4/)
})

test('a partner is changed, with what is wrong beside the field; another network cannot', async () => {
  const address = `/werkplek/partners/${place.partners[2].organizationId}`
  const wrong = await coordinator.post(address, { email: 'geen', tweede: 'ook niet', antwoord: '' })
  assert.equal(wrong.statusCode, 422)
  assert.deepEqual(problemsOf(wrong.body), [])
  assert.match(mainOf(wrong), /Vul een e-mailadres in.*Dit is geen e-mailadres.*Kies hoe de organisatie antwoordt/)
  const right = { email: 'nieuw@partner.example', tweede: '', soort: ['B3', 'B6'], antwoord: 'link' }
  assert.equal((await stranger.post(address, right)).statusCode, 404)
  assert.equal((await coordinator.post(address, right)).statusCode, 303)
  assert.match(mainOf(await coordinator.get('/werkplek/partners')), /nieuw@partner\.example/)
  const unknown = await coordinator.post('/werkplek/partners', { ...right, organisatie: 'x' })
  assert.match(mainOf(unknown), /Kies een organisatie uit de lijst/)
})

test('a form from another site changes nothing', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const fields = { versie: String(handover.version), moment: 'kantoor' }
  const answer = await coordinator.post(`${address}/poging`, fields, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.statusCode, 403)
  assert.equal((await site.handover(handover.id))?.version, handover.version)
})

test('what was typed stays on the page when it was not accepted', async () => {
  const { address } = await site.given('aangekomen')
  const answer = await step(coordinator, address, { name: 'afronding', fields: { uitkomst: 'DEELS' } })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /value="DEELS" checked/)
  assert.match(answer.body, /<details[^>]* open/)
})
