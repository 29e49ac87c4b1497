import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { publicLinks } from '#handover/index.ts'
import { createCarerLink } from '../../src/handover/store/carer-links.sql.ts'
import { aHandoverIn } from '../../src/handover/store/testing.ts'
import { aStage, isLost, press, read, unfold, wordsOn } from '../support/handover-people.ts'

const stage = await aStage()
after(stage.close)
const { deps, place, site } = stage
const given = (state: 'ontvangen' | 'aangenomen') => aHandoverIn(state, { deps, place, promisedOn: '2026-11-25' })

/** Her own page, as it stands in a letter. */
async function pageOf(handoverId: string) {
  const { networkId } = place
  const link = { id: randomUUID(), handoverId, networkId, now: site.now(), codeKey: deps.codeKey }
  const { token } = await site.database.asActor({ kind: 'system', networkId }, (tx) => createCarerLink(tx, link))
  return publicLinks.myQuestion('/hardenberg', token)
}

for (const script of ['on', 'off'] as const) {
  test(`a partner refuses and knows a better place, and she is asked again before it goes there (script ${script})`, async () => {
    const { id } = await given('ontvangen')
    const partner = await stage.windowOf('haspel', script)
    await read(partner, `/portaal/overdracht/${id}`)
    await unfold(partner, 'Wij nemen deze vraag niet aan')
    const refused = await press(partner, 'Geef de vraag terug')
    assert.match(refused, /Er klopt nog iets niet Kies waarom u deze vraag niet aanneemt/)
    await partner.page.getByLabel('Dit hoort bij een ander loket of een andere wet').check()
    await partner.page.getByLabel(/^Weet u een betere plek/).selectOption('Respijthuis Het Windscherm')
    assert.match(await press(partner, 'Geef de vraag terug'), /U gaf de vraag terug.*U ziet de vraag niet meer/)
    await isLost(partner, `/portaal/overdracht/${id}`)

    const carer = await stage.windowOnPhone(script)
    const hers = await read(carer, await pageOf(id))
    assert.match(hers, /Wij zoeken verder voor u.*Dat is niet uw schuld/)
    assert.doesNotMatch(hers, /ander loket/, 'she never gets a bare no')

    const desk = await stage.windowOf('coordinator', script)
    assert.match(
      await read(desk, `/werkplek/overdracht/${id}`),
      /noemt een betere plek: Respijthuis Het Windscherm\..*terug op 24 november 2026: Dit hoort bij een ander loket/,
    )
    await desk.page.getByRole('link', { name: 'Aan een organisatie aanbieden' }).click()
    await desk.page.getByRole('link', { name: 'Respijthuis Het Windscherm' }).click()
    assert.match(await wordsOn(desk), /doorgeven aan Respijthuis Het Windscherm\?/)
    assert.match(await press(desk, 'Doorgeven'), /Kies hoe de mantelzorger toestemming gaf|Er klopt nog iets niet/)
    await desk.page.getByLabel('gezegd aan de telefoon').check()
    await desk.page.getByLabel('naam en hoe u te bereiken bent').check()
    await desk.page.getByLabel('uw vraag').check()
    assert.match(await press(desk, 'Doorgeven'), /Aangeboden · Respijthuis Het Windscherm/)

    const next = await stage.windowOf('windscherm', script)
    assert.match(await read(next, '/portaal'), /Nieuw: nog niet geopend/)
    assert.match(await read(next, `/portaal/overdracht/${id}`), /Nieuwe vraag/)
    await isLost(partner, `/portaal/overdracht/${id}`)
    for (const window of [partner, carer, desk, next]) {
      assert.deepEqual([...window.troubles, ...window.elsewhere], [])
      await window.close()
    }
  })

  test(`she stops while a partner has the page open: the next click shows that it is gone (script ${script})`, async () => {
    const { id } = await given('aangenomen')
    const path = `/portaal/overdracht/${id}`
    const partner = await stage.windowOf('haspel', script)
    assert.match(await read(partner, path), /Zwaantje.*kapper/)
    await partner.page.getByLabel('vandaag').check()
    await partner.page.getByLabel('telefoon', { exact: true }).check()

    const carer = await stage.windowOnPhone(script)
    const hers = await pageOf(id)
    await read(carer, hers)
    await carer.page.getByRole('link', { name: 'Stoppen', exact: true }).click()
    assert.match(await wordsOn(carer), /Wilt u stoppen\?.*ziet Welzijnsstichting De Haspel meteen niets meer van u/)
    assert.match(await press(carer, 'Ja, ik wil stoppen'), /U bent gestopt\..*U heeft gestopt/)

    await press(partner, 'Leg het contact vast')
    const gone = 'Deze vraag is niet meer bij u'
    assert.equal(await partner.page.locator('h1').innerText(), gone)
    assert.doesNotMatch(await partner.page.content(), /Zwaantje|kapper|98765432/)
    await partner.page.goBack()
    assert.equal(await partner.page.locator('h1').innerText(), gone, 'going back shows nothing either')
    await isLost(partner, path)
    for (const window of [partner, carer]) {
      assert.deepEqual([...window.troubles, ...window.elsewhere], [])
      await window.close()
    }
  })
}
