import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { axe } from '../support/axe.ts'
import { aBrowser, desktop, phone } from '../support/browser.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
const browser = await aBrowser(site)
after(async () => {
  await browser.close()
  await site.close()
})

test('suggestions come while typing; arrows choose, Escape closes, Enter goes there', async () => {
  const { page, troubles, elsewhere, close } = await browser.open(desktop)
  await page.goto('/hardenberg')
  const box = page.getByRole('combobox', { name: 'Wat zoekt u?' })
  await box.pressSequentially('oppas aan')
  const list = page.getByRole('listbox', { name: 'Suggesties' })
  await list.waitFor()
  assert.equal(await box.getAttribute('aria-expanded'), 'true')
  await box.press('ArrowDown')
  const active = await box.getAttribute('aria-activedescendant')
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true')
  await box.press('Escape')
  assert.ok(await list.isHidden())
  assert.equal(await box.inputValue(), 'oppas aan')
  await box.press('ArrowDown')
  await page.getByRole('option', { name: /^Oppas aan huis/ }).click()
  await page.waitForURL('**/hardenberg/hulp/oppas-aan-huis')
  assert.deepEqual([...troubles, ...elsewhere], [])
  await close()
})

test('a subject that is chosen with the keyboard is searched for, and the place stays', async () => {
  const { page, close } = await browser.open(phone)
  await page.goto('/hardenberg')
  await page.getByLabel('Waar woont u?').fill('Ommen')
  const box = page.getByRole('combobox', { name: 'Wat zoekt u?' })
  await box.pressSequentially('dement')
  await page.getByRole('option').first().waitFor()
  await box.press('ArrowDown')
  const chosen = await page.locator('[role=option][aria-selected=true]').getAttribute('data-value')
  await box.press('Enter')
  await page.waitForURL('**/hardenberg/hulp?**')
  const asked = new URL(page.url()).searchParams
  assert.equal(asked.get('vraag'), chosen)
  assert.equal(asked.get('plaats'), 'Ommen')
  await close()
})

test('the open list has no accessibility faults, and Enter without a choice searches what was typed', async () => {
  const { page, close } = await browser.open(phone)
  await page.goto('/hardenberg/hulp')
  const box = page.getByRole('combobox', { name: 'Wat zoekt u?' })
  await box.pressSequentially('vervoer')
  await page.getByRole('option').first().waitFor()
  assert.deepEqual(await axe(page), [])
  await box.press('Enter')
  await page.waitForURL('**/hulp?vraag=vervoer**')
  await close()
})

test('without script the box is an ordinary box', async () => {
  const { page, close } = await browser.open({ ...phone, script: 'off' })
  await page.goto('/hardenberg')
  assert.equal(await page.getByLabel('Wat zoekt u?').getAttribute('role'), null)
  await close()
})
