import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { aRequestContent } from '../../src/handover/requests/factories.ts'
import { openContent } from '../../src/handover/store/content.sql.ts'
import { testDeps } from '../../src/handover/store/testing.ts'
import { readHtml } from '../support/html.ts'
import { aReaderSignedInAs } from '../support/sign-in.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite } from './desk-site.ts'
import { formOf, mainOf } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, stranger, place, database } = site
const deps = { ...testDeps(database), now: site.now }
const page = '/werkplek/gesprek'
const note = 'Zij wil een middag vrij van de zorg voor haar man'
const ellen = await aReaderSignedInAs(site, 'ellen@netwerk-hardenberg.example', { network: 'hardenberg' })

const calls = () => database.asOwner((tx) => tx.selectFrom('callRecord').selectAll().execute())
const handovers = () =>
  database.asOwner((tx) =>
    tx.selectFrom('handover').select(['id', 'state', 'channel', 'onBehalf', 'currentOrganizationId']).execute(),
  )

const carer = {
  notitie: note,
  naam: 'Hilde',
  telefoon: '0612345678',
  moment: 'na vieren',
  'bericht-via': 'telefoon',
  soort: ['B6'],
  haast: 'N',
} as const

test('the screen begins with the note, and Enter searches: no other button comes before', async () => {
  const { body } = await coordinator.get(page)
  assert.deepEqual(problemsOf(body), [])
  const form = readHtml(body).querySelector('form[data-live]')
  assert.equal(form?.querySelectorAll('textarea, select')[0]?.getAttributeValue('name'), 'notitie')
  assert.equal(form?.querySelectorAll('button')[0]?.hasAttribute('formaction'), false)
  assert.doesNotMatch(body, /type="checkbox"[^>]* checked/)
})

test('searching shows what the sociale kaart has, with numbers to read aloud, and keeps nothing', async () => {
  const answer = await ellen.post(`${page}/zoeken`, {
    notitie: 'oppas aan huis voor mijn vader',
    plaats: 'Dedemsvaart',
  })
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(problemsOf(answer.body), [])
  assert.match(mainOf(answer), /Gaat over: .*Bel 0\d/)
  assert.match(answer.body, /value="B\d" selected/)
  assert.match(answer.body, />oppas aan huis voor mijn vader</)
  const chosen = /name="kies" value="([\da-f-]{36} [\da-f-]{36})"/.exec(answer.body)?.[1]
  if (chosen) {
    const next = await ellen.post(`${page}/zoeken`, { notitie: 'oppas', kies: chosen })
    assert.ok(next.body.includes(`value="${chosen.split(' ')[0]}" selected`))
  }
  assert.deepEqual(await calls(), [])
})

test('words of danger show first what to say, and whom to call', async () => {
  const answer = await ellen.post(`${page}/zoeken`, { notitie: 'ik wil niet meer leven' })
  assert.deepEqual(problemsOf(answer.body), [])
  assert.match(mainOf(answer), /Wat u nu kunt zeggen.*113.*112/)
  const calm = await ellen.post(`${page}/zoeken`, { notitie: 'boodschappen doen' })
  assert.doesNotMatch(mainOf(calm), /Wat u nu kunt zeggen/)
})

test('a call without a name is three fields; sent twice it is one call, and nothing else is kept', async () => {
  const form = { ...formOf((await coordinator.get(page)).body, `${page}/zoeken`), waarover: 'B6', kanaal: 'balie' }
  const fields = { ...form, gedaan: 'nummer_gegeven', notitie: 'geheim woord' }
  for (const _ of [1, 2]) {
    const answer = await coordinator.post(`${page}/afsluiten`, fields)
    assert.equal(answer.headers.location, `${page}?gedaan=opgeslagen`)
  }
  const [call, ...others] = await calls()
  assert.equal(others.length, 0)
  assert.deepEqual(
    [call?.functionCode, call?.channel, call?.outcome, call?.recordedBy],
    ['B6', 'balie', 'nummer_gegeven', place.desk.personId],
  )
  assert.match(mainOf(await coordinator.get(`${page}?gedaan=opgeslagen`)), /Klaar voor het volgende gesprek/)
  const missing = await coordinator.post(`${page}/afsluiten`, { inzending: randomUUID() })
  assert.equal(missing.statusCode, 422)
  assert.match(mainOf(missing), /Kies waar het over ging/)
})

test('a handover is prepared with what was typed; sent twice, also at once, it is one handover', async () => {
  const before = (await handovers()).length
  const form = {
    ...formOf((await coordinator.get(page)).body, `${page}/zoeken`),
    ...carer,
    namens: 'dochter Els',
    kanaal: 'balie',
  }
  const send = () => coordinator.post(`${page}/voorbereiden`, form)
  const answers = await Promise.all([send(), send()])
  const [one, other] = answers.map(({ headers }) => String(headers.location))
  assert.match(one ?? '', /^\/werkplek\/overdracht\/[\da-f-]{36}\?gedaan=begonnen$/)
  assert.equal(one, other)
  assert.equal((await handovers()).length, before + 1)
  const id = one?.slice('/werkplek/overdracht/'.length, -'?gedaan=begonnen'.length) ?? ''
  const made = (await handovers()).find((row) => row.id === id)
  assert.deepEqual([made?.state, made?.channel, made?.onBehalf], ['concept', 'balie', true])
  const content = await database.asActor(place.desk.actor, (tx) => openContent(tx, deps.sealer, id))
  assert.equal(content?.question, note)
  assert.equal(content?.phone, '06 12 34 56 78')
  assert.equal(content?.broughtBy?.name, 'dochter Els')
})

test('what is missing is told beside its field, and what was typed stays', async () => {
  const answer = await coordinator.post(`${page}/voorbereiden`, {
    notitie: '',
    naam: '',
    telefoon: 'abc',
    postcode: '12',
  })
  assert.equal(answer.statusCode, 422)
  assert.deepEqual(problemsOf(answer.body), [])
  assert.match(mainOf(answer), /Schrijf bij de notitie.*Vul een naam in.*telefoonnummer.*Vul vier cijfers in/)
  assert.match(answer.body, /value="abc"/)
  const unreachable = await coordinator.post(`${page}/voorbereiden`, { ...carer, telefoon: '' })
  assert.match(mainOf(unreachable), /Anders kan niemand bellen/)
  const long = await coordinator.post(`${page}/voorbereiden`, { ...carer, notitie: 'woord '.repeat(100) })
  assert.match(mainOf(long), /langer dan 500 tekens/)
})

test('prepared and offered in one form: with her consent for one partner that takes it', async () => {
  const [linde] = place.partners
  const asked = { manier: 'gesproken_telefoon', onderdeel: ['contact', 'vraag', 'hulp'] } as const
  const form = {
    ...formOf((await coordinator.get(page)).body, `${page}/zoeken`),
    ...carer,
    organisatie: linde.organizationId,
  }
  const before = (await handovers()).length
  const without = await coordinator.post(`${page}/aanbieden`, form)
  assert.equal(without.statusCode, 422)
  assert.match(mainOf(without), /Kies hoe de mantelzorger toestemming gaf.*doorgeven aan Partner 1\?/)
  assert.equal((await handovers()).length, before)
  const nobody = await coordinator.post(`${page}/aanbieden`, { ...form, ...asked, organisatie: '' })
  assert.match(mainOf(nobody), /Kies een organisatie die vragen overneemt/)
  const sent = await coordinator.post(`${page}/aanbieden`, { ...form, ...asked })
  assert.match(String(sent.headers.location), /\?gedaan=aangeboden$/)
  const made = (await handovers()).filter((row) => row.currentOrganizationId === linde.organizationId)
  assert.deepEqual([made.length, made[0]?.state], [1, 'aangeboden'])
})

test('a call-back brings along what was filled in, leaves a trace, and is closed by the handover it becomes', async () => {
  const request = await site.asked({ content: aRequestContent({ name: 'Roelfien', question: 'Wie helpt mij?' }) })
  const address = `${page}?verzoek=${request.id}`
  const shown = await coordinator.get(address)
  assert.deepEqual(problemsOf(shown.body), [])
  assert.match(mainOf(shown), /Gesprek met Roelfien.*06 11 22 33 44/)
  assert.match(shown.body, />Wie helpt mij\?</)
  assert.equal((await site.traces(request.id)).at(-1)?.event, 'request.view')
  const first = readHtml(shown.body).querySelector('form[data-live] button')
  assert.equal(first?.hasAttribute('formaction'), false, 'Enter must do no harm')
  const sent = await coordinator.post(`${page}/voorbereiden`, {
    ...(formOf(shown.body, `${page}/zoeken`) ?? {}),
    ...carer,
  })
  assert.equal(sent.statusCode, 303)
  const row = await database.asOwner((tx) =>
    tx.selectFrom('contactRequest').selectAll().where('id', '=', request.id).executeTakeFirstOrThrow(),
  )
  assert.deepEqual([row.state, row.outcome], ['afgehandeld', 'overdracht'])
  assert.ok(String(sent.headers.location).includes(row.handoverId ?? 'nowhere'))
  assert.match(mainOf(await coordinator.get(address)), /Dit verzoek is al afgehandeld/)
})

test('a call-back is tried in vain, answered, or given up, and only once', async () => {
  for (const [to, state, outcome] of [
    ['poging', 'open', null],
    ['beantwoord', 'afgehandeld', 'beantwoord'],
    ['niet-bereikt', 'afgehandeld', 'niet_bereikt'],
    ['ingetrokken', 'afgehandeld', 'ingetrokken'],
  ] as const) {
    const { id } = await site.asked()
    const form = formOf((await coordinator.get(`${page}?verzoek=${id}`)).body, `${page}/zoeken`) ?? {}
    assert.equal(
      (await coordinator.post(`${page}/${to}`, form)).headers.location,
      '/werkplek/vandaag?gedaan=afgehandeld',
    )
    const again = await coordinator.post(`${page}/${to}`, form)
    assert.equal(again.statusCode, 409)
    assert.match(mainOf(again), /Een collega was u net voor/)
    const row = await database.asOwner((tx) =>
      tx.selectFrom('contactRequest').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    )
    assert.deepEqual([row.state, row.outcome, row.tries], [state, outcome, to === 'poging' ? 1 : 0])
  }
})

test('a request that a colleague closed meanwhile makes no second handover', async () => {
  const { id } = await site.asked()
  const form = formOf((await coordinator.get(`${page}?verzoek=${id}`)).body, `${page}/zoeken`) ?? {}
  await coordinator.post(`${page}/beantwoord`, form)
  const before = (await handovers()).length
  const answer = await coordinator.post(`${page}/voorbereiden`, { ...form, ...carer })
  assert.equal(answer.statusCode, 409)
  assert.equal((await handovers()).length, before)
})

test('another network has no such request, and one that is not confirmed is nobody’s', async () => {
  const { id } = await site.asked()
  const hidden = await site.asked({ channel: 'professional', state: 'te_bevestigen' })
  assert.equal((await stranger.get(`${page}?verzoek=${id}`)).statusCode, 404)
  for (const to of ['poging', 'beantwoord', 'voorbereiden', 'zoeken'])
    assert.equal((await stranger.post(`${page}/${to}`, { verzoek: id, versie: '1', ...carer })).statusCode, 404, to)
  assert.equal((await coordinator.get(`${page}?verzoek=${hidden.id}`)).statusCode, 404)
  assert.equal((await coordinator.get(`${page}?verzoek=onzin`)).statusCode, 404)
})
