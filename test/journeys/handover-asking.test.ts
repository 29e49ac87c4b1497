import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aStage, press, read, wordsOn } from '../support/handover-people.ts'
import { doubleText, overflow } from '../support/layout.ts'
import { letterTo, linkIn } from '../support/post.ts'

const stage = await aStage()
after(stage.close)
const { post } = stage

for (const script of ['on', 'blocked'] as const)
  test(`a carer with large letters on a small screen asks to be called, and first reads who helps now (script ${script})`, async () => {
    const carer = await stage.open({ width: 320, height: 640, script })
    const { page } = carer
    const name = script === 'on' ? 'Zwaantina' : 'Trijntje'
    const whole = async () => {
      await doubleText(page)
      assert.deepEqual(await overflow(page), [])
    }
    await read(carer, '/hardenberg/terugbellen')
    await whole()
    await page.getByLabel('Voor mijzelf').check()
    await page.getByLabel('Voornaam van wie wij bellen').fill(name)
    await page.getByLabel('Welk nummer mogen wij bellen?').fill('06 12 34 56 88')
    await page
      .getByRole('group', { name: /bericht inspreken/ })
      .getByLabel('Ja')
      .check()
    await page.getByLabel('Wat is uw vraag?').fill('Ik kan niet meer. Ik wil niet meer leven.')
    const halted = await press(carer, 'Vraag om te bellen')
    assert.match(halted, /Uw vraag is nog niet verstuurd.*113/)
    await whole()
    const alert = await page.getByRole('alert').first().boundingBox()
    const form = await page.locator('main form').boundingBox()
    assert.ok(alert && form && alert.y < form.y, 'the help comes before the form')
    assert.equal(await page.getByLabel('Voornaam van wie wij bellen').inputValue(), name)
    assert.equal(await page.getByLabel('Wat is uw vraag?').inputValue(), 'Ik kan niet meer. Ik wil niet meer leven.')
    assert.ok(await page.getByLabel('Voor mijzelf').isChecked())
    assert.doesNotMatch(await atDesk(), new RegExp(name), 'nothing was sent yet')

    const thanks = await press(carer, 'Vraag om te bellen')
    assert.match(thanks, /Wij bellen u.*woensdag 25 november.*06 12 34 56 88/)
    await whole()
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/hardenberg/terugbellen/dank')
    for (const { text, headers } of await post.round()) assert.doesNotMatch(text + headers, /Zwaantina|Trijntje|leven/)
    stage.site.at('2026-11-25T09:00:00+01:00')
    assert.match(await atDesk(), new RegExp(`${name}: Terugbellen`))
    stage.site.at('2026-11-24T10:00:00+01:00')
    assert.deepEqual([...carer.troubles, ...carer.elsewhere], [])
    await carer.close()
  })

test('a professional refers within three minutes, and it goes on when the work address is confirmed', async (t) => {
  const nurse = await stage.windowOnPhone()
  const { page } = nurse
  await read(nurse, '/hardenberg/professionals')
  const begun = performance.now()
  const typed = {
    'Uw naam': 'Ineke Bos',
    'Uw organisatie': 'Huisartsenpraktijk De Es',
    'Uw e-mailadres van het werk': 'i.bos@praktijkdees.example',
    'Voornaam van de mantelzorger': 'Grietje',
    'Telefoonnummer van de mantelzorger': '0612345677',
    'Wat is de vraag, in woorden van de mantelzorger?':
      'Ik slaap slecht sinds mijn man thuis is. Wie kan er een nacht zijn?',
  }
  for (const [label, words] of Object.entries(typed)) await page.getByLabel(label).fill(words)
  const choices = [
    [/dat u dit doorgeeft/, 'Ja'],
    [/^Hoe zei de mantelzorger ja/, 'In een gesprek'],
    [/dat u hoort hoe het gaat/, 'Ja'],
  ] as const
  for (const [legend, choice] of choices) await page.getByRole('group', { name: legend }).getByLabel(choice).check()
  await page.getByLabel('Op welke dag was dat?').selectOption({ index: 1 })
  assert.match(await press(nurse, 'Stuur de link naar mijn werkadres'), /Kijk in uw mailbox/)
  const waited = (performance.now() - begun) / 1000

  const fields = await read(nurse, '/hardenberg/professionals').then(() =>
    page.locator('main form').locator('fieldset, .naast-field').count(),
  )
  const keys = Object.values(typed).join('').length
  // 200 characters a minute, four seconds to read and answer each question, of which some may be left empty.
  const seconds = keys * 0.3 + fields * 4 + waited
  t.diagnostic(`${fields} questions, ${keys} characters, ${Math.round(seconds)} seconds`)
  assert.ok(fields <= 12, `${fields} questions`)
  assert.ok(seconds <= 180, `it takes ${Math.round(seconds)} seconds`)

  const letter = await letterTo(post, 'i.bos@praktijkdees.example')
  assert.doesNotMatch(letter.text + letter.headers, /Grietje|slaap|12345677/)
  assert.doesNotMatch(await atDesk(), /Grietje/, 'an address that nobody confirmed is of nobody')
  const link = linkIn(letter)
  assert.match(await read(nurse, link), /Bevestig uw verwijzing/)
  assert.match(
    await press(nurse, 'Ja, ik verwees deze mantelzorger'),
    /Uw verwijzing is bevestigd.*woensdag 25 november/,
  )
  stage.site.at('2026-11-25T09:00:00+01:00')
  assert.match(await atDesk(), /Grietje: Verwijzing van een professional: bel de mantelzorger/)
  await page.getByRole('link', { name: 'Volg hoe ver het is' }).click()
  assert.match(await wordsOn(nurse), /Uw verwijzing is binnen/)
  assert.doesNotMatch(await wordsOn(nurse), /Grietje|slaap/)
  assert.deepEqual([...nurse.troubles, ...nurse.elsewhere], [])
  await nurse.close()
})

/** What the coordinator reads at Vandaag. */
async function atDesk() {
  const desk = await stage.windowOf('coordinator')
  const words = await read(desk, '/werkplek/vandaag')
  await desk.close()
  return words
}
