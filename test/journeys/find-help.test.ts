import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aBrowser, desktop, phone } from '../support/browser.ts'
import { focused, tabTo } from '../support/keyboard.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
const browser = await aBrowser(site)
after(async () => {
  await browser.close()
  await site.close()
})

for (const script of ['off', 'on'] as const) {
  test(`a carer with a phone finds somebody to call in three steps (script ${script})`, async () => {
    const { page, troubles, elsewhere, close } = await browser.open({ ...phone, script })
    await page.goto('/hardenberg')
    await page.getByLabel('Wat zoekt u?').fill('even iemand bij mijn vader')
    await page.getByLabel('Waar woont u?').fill('Dedemsvaart')
    await page.getByRole('button', { name: 'Zoek hulp' }).click()
    const found = page.getByRole('status').filter({ hasText: 'gevonden' })
    assert.match(await found.innerText(), /[1-9]\d* keer hulp gevonden.*Dedemsvaart/s)
    const first = page.locator('.naast-results article').first()
    assert.doesNotMatch(
      await first.innerText(),
      /Alleen voor (?!.*Dedemsvaart)/,
      'the first is for those who live there',
    )
    await first.getByRole('link').click()
    const number = page.locator('main a[href^="tel:"]').first()
    assert.match(await number.innerText(), /^[\d -]{3,}$/)
    assert.ok(await number.isVisible())
    await page.getByText('Zo regelt u het').waitFor()
    assert.deepEqual([...troubles, ...elsewhere], [])
    await close()
  })

  test(`who finds nothing can say what is missing, and meets the phone on the way (script ${script})`, async () => {
    const { page, troubles, close } = await browser.open({ ...phone, script })
    await page.goto('/hardenberg/hulp')
    await page.getByLabel('Wat zoekt u?').fill('xqzwxqzw')
    await page.getByRole('button', { name: 'Zoek hulp' }).click()
    await page.getByRole('heading', { name: 'Wij vonden niets bij “xqzwxqzw”' }).waitFor()
    assert.ok(await page.locator('main').getByRole('link', { name: '0523 000 100' }).isVisible())
    await page.getByLabel('Wilt u er iets bij zeggen?').fill('Bel mij op 06 12345678')
    await page.getByRole('button', { name: 'Meld dat u dit mist' }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    if (script === 'on') assert.match((await focused(page)).className, /naast-errors/)
    await alert.getByRole('link').click()
    assert.equal((await focused(page)).id, 'opmerking')
    assert.equal(await page.getByLabel('Wilt u er iets bij zeggen?').inputValue(), 'Bel mij op 06 12345678')
    await page.getByLabel('Wilt u er iets bij zeggen?').fill('Elke nacht van tien tot zes')
    await page.getByRole('button', { name: 'Meld dat u dit mist' }).click()
    await page.getByRole('heading', { name: /^Dank u wel/ }).waitFor()
    assert.deepEqual(troubles, [])
    await close()
    const gap = await site.database.asOwner((tx) =>
      tx.selectFrom('searchGap').select(['words', 'note']).orderBy('createdAt', 'desc').executeTakeFirst(),
    )
    assert.deepEqual(gap, { words: 'xqzwxqzw', note: 'Elke nacht van tien tot zes' })
  })

  test(`a list is made shorter on a phone, and a choice is taken back (script ${script})`, async () => {
    const { page, close } = await browser.open({ ...phone, script })
    await page.goto('/hardenberg/hulp')
    const box = page.getByLabel('Even vrij van de zorg')
    assert.ok(!(await box.isVisible()), 'on a phone the filters do not push the offers away')
    await page.getByText('Maak de lijst korter').click()
    await box.check()
    await page.getByLabel('Praten en steun').check()
    await page.getByRole('button', { name: 'Pas toe' }).click()
    await page.waitForURL(/soort=B\d&soort=B\d/)
    const chips = page.getByRole('list', { name: 'Gekozen filters' })
    assert.equal(await chips.getByRole('link').count(), 3)
    await chips.getByRole('link', { name: /Praten en steun/ }).click()
    await page.waitForURL((address) => address.searchParams.getAll('soort').join() === 'B6')
    await chips.getByRole('link', { name: 'Wis alle filters' }).click()
    await page.waitForURL((address) => address.searchParams.size <= 1)
    assert.equal(await chips.count(), 0)
    await close()
  })

  test(`on a wide screen the filters simply stand there (script ${script})`, async () => {
    const { page, close } = await browser.open({ ...desktop, script })
    await page.goto('/hardenberg/hulp?vraag=dementie')
    await page.getByLabel('gratis', { exact: false }).first().check()
    await page.getByLabel('Volgorde').selectOption('kort geleden gecontroleerd')
    await page.getByRole('button', { name: 'Pas toe' }).click()
    await page.waitForURL(/kosten=gratis/)
    assert.equal(new URL(page.url()).searchParams.get('vraag'), 'dementie')
    assert.equal(await page.getByLabel('Volgorde').inputValue(), 'gecontroleerd')
    assert.ok(await page.getByLabel('gratis', { exact: false }).first().isChecked())
    await close()
  })

  test(`a place that is misspelt leads to the network that serves it (script ${script})`, async () => {
    const { page, close } = await browser.open({ ...phone, script })
    await page.goto('/')
    await page.getByLabel('Plaats of postcode').fill('Dedemsvart')
    await page.getByRole('button', { name: 'Ga verder' }).click()
    await page.waitForURL('/hardenberg*')
    await page.goto('/')
    await page.getByLabel('Plaats of postcode').fill('Atlantis')
    await page.getByRole('button', { name: 'Ga verder' }).click()
    assert.match(await page.locator('.naast-field__error').innerText(), /“Atlantis”/)
    assert.equal(await page.getByLabel('Plaats of postcode').inputValue(), 'Atlantis')
    await page.getByRole('link', { name: 'Mantelzorgnetwerk Ommen' }).click()
    await page.waitForURL('/ommen')
    await close()
  })
}

test('on a wide screen the way on from nothing found has the room it needs', async () => {
  const { page, close } = await browser.open(desktop)
  await page.goto('/hardenberg/hulp?vraag=xqzwxqzw')
  const box = await page.locator('main form[method="post"]').boundingBox()
  assert.ok((box?.width ?? 0) > 400, `the form is ${box?.width} px wide`)
  await close()
})

test('the whole way can be gone with the keyboard alone, and the focus is always seen', async () => {
  const { page, close } = await browser.open(phone)
  await page.goto('/hardenberg')
  await page.keyboard.press('Tab')
  const skip = await focused(page)
  assert.equal(skip.words, 'Naar de inhoud')
  assert.ok(skip.inView && skip.outline, 'the skip link is seen when it has the focus')
  await page.keyboard.press('Enter')
  assert.equal((await focused(page)).id, 'inhoud')
  await tabTo(page, ({ id }) => id === 'vraag')
  await page.keyboard.type('even iemand bij mijn vader')
  await tabTo(page, ({ id }) => id === 'plaats')
  await page.keyboard.type('Dedemsvaart')
  await page.keyboard.press('Enter')
  await page.waitForURL(/vraag=even/)
  await tabTo(page, ({ within }) => within.includes('naast-offer__name'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/hulp\/[a-z]/)
  await tabTo(page, ({ href }) => href.startsWith('tel:'))
  await close()
})

test('with the keyboard, filters open, are ticked and applied', async () => {
  const { page, close } = await browser.open({ ...phone, script: 'off' })
  await page.goto('/hardenberg/hulp')
  await tabTo(page, ({ words }) => words === 'Maak de lijst korter')
  await page.keyboard.press('Enter')
  await tabTo(page, ({ name }) => name === 'soort')
  await page.keyboard.press('Space')
  await tabTo(page, ({ words }) => words === 'Pas toe')
  await page.keyboard.press('Enter')
  await page.waitForURL(/soort=B/)
  await tabTo(page, ({ within }) => within.includes('naast-chips'))
  await close()
})

test('the focus goes down the page in the order that the eye does', async () => {
  const { page, close } = await browser.open(phone)
  for (const path of ['/hardenberg', '/hardenberg/hulp?vraag=dementie', '/hardenberg/contact']) {
    await page.goto(path)
    let last = 0
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab')
      const here = await focused(page)
      if (here.tag === 'BODY') break
      assert.ok(here.inView && here.outline, `${path}: the focus on "${here.words}" is not seen`)
      if (press > 0) assert.ok(here.top >= last - 60, `${path}: the focus jumps up to "${here.words}"`)
      last = here.top
    }
  }
  await close()
})
