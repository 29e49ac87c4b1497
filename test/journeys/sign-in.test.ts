import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { lettersTo } from '../identity/mail.ts'
import { axe } from '../support/axe.ts'
import { aBrowser, desktop, type OpenWindow, phone } from '../support/browser.ts'
import { overflow, smallTargets } from '../support/layout.ts'
import { aReaderSignedInAs } from '../support/sign-in.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'

const site = await aSite()
const browser = await aBrowser(site)
after(async () => {
  await browser.close()
  await site.close()
})
// A passkey belongs to a name, never to a number such as 127.0.0.1.
const address = browser.address.replace('127.0.0.1', 'localhost')

const ellen = 'ellen@netwerk-hardenberg.example'
const hanna = 'hanna@netwerk-hardenberg.example'
const marieke = 'marieke@dehaspel.example'

async function giveSession({ context }: OpenWindow, email: string, secondStep = true) {
  const reader = await aReaderSignedInAs(site, email, { network: 'hardenberg', secondStep })
  await context.clearCookies()
  await context.addCookies(reader.jar.all().map(({ name, value }) => ({ name, value, url: browser.address })))
  return reader
}

/** What is wrong with a page at this moment, also when it is narrow. */
async function problemsOf({ page, troubles }: OpenWindow, path: string) {
  await page.setViewportSize(phone)
  await page.goto(path)
  const found = [...(await axe(page)), ...(await smallTargets(page)).map((each) => `too small: ${each}`)]
  await page.setViewportSize({ width: 320, height: 640 })
  found.push(...(await overflow(page)).map((each) => `sideways at 320 px: ${each}`))
  return [...found, ...troubles.splice(0)].map((problem) => `${path}: ${problem}`)
}

test('every page of signing in and of the people is sound, on a phone too', async () => {
  const window = await browser.open({ ...phone, script: 'blocked' })
  const problems = [...(await problemsOf(window, '/aanmelden')), ...(await problemsOf(window, '/dev/post'))]
  await window.page.goto('/aanmelden')
  await window.page.getByLabel('Uw e-mailadres van het werk').fill(hanna)
  await window.page.getByRole('button', { name: 'Stuur mij een code' }).click()
  problems.push(...(await problemsOf(window, '/aanmelden/code')))
  const coordinator = await giveSession(window, ellen)
  await coordinator.post('/account/app', {})
  await coordinator.post('/werkplek/mensen/uitnodigen', {
    naam: 'Anna',
    email: 'a@x.example',
    rol: 'editor',
    organisatie: '',
  })
  const paths = [
    '/werkplek',
    '/werkplek/mensen',
    '/werkplek/mensen/uitnodigen',
    '/account',
    '/account/tweede-stap',
    '/portaal',
  ]
  for (const path of [...paths, '/werkplek/niets']) problems.push(...(await problemsOf(window, path)))
  await window.page.goto('/werkplek/mensen')
  const member = await window.page.getByRole('link', { name: /: Hanna/ }).getAttribute('href')
  problems.push(...(await problemsOf(window, member ?? '')))
  await giveSession(window, marieke)
  problems.push(...(await problemsOf(window, '/portaal/mensen')))
  assert.deepEqual(problems, [])
  await window.close()
})

test('without JavaScript an editor signs in, chooses and signs out, and sees no passkeys', async () => {
  const { page, close } = await browser.open({ ...desktop, script: 'off' })
  await page.goto('/werkplek')
  await page.getByLabel('Uw e-mailadres van het werk').fill(hanna)
  assert.equal(await page.getByRole('button', { name: /toegangssleutel/ }).count(), 0)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('Code van zes cijfers').fill(await lastCode(hanna))
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await page.getByRole('heading', { name: 'Dag Hanna' }).waitFor()
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await page.getByText('U bent afgemeld.').waitFor()
  await close()
})

test('a coordinator makes a passkey as her second step, and signs in with it alone the next time', async () => {
  const window = await browser.open(desktop)
  const { page, context } = window
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await page.goto(`${address}/werkplek`)
  await page.getByLabel('Uw e-mailadres van het werk').fill(ellen)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('Code van zes cijfers').fill(await lastCode(ellen))
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  await page.getByRole('heading', { name: 'De tweede stap bij het aanmelden' }).waitFor()
  await page.getByLabel(/Hoe wilt u deze sleutel noemen/).fill('Laptop')
  await page.getByRole('button', { name: 'Maak een toegangssleutel' }).click()
  await page.getByRole('heading', { name: 'Bewaar deze herstelcodes' }).waitFor()
  assert.equal(await page.locator('main li code').count(), 10)
  await page.getByRole('link', { name: /ga verder/ }).click()
  await page.waitForURL(`${address}/werkplek/**`)
  await page.getByRole('button', { name: 'Afmelden' }).click()

  await page.getByRole('button', { name: 'Meld u aan met een toegangssleutel' }).click()
  await page.waitForURL(`${address}/werkplek/**`)
  await page.goto(`${address}/account/tweede-stap`)
  await page.getByText('Laptop, gemaakt op').waitFor()
  assert.deepEqual(window.troubles, [])
  await window.close()
})

test('who filled in a form for too long signs in beside it, comes back and sends it again', async () => {
  const window = await browser.open({ ...desktop, script: 'blocked' })
  const { page, context } = window
  await giveSession(window, ellen)
  await page.goto('/werkplek/mensen/uitnodigen')
  await page.getByLabel('Naam').fill('Anna "de" Nieuwe')
  await page.getByLabel('E-mailadres van het werk').fill('late@x.example')
  await page.getByLabel('redacteur').check()
  site.at('2026-11-24T11:01:00+01:00')
  await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await page.getByRole('heading', { name: 'U bent niet meer aangemeld' }).waitFor()
  assert.deepEqual(await axe(page), [])
  const beside = context.waitForEvent('page')
  await page.getByRole('link', { name: /Meld u aan/ }).click()
  await (await beside).getByLabel('Uw e-mailadres van het werk').waitFor()
  await giveSession(window, ellen)
  await page.getByRole('button', { name: 'Opnieuw versturen' }).click()
  await page.waitForURL(/klaar=uitgenodigd/)
  await page.getByText('Anna "de" Nieuwe').waitFor()
  assert.deepEqual(window.troubles, [])
  site.at(ordinaryMorning)
  await window.close()
})

test('an answer of a passkey that was sent before, or made up, opens nothing', async () => {
  const reader = site.reader()
  await reader.post('/aanmelden/sleutel/vraag', {})
  for (const antwoord of ['', 'x', '{}', '{"id":"x","rawId":"x","type":"public-key","response":{}}']) {
    const answer = await reader.post('/aanmelden/sleutel', { antwoord })
    assert.equal(answer.headers.location, '/aanmelden?sleutel=nee')
  }
  assert.equal(reader.jar.get('naast_sessie'), undefined)
})

/** The code of the last letter: asked for in the browser, so a letter is there. */
async function lastCode(email: string) {
  return /^ {4}(\d{6})$/m.exec((await lettersTo(site, email)).at(-1) ?? '')?.[1] ?? ''
}
