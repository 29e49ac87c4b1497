import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aBrowser, desktop, type OpenWindow, phone, sendForm, type Window, withSavedList } from '../support/browser.ts'
import { problemsIn, problemsOfReflow } from '../support/judge.ts'
import { cutOff, overflow } from '../support/layout.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'
import { type PageState, publicStates } from '../support/states.ts'

const site = await aSite()
const browser = await aBrowser(site)
after(async () => {
  await browser.close()
  await site.close()
})
const { directory } = await site.edition('hardenberg')
const states = publicStates(await site.edition('hardenberg'))

async function visit(window: OpenWindow, { path, form, saved = 0, at = ordinaryMorning }: PageState) {
  site.at(at)
  await window.context.clearCookies()
  if (saved > 0)
    await withSavedList(
      window,
      site,
      directory.offers.slice(0, saved).map(({ id }) => id),
    )
  await window.page.goto(path)
  if (form) await sendForm(window.page, path, form)
}

async function judge(window: Window, judged: readonly PageState[], also: typeof problemsIn) {
  const open = await browser.open(window)
  const problems: string[] = []
  for (const state of judged) {
    await open.page.setViewportSize({ width: window.width, height: window.height ?? phone.height })
    await visit(open, state)
    const found = [...(await problemsIn(open)), ...(await also(open))]
    problems.push(...found.map((each) => `${state.name.replace(':', ',')}: ${each}`))
  }
  problems.push(...open.elsewhere.map((address) => `asked of another host: ${address}`), ...open.troubles)
  await open.close()
  // What stands on every page need not be told for every page.
  return [...new Map(problems.map((each) => [each.replace(/^[^:]*: /, ''), each])).values()]
}

const nothingMore = async () => []

test('every page in every state on a phone, without script, and as a reader wants the text', async () => {
  assert.equal((await judge({ ...phone, script: 'blocked' }, states, problemsOfReflow)).join('\n'), '')
})

test('every page in every state on a wide screen, with script', async () => {
  assert.equal((await judge({ ...desktop, script: 'on' }, states, nothingMore)).join('\n'), '')
})

for (const slug of ['ommen', 'westfriesland', 'westerkwartier', 'westland'])
  test(`the colours of ${slug} can be read, on a phone and on a wide screen`, async () => {
    const paths = [
      '',
      '/hulp?vraag=dementie&soort=B6',
      '/contact',
      '/hulp?vraag=ik+wil+niet+meer+leven',
      '/bewaarlijst',
    ]
    const own = paths.map((path) => ({ name: `${slug}${path}`, path: `/${slug}${path}` }))
    assert.equal((await judge(phone, own, nothingMore)).join('\n'), '')
    assert.equal((await judge(desktop, own.slice(0, 2), nothingMore)).join('\n'), '')
  })

test('with the largest letters and the widest spacing of our own buttons nothing is cut off', async () => {
  const open = await browser.open({ ...phone, script: 'blocked' })
  const cookie = { name: 'leesbaar', value: '5.4', domain: '127.0.0.1', path: '/' }
  await open.context.addCookies([cookie])
  const problems: string[] = []
  for (const path of [
    '/',
    '/hardenberg',
    '/hardenberg/hulp?vraag=vervoer&soort=B5',
    `/hardenberg/hulp/${directory.offers[0]?.slug}`,
  ]) {
    await open.page.goto(path)
    problems.push(...(await problemsIn(open)), ...(await cutOff(open.page)))
    await open.page.setViewportSize({ width: 320, height: 640 })
    problems.push(...(await overflow(open.page)).map((each) => `${path} at 320 px: ${each}`))
    await open.page.setViewportSize(phone)
  }
  await open.close()
  assert.equal(problems.join('\n'), '')
})

test('filters, details and the letters, once opened, are as sound as the page', async () => {
  const open = await browser.open(phone)
  await open.page.goto('/hardenberg/hulp?vraag=dementie')
  for (const summary of await open.page.locator('details > summary').all()) {
    const isOpen = await summary.evaluate((element) => element.parentElement?.hasAttribute('open'))
    if (!isOpen && (await summary.isVisible())) await summary.click()
  }
  assert.equal((await problemsIn(open)).join('\n'), '')
  assert.equal((await problemsOfReflow(open)).join('\n'), '')
  await open.close()
})

test('in high contrast and with less motion the page is as sound', async () => {
  const open = await browser.open(phone)
  await open.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await open.page.goto('/hardenberg')
  assert.equal((await problemsIn(open)).join('\n'), '')
  await open.close()
})
