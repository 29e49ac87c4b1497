import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { dayInWords, weekdayInWords } from '#platform/dutch-dates.ts'
import { addWorkingDays } from '#platform/working-days.ts'
import type { OpenWindow } from '../support/browser.ts'
import { aStage, isLost, press, read, reestmark, unfold, wordsOn } from '../support/handover-people.ts'
import { codeIn, type Letter, linkIn } from '../support/post.ts'

const stage = await aStage()
after(stage.close)
const { post } = stage

/** What only those may read who help her. */
const own = { on: 'Jannigje', off: 'Fennechien' } as const
/** Two Tuesdays without holidays near. */
const begin = { on: '2026-11-24', off: '2027-01-12' } as const
const question = 'Wie is er bij mijn moeder als ik werk?'
const personal = /Jannigje|Fennechien|moeder|12 ?34 ?56 ?99/

for (const script of ['on', 'off'] as const) {
  test(`a carer who was not called is helped by another, and says so herself (script ${script})`, async () => {
    const day = (number: number) => addWorkingDays(begin[script], number)
    const morning = (number: number) => stage.until(`${day(number)}T10:00:00+01:00`)
    await morning(0)
    await post.round()
    const name = own[script]
    const letters: Letter[] = []
    const desk = await stage.windowOf('coordinator', script)
    const first = await stage.windowOf('haspel', script)

    await logsTheCall(desk, name)
    assert.match(await wordsOn(desk), new RegExp(`Overdracht van ${name}.*Aangeboden · Welzijnsstichting De Haspel`))
    const address = new URL(desk.page.url()).pathname
    const hers = await makesLetter(desk)
    letters.push(...(await post.round()))

    const question = await findsNewQuestion(first)
    assert.doesNotMatch(await wordsOn(first), personal)
    assert.match(await press(first, 'Open deze vraag'), new RegExp(`${name}.*mijn moeder`))
    assert.match(await read(desk, address), /Ontvangen · Welzijnsstichting De Haspel/)
    await first.page.getByLabel(/^morgen/).check()
    assert.match(await press(first, 'Neem deze vraag aan'), new RegExp(`Bel vóór ${weekdayInWords(day(1))} 17.00 uur`))
    assert.match(await read(desk, address), new RegExp(`Aangenomen.*belt u vóór ${dayInWords(day(1))}`))
    letters.push(...(await post.round()))

    // Nobody calls. She rings, and names the short code of her letter.
    await morning(2)
    letters.push(...(await post.round()))
    await stage.signIn(desk, 'coordinator')
    await read(desk, '/werkplek/code')
    await desk.page.getByLabel('Code').fill(hers.code.toLowerCase())
    assert.match(await press(desk, /Zoek|Ga verder|Open/), /De code klopt\. U helpt nu deze mantelzorger/)
    await unfold(desk, 'Het gaat daar niet goed: terug naar ons')
    await desk.page.getByLabel('niet gebeld').check()
    assert.match(await press(desk, 'Terughalen'), /De vraag is terug bij ons\..*Terug bij coördinator/)
    await stage.signIn(first, 'haspel')
    await isLost(first, question)
    assert.doesNotMatch(await read(first, '/portaal'), new RegExp(question.slice(-36)))

    await morning(3)
    await stage.signIn(desk, 'coordinator')
    assert.match(await read(desk, '/werkplek/vandaag'), new RegExp(`${name}: Terug bij ons: niet gebeld`))
    await desk.page.getByRole('link', { name: new RegExp(`^Verder zoeken: ${name}`) }).click()
    await desk.page.getByRole('link', { name: 'Aan een organisatie aanbieden' }).click()
    assert.match(await wordsOn(desk), /Welzijnsstichting De Haspel .*eerder geprobeerd: De mantelzorger is niet gebeld/)
    await desk.page.getByRole('link', { name: 'Thuiszorg Reestmark' }).click()
    assert.match(await wordsOn(desk), /doorgeven aan Thuiszorg Reestmark\?/, 'the script to read aloud')
    await agrees(desk)
    assert.match(await press(desk, 'Doorgeven'), /Aangeboden · Thuiszorg Reestmark/)

    const second = await stage.windowOnPhone(script)
    const link = await goesIn(second, letters)
    assert.doesNotMatch(await wordsOn(second), personal)
    assert.match(await press(second, 'Open deze vraag'), new RegExp(`${name}.*mijn moeder`))
    await second.page.getByLabel(/^vandaag/).check()
    await press(second, 'Neem deze vraag aan')
    await second.page.getByLabel('vandaag').check()
    await second.page.getByLabel('telefoon', { exact: true }).check()
    assert.match(await press(second, 'Leg het contact vast'), /Het contact is vastgelegd/)
    await stage.signIn(first, 'haspel')
    await isLost(first, question)

    // After three working days she is asked; without e-mail that is a call, and she may as well answer herself.
    await morning(7)
    letters.push(...(await post.round()))
    await stage.signIn(desk, 'coordinator')
    assert.match(await read(desk, '/werkplek/vandaag'), new RegExp(`${name}: Bel en vraag: bent u geholpen\\?`))
    const carer = await stage.windowOnPhone(script)
    assert.match(await read(carer, hers.link), /U heeft contact gehad.*Bent u geholpen\?/)
    assert.match(await press(carer, 'Ja, ik ben geholpen'), /Fijn dat u bent geholpen.*U bent op de goede plek/)
    assert.match(await read(desk, address), /Aangekomen/)
    await unfold(desk, 'Afronden')
    await desk.page.getByLabel('De mantelzorger is geholpen').check()
    await desk.page
      .locator('details[open]')
      .getByLabel(/^Ja, ik weet dit zeker/)
      .check()
    assert.match(await press(desk, 'Afronden'), /Afgerond\..*Uitkomst: De mantelzorger is geholpen/)
    assert.match(
      await read(carer, hers.link),
      /Klaar.*Thuiszorg Reestmark.*Welzijnsstichting De Haspel keek naar uw vraag/s,
    )
    await isLost(second, link)
    letters.push(...(await post.round()))
    assert.ok(letters.length >= 5, `only ${letters.length} letters were sent`)
    for (const { headers, text, html, to } of letters)
      assert.doesNotMatch(headers + text + html, personal, `a letter to ${to}`)
    for (const window of [desk, first, second, carer]) {
      assert.deepEqual([...window.troubles, ...window.elsewhere], [])
      await window.close()
    }
  })
}

/** She is on the phone: the coordinator types what she asks, and she agrees with an offer to one organisation. */
async function logsTheCall(desk: OpenWindow, name: string) {
  const { page } = desk
  await read(desk, '/werkplek/gesprek')
  await page.getByLabel(/^Notitie/).fill(question)
  await unfold(desk, 'Met naam: een overdracht beginnen')
  await page.getByLabel('Hoe wil de mantelzorger genoemd worden?').fill(name)
  await page.getByLabel('Telefoonnummer').fill('06 12 34 56 99')
  await page.getByLabel('Even vrij van de zorg').check()
  await page.getByLabel('Welke organisatie?').selectOption('Welzijnsstichting De Haspel')
  await agrees(desk)
  await press(desk, 'Beginnen en aanbieden')
}

/** What the carer says yes to, and how; nothing of it stands ticked. */
async function agrees({ page }: OpenWindow) {
  assert.equal(await page.locator('main :checked:is([name="manier"], [name="onderdeel"])').count(), 0)
  await page.getByLabel('gezegd aan de telefoon').check()
  for (const item of ['naam en hoe u te bereiken bent', 'uw vraag', 'welke hulp u zoekt'])
    await page.getByLabel(item).check()
}

/** The link and the short code that she writes down. */
async function makesLetter(desk: OpenWindow) {
  await press(desk, 'Maak een link en een code')
  const [address = '', code = ''] = await desk.page.locator('main strong').allInnerTexts()
  assert.match(code, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  return { link: new URL(address).pathname, code }
}

/** The newest question in the portal; gives its address. */
async function findsNewQuestion(partner: OpenWindow) {
  await read(partner, '/portaal')
  assert.doesNotMatch(await wordsOn(partner), personal)
  await partner.page
    .getByRole('link', { name: /Vraag \d+: Even vrij van de zorg/ })
    .first()
    .click()
  return new URL(partner.page.url()).pathname
}

/** Through the letter and its code; gives the address. */
async function goesIn(partner: OpenWindow, letters: Letter[]) {
  const round = await post.round()
  letters.push(...round)
  const asked = round.find(({ to }) => to.includes(reestmark))
  assert.ok(asked)
  const link = linkIn(asked)
  assert.doesNotMatch(await read(partner, link), personal)
  await press(partner, 'Stuur mij een code')
  const [letter] = await post.round()
  assert.deepEqual(letter?.to, [reestmark])
  assert.ok(letter)
  letters.push(letter)
  await partner.page.getByLabel('Code').fill(codeIn(letter))
  await press(partner, 'Ga verder')
  return link
}
