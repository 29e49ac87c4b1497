import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { mostSaved } from '../../src/directory/saved-list/saved-list.ts'
import { aBrowser, phone, withSavedList } from '../support/browser.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
const browser = await aBrowser(site)
after(async () => {
  await browser.close()
  await site.close()
})
const { directory } = await site.edition('hardenberg')

/** How many sheets of A4 the page is on paper. */
async function sheetsOf(page: Page) {
  const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

for (const script of ['off', 'on'] as const) {
  test(`a carer saves three offers, takes one off, puts it back, and prints one sheet (script ${script})`, async () => {
    const { page, troubles, close } = await browser.open({ ...phone, script })
    const chosen = directory.offers.filter(({ phone }) => phone !== null).slice(0, 3)
    for (const { slug } of chosen) {
      await page.goto(`/hardenberg/hulp/${slug}`)
      await page.getByRole('button', { name: 'Bewaar op uw lijst' }).click()
      await page.waitForURL('/hardenberg/bewaarlijst')
    }
    const names = page.locator('.naast-saved h2')
    assert.deepEqual(await names.allInnerTexts(), chosen.map(({ name }) => name).toReversed())
    for (const { phone } of chosen)
      assert.ok(
        await page
          .getByRole('link', { name: phone?.number ?? '' })
          .first()
          .isVisible(),
      )
    await page.getByRole('button', { name: new RegExp(`^Haal van uw lijst.*${chosen[1]?.name}`) }).click()
    await page.getByText(`“${chosen[1]?.name}” staat niet meer op uw lijst.`).waitFor()
    assert.equal(await names.count(), 2)
    await page.getByRole('button', { name: /^Zet terug/ }).click()
    await page.waitForURL('/hardenberg/bewaarlijst')
    assert.equal(await names.count(), 3)
    assert.equal(await sheetsOf(page), 1)
    await page.emulateMedia({ media: 'print' })
    assert.ok(await page.getByText('0523 000 100').first().isVisible(), 'the number of the network is on paper')
    assert.ok(!(await page.getByRole('button').first().isVisible()), 'nothing to press is on paper')
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Maak de lijst leeg' }).click()
    await page.getByText('Uw lijst is nog leeg.').waitFor()
    assert.deepEqual(troubles, [])
    await close()
  })

  test(`larger letters and more room stay, page after page (script ${script})`, async () => {
    const { page, close } = await browser.open({ ...phone, script })
    const letters = () =>
      page.evaluate(() => {
        const { fontSize, letterSpacing } = getComputedStyle(document.body)
        return { size: Number.parseFloat(fontSize), room: Number.parseFloat(letterSpacing) || 0 }
      })
    const press = async (name: string) => {
      const button = page.getByRole('button', { name })
      if (!(await button.isVisible())) await page.getByText('Tekst en letters aanpassen').click()
      await button.click()
      await page.waitForLoadState()
    }
    await page.goto('/hardenberg/hulp?vraag=vervoer')
    const usual = await letters()
    await press('groter')
    await press('ruimer')
    assert.match(page.url(), /\/hardenberg\/hulp\?vraag=vervoer$/)
    const larger = await letters()
    assert.ok(larger.size > usual.size && larger.room > usual.room)
    for (const path of ['/', '/hardenberg', '/westland/contact']) {
      await page.goto(path)
      assert.deepEqual(await letters(), larger, path)
    }
    await press('kleiner')
    await press('dichter')
    assert.deepEqual(await letters(), usual)
    await close()
  })

  test(`a reader tells that a number is wrong (script ${script})`, async () => {
    const { page, close } = await browser.open({ ...phone, script })
    const [offer] = directory.offers
    await page.goto(`/hardenberg/hulp/${offer?.slug}`)
    await page.getByRole('link', { name: 'Klopt er iets niet? Meld het ons' }).click()
    await page.getByRole('button', { name: 'Verstuur de melding' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Het telefoonnummer of de website werkt niet').check()
    await page.getByLabel('Wat zou er moeten staan?').fill(`Niemand neemt op (${script})`)
    await page.getByRole('button', { name: 'Verstuur de melding' }).click()
    await page.getByRole('heading', { name: /^Dank u wel/ }).waitFor()
    await page.reload()
    await close()
    const kept = await site.database.asOwner((tx) =>
      tx.selectFrom('serviceReport').selectAll().where('note', 'like', `%(${script})`).execute(),
    )
    assert.equal(kept.length, 1)
  })
}

test('going back after a report shows the form again, and going forward sends nothing twice', async () => {
  const { page, close } = await browser.open(phone)
  await page.goto(`/hardenberg/hulp/${directory.offers[1]?.slug}/klopt-niet`)
  await page.getByLabel('Deze hulp is er niet meer').check()
  await page.getByRole('button', { name: 'Verstuur de melding' }).click()
  await page.getByRole('heading', { name: /^Dank u wel/ }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Verstuur de melding' }).waitFor()
  await page.goForward()
  await page.getByRole('heading', { name: /^Dank u wel/ }).waitFor()
  await close()
  const kept = await site.database.asOwner((tx) =>
    tx.selectFrom('serviceReport').selectAll().where('reason', '=', 'bestaat_niet').execute(),
  )
  assert.equal(kept.length, 1)
})

test('a full list fits one sheet of A4, with every number on it', async () => {
  const window = await browser.open(phone)
  const longest = directory.offers.toSorted((a, b) => b.name.length - a.name.length).slice(0, mostSaved)
  await withSavedList(
    window,
    site,
    longest.map(({ id }) => id),
  )
  await window.page.goto('/hardenberg/bewaarlijst')
  assert.equal(await window.page.locator('.naast-saved > li').count(), mostSaved)
  assert.equal(await sheetsOf(window.page), 1)
  await window.close()
})

test('an offer is on two sheets at most, with its address written out', async () => {
  const { page, close } = await browser.open(phone)
  const longest = directory.offers.toSorted((a, b) => b.description.length - a.description.length)[0]
  await page.goto(`/hardenberg/hulp/${longest?.slug}`)
  assert.ok((await sheetsOf(page)) <= 2)
  const withSite = directory.offers.find(({ url }) => url !== null)
  await page.goto(`/hardenberg/hulp/${withSite?.slug}`)
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.getByText(withSite?.url ?? '', { exact: true }).isVisible())
  await close()
})
