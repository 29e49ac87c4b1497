import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { act, type State, states } from '#handover/index.ts'
import { newToken } from '#platform/random.ts'
import { loadHandover } from '../../src/handover/store/load-handover.sql.ts'
import { saveNote } from '../../src/handover/store/notes.sql.ts'
import { must, offerTo } from '../../src/handover/store/testing.ts'
import { texts as common } from '../../src/handover/texts.nl.ts'
import { linksIn, readHtml } from '../support/html.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aCarerSite, buttons, monday, press } from './carer-site.ts'
import { formOf, mainOf } from './partner-site.ts'

const site = await aCarerSite()
after(() => site.close())
const { place, deps, database, given, now, traces } = site
const { networkId, slug } = place
const [linde, other] = place.partners

const expected: Readonly<Record<State, { says: RegExp; buttons: readonly string[] }>> = {
  concept: { says: /Wordt voorbereid .*samen met u voor/, buttons: [] },
  aangeboden: { says: /Gevraagd aan Partner 1 .*Uiterlijk dinsdag 24 november/, buttons: [] },
  ontvangen: { says: /Gezien door Partner 1 .*Uiterlijk dinsdag 24 november/, buttons: [] },
  aangenomen: {
    says: /Partner 1 belt u vóór dinsdag 24 november/,
    buttons: ['Ik ben niet gebeld', 'Dit past niet bij mij'],
  },
  wachtlijst: {
    says: /U staat op de lijst tot ongeveer 14 december 2026/,
    buttons: ['Ik ben niet gebeld', 'Dit past niet bij mij'],
  },
  contact_gelegd: {
    says: /U heeft contact gehad .*Partner 1 zegt dat u contact had/,
    buttons: ['Ja, ik ben geholpen', 'Nog niet', 'Dit past niet bij mij', 'Ik ben niet gebeld'],
  },
  aangekomen: { says: /U bent op de goede plek/, buttons: [] },
  terug_bij_coordinator: {
    says: /Wij zoeken verder voor u .*niet uw schuld.*uiterlijk dinsdag 24 november/,
    buttons: [],
  },
  afgerond: { says: /Klaar .*Dank u wel/, buttons: [] },
  ingetrokken: { says: /U heeft gestopt .*Niemand buiten ons ziet nog iets/, buttons: [] },
  niet_bereikt: { says: /Wij konden u niet bereiken .*Bel ons/, buttons: [] },
  zonder_aanbod: { says: /Er is nu geen passend aanbod .*zonder uw naam/, buttons: [] },
  fout: { says: /Ten onrechte aangemaakt .*per ongeluk/, buttons: [] },
}

for (const state of states) {
  test(`in ${state} the page says what happens now in plain words, and offers what can be done`, async () => {
    const { page, handover } = await given(state)
    const answer = await page()
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(problemsOf(answer.body), [])
    assert.match(mainOf(answer), expected[state].says)
    assert.deepEqual(buttons(answer.body), expected[state].buttons)
    const ended = handover.endedAt !== null
    assert.equal(
      linksIn(readHtml(answer.body)).some((link) => link.endsWith('/stoppen')),
      !ended,
    )
    assert.equal(/wissen wij uw gegevens/.test(mainOf(answer)), ended)
    assert.ok(linksIn(readHtml(answer.body)).some((link) => link.endsWith('/wissen')))
  })
}

test('the page is kept nowhere, found by nobody, and tells its address to nobody', async () => {
  const { page, address, carer, token } = await given('contact_gelegd')
  for (const answer of [
    await page(),
    await carer.get(`${address}/stoppen`),
    await carer.get(`/${slug}/mijn-vraag/${newToken()}`),
  ]) {
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.equal(answer.headers['referrer-policy'], 'no-referrer')
    assert.match(String(answer.headers['x-robots-tag']), /noindex/)
    assert.match(answer.body, /<meta name="robots" content="noindex/)
    assert.doesNotMatch(answer.body, /rel="canonical"/)
  }
  assert.doesNotMatch((await carer.get(`/${slug}/sitemap.xml`)).body, new RegExp(token))
})

test('she sees her own words, who has her consent, and every view leaves a trace', async () => {
  const { page, handover } = await given('aangenomen')
  const words = mainOf(await page())
  for (const part of [
    'Zwaantje',
    '06 98765432',
    'Wie past er op mijn man',
    'Ziet uw vraag nu',
    'gezegd aan de telefoon',
    '21 februari 2027',
  ])
    assert.ok(words.includes(part), part)
  await page()
  const views = (await traces(handover.id)).filter(
    ({ event, actorKind }) => event === 'handover.view' && actorKind === 'carer',
  )
  assert.equal(views.length, 2)
})

test('she sees who looked, by desk or organisation, and never the name of a colleague', async () => {
  const { page } = await given('contact_gelegd')
  const words = mainOf(await page())
  assert.match(words, /23 november 2026 Partner 1 keek naar uw vraag \(1 keer\)/)
  assert.match(words, /Een coördinator van Oost (?:deed|keek)/)
  assert.doesNotMatch(words, /Medewerker/)
  assert.doesNotMatch(words, new RegExp(linde.personId))
})

test('“niet gebeld” brings the question back to the desk, and the partner sees nothing any more', async () => {
  const mine = await given('aangenomen')
  const done = await press(mine, 'niet_gebeld')
  assert.equal(done.statusCode, 303)
  assert.equal((await now(mine.handover.id)).state, 'terug_bij_coordinator')
  const seen = await database.asActor(linde.actor, (tx) => loadHandover(tx, mine.handover.id))
  assert.equal(seen, null)
  const page = await mine.carer.get(String(done.headers.location))
  assert.match(mainOf(page), /Wij gaan erachteraan en bellen u/)
  assert.match(mainOf(page), /U bent niet gebeld/)
})

test('“ja, ik ben geholpen” is arrival, said by herself; “nog niet” changes nothing and leaves a trace', async () => {
  const mine = await given('contact_gelegd')
  assert.equal((await press(mine, 'nog_niet')).statusCode, 303)
  assert.equal((await now(mine.handover.id)).state, 'contact_gelegd')
  assert.ok((await traces(mine.handover.id)).some(({ event }) => event === 'handover.not-helped-yet'))
  assert.equal((await press(mine, 'geholpen')).statusCode, 303)
  assert.equal((await now(mine.handover.id)).state, 'aangekomen')
})

test('“past niet” while she waits brings the question back', async () => {
  const mine = await given('wachtlijst')
  await press(mine, 'past_niet')
  const after = await now(mine.handover.id)
  assert.deepEqual([after.state, after.attempts.at(-1)?.leftReason], ['terug_bij_coordinator', 'PAST_NIET'])
})

test('“Bent u gebeld?” stands there once it was asked, until she answers', async () => {
  const mine = await given('aangeboden')
  assert.doesNotMatch(mainOf(await mine.page()), /Bent u gebeld/)
  await must({ deps, handover: mine.handover }, linde, { kind: 'open' })
  await must({ deps, handover: mine.handover }, linde, { kind: 'accept', promisedOn: '2026-11-26' })
  site.at('2026-11-30T17:00:00+01:00')
  const asked = await act(deps, {
    handoverId: mine.handover.id,
    actor: { kind: 'system', networkId },
    by: { kind: 'system' },
    seen: null,
    command: { kind: 'timer', timer: 'ask_called' },
  })
  assert.ok(asked.ok)
  assert.deepEqual(buttons((await mine.page()).body), [
    'Ja, ik ben gebeld',
    'Nee, ik ben niet gebeld',
    'Dit past niet bij mij',
  ])
  await press(mine, 'gebeld_ja')
  assert.equal((await now(mine.handover.id)).calledAnswer, 'ja')
  assert.doesNotMatch(mainOf(await mine.page()), /Bent u gebeld\?/)
  site.at(monday)
})

test('who presses on an old page reads that something changed, and how it stands now', async () => {
  const mine = await given('aangenomen')
  const form = formOf((await mine.page()).body, `${mine.address}/antwoord`)
  await must({ deps, handover: mine.handover }, linde, { kind: 'contact', on: '2026-11-23', way: 'telefoon' })
  const late = await mine.carer.post(`${mine.address}/antwoord`, { ...form, antwoord: 'niet_gebeld' })
  assert.equal(late.statusCode, 409)
  assert.ok(mainOf(late).includes(common.refusals.stale))
  assert.match(mainOf(late), /U heeft contact gehad/)
  assert.deepEqual(problemsOf(late.body), [])
  assert.equal((await now(mine.handover.id)).state, 'contact_gelegd')
})

test('pressing twice, or in two windows at once, is one answer, and each press says what the first one said', async () => {
  const pressed = [
    ['aangenomen', 'niet_gebeld', 'handover.say-back'],
    ['wachtlijst', 'past_niet', 'handover.say-back'],
    ['aangenomen', 'gebeld_nee', 'handover.answer-called'],
    ['ontvangen', 'gebeld_ja', 'handover.answer-called'],
    ['contact_gelegd', 'geholpen', 'handover.arrive'],
  ] as const
  for (const [state, antwoord, event] of pressed) {
    const mine = await given(state)
    const versie = String(mine.handover.version)
    const send = () => mine.carer.post(`${mine.address}/antwoord`, { versie, antwoord })
    const answers = [...(await Promise.all([send(), send(), send()])), await send()]
    assert.deepEqual(
      answers.map(({ headers }) => headers.location),
      answers.map(() => `${mine.address}?gedaan=${antwoord}`),
    )
    const counted = (await traces(mine.handover.id)).filter((one) => one.event === event && one.outcome === 'ok')
    assert.equal(counted.length, 1, antwoord)
  }
})

test('a second press with another answer, or after something else happened, is told how it stands now', async () => {
  const mine = await given('contact_gelegd')
  const versie = String(mine.handover.version)
  const send = (antwoord: string) => mine.carer.post(`${mine.address}/antwoord`, { versie, antwoord })
  assert.equal((await send('past_niet')).statusCode, 303)
  const another = await send('geholpen')
  assert.equal(another.statusCode, 409)
  assert.ok(mainOf(another).includes(common.refusals.stale))
  const byDesk = await given('contact_gelegd')
  await must({ deps, handover: byDesk.handover }, place.desk, { kind: 'say_back', answer: 'PAST_NIET' })
  const late = { versie: String(byDesk.handover.version), antwoord: 'past_niet' }
  assert.equal((await byDesk.carer.post(`${byDesk.address}/antwoord`, late)).statusCode, 409)
})

test('what cannot be answered now is refused with a sentence, and changes nothing', async () => {
  const mine = await given('aangeboden')
  for (const antwoord of ['geholpen', 'niet_gebeld', 'nog_niet', 'past_niet']) {
    const answer = await mine.carer.post(`${mine.address}/antwoord`, {
      antwoord,
      versie: String(mine.handover.version),
    })
    assert.equal(answer.statusCode, 409, antwoord)
    assert.ok(mainOf(answer).includes(common.refusals.not_now), antwoord)
  }
  assert.equal((await mine.carer.post(`${mine.address}/antwoord`, { antwoord: 'iets' })).statusCode, 422)
  assert.equal((await now(mine.handover.id)).version, mine.handover.version)
})

test('stopping is asked once more, closes the partner’s access at once, and can always be done', async () => {
  for (const state of states.filter(
    (one) => !['afgerond', 'ingetrokken', 'niet_bereikt', 'zonder_aanbod', 'fout'].includes(one),
  )) {
    const mine = await given(state)
    const sure = await mine.carer.get(`${mine.address}/stoppen`)
    assert.deepEqual(problemsOf(sure.body), [])
    assert.equal((await now(mine.handover.id)).state, state, 'looking stops nothing')
    const done = await mine.carer.postAndFollow(`${mine.address}/stoppen`, {})
    assert.match(mainOf(done), /U bent gestopt\. .*U heeft gestopt/)
    assert.equal(await database.asActor(linde.actor, (tx) => loadHandover(tx, mine.handover.id)), null)
    assert.equal((await mine.carer.post(`${mine.address}/stoppen`, {})).statusCode, 303)
    const events = (await traces(mine.handover.id)).filter(
      ({ event, outcome }) => event === 'handover.withdraw' && outcome === 'ok',
    )
    assert.equal(events.length, 1, state)
  }
})

test('“wis nu” stops what runs and erases everything personal at once; afterwards the link leads nowhere', async () => {
  const mine = await given('aangenomen')
  const sure = await mine.carer.get(`${mine.address}/wissen`)
  assert.deepEqual(problemsOf(sure.body), [])
  assert.match(mainOf(sure), /Uw vraag loopt nog/)
  const done = await mine.carer.post(`${mine.address}/wissen`, {})
  assert.deepEqual([done.statusCode, done.headers.location], [303, `/${slug}/mijn-vraag/gewist`])
  assert.match(mainOf(await mine.carer.get(`/${slug}/mijn-vraag/gewist`)), /Alles is gewist/)
  assert.equal((await mine.page()).statusCode, 404)
  assert.equal((await mine.carer.post(`${mine.address}/wissen`, {})).statusCode, 404)
  const after = await now(mine.handover.id)
  assert.equal(after.state, 'ingetrokken')
  const left = await database.asOwner(async (tx) => [
    ...(await tx.selectFrom('handoverContent').selectAll().where('handoverId', '=', mine.handover.id).execute()),
    ...(await tx.selectFrom('carerLink').selectAll().where('handoverId', '=', mine.handover.id).execute()),
  ])
  assert.deepEqual(left, [])
  assert.deepEqual(
    (await traces(mine.handover.id)).slice(-2).map(({ event, actorKind }) => [event, actorKind]),
    [
      ['handover.withdraw', 'carer'],
      ['handover.erase', 'carer'],
    ],
  )
})

test('when erasing fails, nothing was stopped either', async () => {
  const mine = await given('aangenomen')
  await database.asOwner((tx) =>
    sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`.execute(tx),
  )
  await database.asOwner((tx) =>
    sql`create trigger refuse before delete on handover_content for each row execute function refuse()`.execute(tx),
  )
  assert.equal((await mine.carer.post(`${mine.address}/wissen`, {})).statusCode, 500)
  await database.asOwner((tx) => sql`drop function refuse cascade`.execute(tx))
  assert.equal((await now(mine.handover.id)).state, 'aangenomen')
  assert.match(mainOf(await mine.page()), /Zwaantje/)
})

test('a question that is over can be erased before its day', async () => {
  const mine = await given('afgerond')
  assert.match(mainOf(await mine.page()), /Op 21 februari 2027 wissen wij uw gegevens/)
  assert.equal((await mine.carer.post(`${mine.address}/wissen`, {})).statusCode, 303)
  assert.equal((await mine.page()).statusCode, 404)
  assert.equal((await now(mine.handover.id)).state, 'afgerond')
})

test('why she waits stands there in plain words, and nothing when it was not asked yet', async () => {
  const mine = await given('wachtlijst')
  const words = mainOf(await mine.page())
  assert.match(words, /Partner 1 gaat u helpen, maar nu nog niet\. Er is daar nu geen plek\./)
  assert.match(
    words,
    /Partner 1 helpt u, maar nu nog niet\. Er is daar nu geen plek\. Waarschijnlijk wel rond 14 december/,
  )
  assert.doesNotMatch(words, /PLEK/)
  await database.asOwner((tx) =>
    sql`update handover_event set facts = facts - 'reason' where handover_id = ${mine.handover.id} and kind = 'waitlisted'`.execute(
      tx,
    ),
  )
  const old = mainOf(await mine.page())
  assert.match(old, /Partner 1 helpt u, maar nu nog niet\. Waarschijnlijk wel rond 14 december/)
  assert.doesNotMatch(old, /geen plek|undefined|null/)
})

test('what helps meanwhile stands there while she waits; what the desk wrote for itself never does', async () => {
  const mine = await given('wachtlijst')
  const note = { handoverId: mine.handover.id, networkId, attemptId: null, at: deps.now() }
  await database.asActor({ kind: 'system', networkId }, async (tx) => {
    await saveNote(tx, deps.sealer, {
      ...note,
      id: randomUUID(),
      kind: 'overbrugging',
      text: 'De buurtkamer is elke dag open.',
    })
    await saveNote(tx, deps.sealer, { ...note, id: randomUUID(), kind: 'werk', text: 'Klinkt moe, dinsdag bellen.' })
  })
  const words = mainOf(await mine.page())
  assert.match(words, /De buurtkamer is elke dag open/)
  assert.doesNotMatch(words, /Klinkt moe/)
})

test('what an earlier organisation wrote to help meanwhile is gone when another one has the question', async () => {
  const mine = await given('wachtlijst')
  const keep = async (text: string) => {
    const attemptId = (await now(mine.handover.id)).attempts.at(-1)?.id ?? null
    const note = { id: randomUUID(), handoverId: mine.handover.id, networkId, attemptId, at: deps.now() }
    await database.asActor({ kind: 'system', networkId }, (tx) =>
      saveNote(tx, deps.sealer, { ...note, kind: 'overbrugging', text }),
    )
  }
  await keep('Kom naar onze inloop.')
  assert.match(mainOf(await mine.page()), /Kom naar onze inloop/)
  const back = await must({ deps, handover: mine.handover }, place.desk, { kind: 'say_back', answer: 'PAST_NIET' })
  await must({ deps, handover: back }, place.desk, offerTo(other, back, deps.now()))
  await must({ deps, handover: back }, other, { kind: 'open' })
  await must({ deps, handover: back }, other, { kind: 'accept', promisedOn: '2026-11-24' })
  await must({ deps, handover: back }, other, { kind: 'waitlist', until: '2026-12-14', reason: 'PLEK', told: true })
  await keep('Bel de hulplijn.')
  const words = mainOf(await mine.page())
  assert.match(words, /Bel de hulplijn/)
  assert.doesNotMatch(words, /onze inloop/)
})

test('a consent that nearly ends can be renewed by herself, for the same organisation and the same things', async () => {
  const mine = await given('contact_gelegd')
  assert.doesNotMatch(mainOf(await mine.page()), /Verleng uw toestemming/)
  assert.equal((await mine.carer.get(`${mine.address}/toestemming`)).statusCode, 303)
  site.at('2027-02-10T10:00:00+01:00')
  assert.match(mainOf(await mine.page()), /Verleng uw toestemming/)
  const ask = await mine.carer.get(`${mine.address}/toestemming`)
  assert.deepEqual(problemsOf(ask.body), [])
  assert.match(mainOf(ask), /nog 90 dagen delen met Partner 1\?/)
  const done = await mine.carer.postAndFollow(`${mine.address}/toestemming`, {})
  assert.match(mainOf(done), /Uw toestemming is verlengd/)
  const consent = (await now(mine.handover.id)).consents.at(-1)
  assert.deepEqual(
    [consent?.organizationId, consent?.way, consent?.items, consent?.validUntil.toISOString()],
    [linde.organizationId, 'klik', ['contact', 'vraag', 'hulp'], '2027-05-11T09:00:00.000Z'],
  )
  site.at(monday)
})

test('after a second partner the overview names both, and says who sees the question now', async () => {
  const mine = await given('terug_bij_coordinator')
  await must({ deps, handover: mine.handover }, place.desk, offerTo(other, await now(mine.handover.id), deps.now()))
  const words = mainOf(await mine.page())
  assert.match(words, /Partner 2 Ziet uw vraag nu\..*Partner 1 Ziet nu niets van u\./)
  assert.match(words, /Trek uw toestemming voor Partner 2 in/)
  assert.doesNotMatch(words, /Trek uw toestemming voor Partner 1 in/)
})

test('the page that explains has no box for the short code, and says what the code is for', async () => {
  const answer = await site.reader().get('/hardenberg/mijn-vraag')
  assert.deepEqual(problemsOf(answer.body), [])
  assert.deepEqual(readHtml(answer.body).querySelectorAll('main input').length, 0)
  assert.match(mainOf(answer), /korte code .*aan de telefoon/)
})
