import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { act, fireTimers } from '#handover/index.ts'
import { openNotes } from '../../src/handover/store/notes.sql.ts'
import { aHandoverIn, must, offerTo } from '../../src/handover/store/testing.ts'
import { aPartnerSite, formOf, mainOf, personal, stepsOn, takeStep } from './partner-site.ts'

const site = await aPartnerSite()
after(() => site.close())
const { place, deps } = site
const [linde, other] = place.partners

const aQuestion = async (state: Parameters<typeof aHandoverIn>[0]) => {
  const handover = await aHandoverIn(state, { deps, place, promisedOn: '2026-11-24' })
  return { handover, address: `/portaal/overdracht/${handover.id}` }
}
const reader = await site.signedIn(linde.personEmail)
const stateOf = (id: string) =>
  site.database.asOwner(
    async (tx) => (await tx.selectFrom('handover').select('state').where('id', '=', id).executeTakeFirst())?.state,
  )
const views = (id: string) =>
  site.database.asOwner(async (tx) =>
    (
      await tx.selectFrom('accessEvent').select(['event', 'actorId', 'outcome']).where('objectId', '=', id).execute()
    ).filter(({ event }) => event === 'handover.view'),
  )

test('a new question shows the kind of help and the moment, and nothing of the carer, before it is opened', async () => {
  const { handover, address } = await aQuestion('aangeboden')
  for (const path of ['/portaal', address]) {
    const answer = await reader.get(path)
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.match(mainOf(answer), /vrij|respijt|oppas/i)
    assert.doesNotMatch(answer.body, personal)
  }
  assert.deepEqual(stepsOn((await reader.get(address)).body, address), ['opening', 'weigering'])
  assert.equal(await stateOf(handover.id), 'aangeboden', 'looking at the page opens nothing')
  assert.deepEqual(await views(handover.id), [])
})

test('a question that is opened shows name, number, moment, voicemail, language, question and consent, with a trace of each view', async () => {
  const { handover, address } = await aQuestion('aangeboden')
  const opened = await takeStep(reader, address, { step: 'opening' })
  assert.equal(opened.statusCode, 303)
  assert.equal(await stateOf(handover.id), 'ontvangen')
  const page = await reader.get(address)
  const words = mainOf(page)
  for (const part of [
    'Zwaantje',
    '06 98765432',
    'na het avondeten',
    'spreek niets in',
    'Gronings',
    'Wie past er op mijn man',
    'gezegd aan de telefoon',
    '21 februari 2027',
  ])
    assert.ok(words.includes(part), part)
  const seen = await views(handover.id)
  assert.deepEqual(
    seen.map(({ actorId }) => actorId),
    [linde.personId],
  )
  assert.doesNotMatch((await reader.get('/portaal')).body, personal)
})

test('a day to promise is one of the next working days, and any other day is refused beside the field', async () => {
  const { handover, address } = await aQuestion('ontvangen')
  const page = await reader.get(address)
  assert.match(mainOf(page), /De laatste dag die kan is donderdag 26 november/)
  for (const [beldag, sentence] of [
    ['', 'Kies vóór welke dag u belt'],
    ['2026-11-31', 'Kies vóór welke dag u belt'],
    ['2026-11-20', 'Die dag is voorbij'],
    ['2026-11-28', 'Op die dag is er niemand'],
    ['2026-11-27', 'Die dag is te ver weg'],
  ] as const) {
    const answer = await takeStep(reader, address, { step: 'toezegging', fields: { beldag } })
    assert.equal(answer.statusCode, 422, beldag)
    assert.ok(mainOf(answer).includes(sentence), `${beldag}: ${mainOf(answer)}`)
  }
  assert.equal(await stateOf(handover.id), 'ontvangen')
  const done = await takeStep(reader, address, { step: 'toezegging', fields: { beldag: '2026-11-26' } })
  assert.equal(done.headers.location, `${address}?gedaan=toezegging`)
  assert.match(
    mainOf(await reader.get(`${address}?gedaan=toezegging`)),
    /U nam de vraag aan.*Bel vóór donderdag 26 november/,
  )
})

test('a refusal needs a reason, may name a better place of this network only, and takes the question away', async () => {
  const { handover, address } = await aQuestion('ontvangen')
  const bare = await takeStep(reader, address, { step: 'weigering', fields: { plek: other.organizationId } })
  assert.equal(bare.statusCode, 422)
  assert.match(bare.body, new RegExp(`value="${other.organizationId}" selected`))
  const done = await takeStep(reader, address, {
    step: 'weigering',
    fields: { reden: 'VOL', plek: other.organizationId },
  })
  assert.equal(done.headers.location, '/portaal?gedaan=weigering')
  assert.match(mainOf(await reader.get('/portaal?gedaan=weigering')), /U gaf de vraag terug/)
  assert.deepEqual(await factOf(handover.id, 'refused', 'betterOrganizationId'), other.organizationId)
  const second = await aQuestion('aangeboden')
  const [stranger] = site.elsewhere.partners
  await takeStep(reader, second.address, { step: 'weigering', fields: { reden: 'VOL', plek: stranger.organizationId } })
  assert.equal(await factOf(second.handover.id, 'refused', 'betterOrganizationId'), null)
})

/** What was kept of the thing of this kind that happened. */
const factOf = (id: string, kind: string, name: string) =>
  site.database.asOwner(async (tx) => {
    const row = await tx
      .selectFrom('handoverEvent')
      .select('facts')
      .where('handoverId', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
    return row.facts && typeof row.facts === 'object' && !Array.isArray(row.facts) ? row.facts[name] : null
  })

test('contact is a day that was and a way; a voicemail is none', async () => {
  const { handover, address } = await aQuestion('aangenomen')
  assert.match(mainOf(await reader.get(address)), /Een voicemail is geen contact/)
  for (const [fields, sentence] of [
    [{}, 'Kies op welke dag het contact was'],
    [{ contactdag: '2026-11-24', manier: 'telefoon' }, 'Die dag moet nog komen'],
    [{ contactdag: '2026-11-22', manier: 'telefoon' }, 'ligt vóór de dag waarop u de vraag kreeg'],
    [{ contactdag: '2026-11-23', manier: 'voicemail' }, 'Kies hoe het contact was'],
  ] as const) {
    const answer = await takeStep(reader, address, { step: 'contact', fields })
    assert.equal(answer.statusCode, 422)
    assert.ok(mainOf(answer).includes(sentence), mainOf(answer))
  }
  const done = await takeStep(reader, address, {
    step: 'contact',
    fields: { contactdag: '2026-11-23', manier: 'telefoon' },
  })
  assert.equal(done.statusCode, 303)
  assert.equal(await stateOf(handover.id), 'contact_gelegd')
  assert.deepEqual(stepsOn((await reader.get(address)).body, address), [])
})

test('who cannot reach the carer reads what is still needed, and may give the question back when that was done', async () => {
  const { handover, address } = await aQuestion('aangenomen')
  assert.doesNotMatch(mainOf(await reader.get(address)), /Nu nog nodig/)
  await takeStep(reader, address, { step: 'poging', fields: { moment: 'kantoor' } })
  assert.match(
    mainOf(await reader.get(address)),
    /Nu nog nodig: nog 2 pogingen op nog 2 andere dagen 1 poging buiten kantoortijd/,
  )
  const { version } = await current(handover.id)
  const early = await reader.post(`${address}/teruggave`, { versie: String(version) })
  assert.equal(early.statusCode, 422)
  assert.match(mainOf(early), /U probeerde het nog niet vaak genoeg/)
  site.at('2026-11-24T19:00:00+01:00')
  const evening = await site.signedIn(linde.personEmail)
  await takeStep(evening, address, { step: 'poging', fields: { moment: 'buiten_kantoor' } })
  site.at('2026-11-25T10:00:00+01:00')
  const third = await site.signedIn(linde.personEmail)
  await takeStep(third, address, { step: 'poging', fields: { moment: 'kantoor' } })
  const done = await takeStep(third, address, { step: 'teruggave' })
  assert.equal(done.headers.location, '/portaal?gedaan=teruggave')
  assert.equal(await stateOf(handover.id), 'terug_bij_coordinator')
  site.at('2026-11-23T10:00:00+01:00')
})

const current = (id: string) =>
  site.database.asOwner((tx) => tx.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

test('a waiting list needs why, until when, what helps meanwhile, and that the carer was told; the words are kept sealed for her', async () => {
  const { handover, address } = await aQuestion('aangenomen')
  const words = 'De inloop op dinsdag is altijd open.'
  const fields = { waarom: 'VRIJWILLIGER', tot: '2026-12-14', helpt: words }
  const untold = await takeStep(reader, address, { step: 'wachtlijst', fields })
  assert.equal(untold.statusCode, 422)
  assert.match(mainOf(untold), /Vertel de mantelzorger eerst zelf.*De inloop op dinsdag/)
  for (const [missing, sentence] of [
    [{ waarom: '' }, 'Kies waarom de mantelzorger moet wachten'],
    [{ waarom: 'VOL' }, 'Kies waarom de mantelzorger moet wachten'],
    [{ tot: '' }, 'Kies tot wanneer'],
    [{ helpt: '' }, 'Schrijf op wat helpt'],
    [{ helpt: 'x'.repeat(301) }, 'hoogstens 300 tekens'],
    [{ tot: '2026-11-23' }, 'Die dag is voorbij'],
  ] as const) {
    const all = { ...fields, verteld: 'ja', ...missing }
    const answer = await takeStep(reader, address, { step: 'wachtlijst', fields: all })
    assert.equal(answer.statusCode, 422)
    assert.ok(mainOf(answer).includes(sentence), mainOf(answer))
    if (all.waarom === 'VRIJWILLIGER') assert.match(answer.body, /value="VRIJWILLIGER" checked/)
  }
  assert.deepEqual(await notesOf(handover.id), [], 'what was refused is not kept')
  await takeStep(reader, address, { step: 'wachtlijst', fields: { ...fields, verteld: 'ja' } })
  assert.equal(await stateOf(handover.id), 'wachtlijst')
  assert.equal(await factOf(handover.id, 'waitlisted', 'reason'), 'VRIJWILLIGER')
  assert.deepEqual(await notesOf(handover.id), [words])
  const late = await takeStep(reader, address, { step: 'hervatting', fields: { beldag: '2026-11-30' } })
  assert.equal(late.statusCode, 422)
  await takeStep(reader, address, { step: 'hervatting', fields: { beldag: '2026-11-24' } })
  assert.equal(await stateOf(handover.id), 'aangenomen')
})

const notesOf = (handoverId: string) =>
  site.database.asActor({ kind: 'carer', networkId: place.networkId, handoverId }, async (tx) =>
    (await openNotes(tx, deps.sealer, { handoverId, kinds: ['overbrugging'] })).map(({ text }) => text),
  )

test('after the carer said that she arrived the partner closes with an outcome', async () => {
  const { handover, address } = await aQuestion('aangekomen')
  assert.equal((await takeStep(reader, address, { step: 'uitkomst' })).statusCode, 422)
  assert.equal(
    (await takeStep(reader, address, { step: 'uitkomst', fields: { uitkomst: 'AANGEKOMEN' } })).statusCode,
    422,
  )
  const done = await takeStep(reader, address, { step: 'uitkomst', fields: { uitkomst: 'DEELS' } })
  assert.equal(done.headers.location, '/portaal?gedaan=uitkomst')
  assert.equal((await current(handover.id)).outcome, 'DEELS')
})

test('a three-way call is confirmed once', async () => {
  const { handover } = await aQuestion('concept')
  const address = `/portaal/overdracht/${handover.id}`
  const offer = offerTo(linde, handover, deps.now())
  if (offer.kind !== 'offer') throw new Error('An offer is an offer')
  await must({ deps, handover }, place.desk, { ...offer, kind: 'take_in_call', promisedOn: '2026-11-24' })
  assert.match(mainOf(await reader.get('/portaal')), /bevestig het gesprek met drie/)
  await takeStep(reader, address, { step: 'bevestiging' })
  assert.deepEqual(stepsOn((await reader.get(address)).body, address), ['contact', 'poging', 'wachtlijst'])
})

test('every step that the state does not allow is refused with a sentence, and changes nothing', async () => {
  const whole = {
    beldag: '2026-11-24',
    reden: 'VOL',
    contactdag: '2026-11-23',
    manier: 'telefoon',
    moment: 'kantoor',
    waarom: 'PLEK',
    tot: '2026-12-14',
    helpt: 'De inloop',
    verteld: 'ja',
    uitkomst: 'GEHOLPEN',
  }
  const steps = [
    'opening',
    'toezegging',
    'weigering',
    'bevestiging',
    'contact',
    'poging',
    'teruggave',
    'wachtlijst',
    'hervatting',
    'uitkomst',
  ]
  for (const state of [
    'aangeboden',
    'ontvangen',
    'aangenomen',
    'wachtlijst',
    'contact_gelegd',
    'aangekomen',
  ] as const) {
    const { handover, address } = await aQuestion(state)
    const shown = stepsOn((await reader.get(address)).body, address)
    for (const step of steps.filter((name) => !shown.includes(name))) {
      const answer = await reader.post(`${address}/${step}`, { ...whole, versie: String(handover.version) })
      assert.ok([409, 422].includes(answer.statusCode), `${step} in ${state}: ${answer.statusCode}`)
      assert.match(
        mainOf(answer),
        /past niet meer|kunt u niet zetten|nog niet vaak genoeg|Wacht nog|eerst of er hulp/,
        `${step} in ${state}`,
      )
    }
    const { version } = await current(handover.id)
    assert.equal(version, handover.version, state)
  }
})

test('a double click does once what was asked, and says that it was done', async () => {
  const { handover, address } = await aQuestion('aangenomen')
  const form = { ...formOf((await reader.get(address)).body, `${address}/poging`), moment: 'kantoor' }
  const answers = await Promise.all([1, 2, 3].map(() => reader.post(`${address}/poging`, form)))
  assert.deepEqual(
    answers.map(({ headers }) => headers.location),
    answers.map(() => `${address}?gedaan=poging`),
  )
  assert.equal((await current(handover.id)).version, handover.version + 1)
})

test('who goes back and writes something else to help meanwhile is not told that it was kept while it was not', async () => {
  const { handover, address } = await aQuestion('aangenomen')
  const form = formOf((await reader.get(address)).body, `${address}/wachtlijst`)
  const whole = { ...form, waarom: 'PLEK', tot: '2026-12-14', verteld: 'ja' }
  const send = (helpt: string) => reader.post(`${address}/wachtlijst`, { ...whole, helpt })
  await Promise.all([send('De inloop is open.'), send('De inloop is open.')])
  assert.deepEqual(await notesOf(handover.id), ['De inloop is open.'])
  site.at('2026-11-23T10:01:00+01:00')
  const again = await Promise.all([1, 2].map(() => send('De inloop is dinsdag open.')))
  for (const answer of again) assert.equal(answer.headers.location, `${address}?gedaan=wachtlijst`)
  assert.deepEqual(await notesOf(handover.id), ['De inloop is open.', 'De inloop is dinsdag open.'])
  site.at('2026-11-23T10:00:00+01:00')
  assert.equal((await current(handover.id)).version, handover.version + 1)
})

test('a text that is much too long comes back as it was typed', async () => {
  const { address } = await aQuestion('aangenomen')
  const helpt = `${'Bel de hulplijn. '.repeat(50)}Einde.`
  const answer = await takeStep(reader, address, { step: 'wachtlijst', fields: { helpt, tot: '2026-12-14' } })
  assert.equal(answer.statusCode, 422)
  assert.match(mainOf(answer), /hoogstens 300 tekens.*Bel de hulplijn\. Einde\./)
})

test('a form from an earlier turn says nothing of what happens in this one', async () => {
  const { handover, address } = await aQuestion('aangeboden')
  const form = formOf((await reader.get(address)).body, `${address}/opening`)
  await must({ deps, handover }, linde, { kind: 'open' })
  const back = await must({ deps, handover }, linde, { kind: 'refuse', reason: 'VOL', betterOrganizationId: null })
  await must({ deps, handover }, place.desk, offerTo(linde, back, deps.now()))
  const late = await reader.post(`${address}/opening`, form ?? {})
  assert.equal(late.statusCode, 409)
  assert.equal(await stateOf(handover.id), 'aangeboden')
})

test('a reminder that went out while the page was open does not make its form too late', async () => {
  const { handover, address } = await aQuestion('ontvangen')
  const form = { ...formOf((await reader.get(address)).body, `${address}/toezegging`), beldag: '2026-11-25' }
  site.at('2026-11-24T17:01:00+01:00')
  await fireTimers(deps)
  assert.equal((await current(handover.id)).version, handover.version + 1)
  const evening = await site.signedIn(linde.personEmail)
  assert.equal((await evening.post(`${address}/toezegging`, form)).statusCode, 303)
  assert.equal(await stateOf(handover.id), 'aangenomen')
  site.at('2026-11-23T10:00:00+01:00')
})

test('of two colleagues at once exactly one wins, and the other reads who was first in a plain sentence', async () => {
  const colleague = await site.signedIn(linde.colleagueEmail)
  for (let round = 0; round < 5; round += 1) {
    const { handover, address } = await aQuestion('ontvangen')
    const form = formOf((await reader.get(address)).body, `${address}/toezegging`)
    const answers = await Promise.all([
      reader.post(`${address}/toezegging`, { ...form, beldag: '2026-11-24' }),
      colleague.post(`${address}/toezegging`, { ...form, beldag: '2026-11-25' }),
    ])
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [303, 409])
    const late = answers.find(({ statusCode }) => statusCode === 409)
    assert.match(mainOf(late ?? { body: '' }), /Iemand anders heeft hier net iets veranderd/)
    assert.equal((await current(handover.id)).version, handover.version + 1)
  }
})

test('while the page is open the carer stops: the page and every form on it say one sentence and nothing else', async () => {
  for (const state of ['ontvangen', 'aangenomen', 'wachtlijst', 'aangekomen'] as const) {
    const { handover, address } = await aQuestion(state)
    const open = await reader.get(address)
    assert.match(open.body, personal)
    const carer = { kind: 'carer', networkId: place.networkId, handoverId: handover.id } as const
    const done = await act(deps, {
      handoverId: handover.id,
      actor: carer,
      by: { kind: 'carer' },
      seen: null,
      command: { kind: 'withdraw' },
    })
    assert.ok(done.ok)
    const forms = stepsOn(open.body, address)
    assert.ok(forms.length > 0)
    const answers = [
      await reader.get(address),
      ...(await Promise.all(
        forms.map((step) =>
          reader.post(`${address}/${step}`, {
            ...formOf(open.body, `${address}/${step}`),
            beldag: '2026-11-24',
            reden: 'VOL',
            contactdag: '2026-11-23',
            manier: 'telefoon',
            moment: 'kantoor',
            waarom: 'PLEK',
            tot: '2026-12-14',
            helpt: 'x',
            verteld: 'ja',
            uitkomst: 'GEHOLPEN',
          }),
        ),
      )),
      ...(await Promise.all(forms.map((step) => reader.post(`${address}/${step}`, {})))),
    ]
    for (const answer of answers) {
      assert.equal(answer.statusCode, 404)
      assert.equal(mainOf(answer), 'Deze vraag is niet meer bij u Naar uw andere vragen')
      assert.equal(answer.headers['cache-control'], 'no-store')
    }
    assert.doesNotMatch((await reader.get('/portaal')).body, new RegExp(handover.id))
  }
})

test('a consent that is past its term shows nothing, also when the timer that ends it is late', async () => {
  const { handover, address } = await aQuestion('aangenomen')
  const form = { ...formOf((await reader.get(address)).body, `${address}/poging`), moment: 'kantoor' }
  await site.database.asOwner((tx) =>
    tx
      .updateTable('consent')
      .set({ validUntil: new Date('2026-11-23T09:00:00Z') })
      .where('handoverId', '=', handover.id)
      .execute(),
  )
  assert.equal(mainOf(await reader.get(address)), 'Deze vraag is niet meer bij u Naar uw andere vragen')
  assert.equal((await reader.post(`${address}/poging`, form)).statusCode, 404)
  assert.doesNotMatch((await reader.get('/portaal')).body, new RegExp(handover.id))
  assert.equal((await current(handover.id)).version, handover.version)
})
