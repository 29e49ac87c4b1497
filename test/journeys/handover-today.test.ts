import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { aStage, people, press, read, wordsOn } from '../support/handover-people.ts'
import { focused, tabTo } from '../support/keyboard.ts'
import { codeIn, letterTo } from '../support/post.ts'

const stage = await aStage()
after(stage.close)

test('a coordinator signs in with code and app, and works through her day with j, k and Enter', async () => {
  const desk = await stage.windowOnPhone()
  const { page } = desk
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/werkplek/vandaag')
  await page.getByLabel('Uw e-mailadres van het werk').fill(people.coordinator)
  await press(desk, 'Stuur mij een code')
  await page.getByLabel('Code van zes cijfers').fill(codeIn(await letterTo(stage.post, people.coordinator)))
  assert.match(await press(desk, 'Aanmelden'), /De tweede stap bij het aanmelden/)
  await press(desk, 'Stel een app in')
  const secret = Secret.fromBase32((await page.locator('main code').first().innerText()).replaceAll(' ', ''))
  const shown = new TOTP({ secret }).generate({ timestamp: stage.site.now().getTime() })
  await page.getByLabel('Code die de app nu toont').fill(shown)
  assert.match(await press(desk, 'Bevestig de app'), /Bewaar deze herstelcodes/)
  await page.getByRole('link', { name: /ga verder/ }).click()
  await page.waitForURL('/werkplek/vandaag')

  const rows = page.locator('[data-row]')
  assert.ok((await rows.count()) >= 3, await wordsOn(desk))
  const rowWithFocus = () => rows.evaluateAll((all) => all.findIndex((row) => row.contains(document.activeElement)))
  await page.keyboard.press('j')
  assert.equal(await rowWithFocus(), -1, 'a single key does nothing to who is not in the list')
  await tabTo(page, ({ className, within }) => within.includes('naast-task') && className.includes('naast-button'))
  assert.equal(await rowWithFocus(), 0)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  assert.equal(await rowWithFocus(), 2)
  assert.ok((await focused(page)).outline)
  await page.keyboard.press('k')
  assert.equal(await rowWithFocus(), 1)
  const [opens] = await rows.nth(1).getByRole('link').all()
  const path = await opens?.getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(path ?? '')
  assert.match(await wordsOn(desk), /Overdracht van|Gesprek met/)
  assert.deepEqual([...desk.troubles, ...desk.elsewhere], [])
  await desk.close()
})

test('without script the same list is worked through with Tab and Enter, and a task is taken', async () => {
  const desk = await stage.windowOf('coordinator', 'off')
  const { page } = desk
  await read(desk, '/werkplek/vandaag')
  await tabTo(page, ({ words }) => words === 'Ik doe dit')
  await page.keyboard.press('Enter')
  await page.waitForURL(/gedaan=genomen/)
  assert.match(await wordsOn(desk), /Deze taak is nu van u\./)
  await desk.close()
})
