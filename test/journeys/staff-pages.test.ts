import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aBrowser, desktop, giveCookies, type OpenWindow, phone, sendForm, type Window } from '../support/browser.ts'
import { readHtml } from '../support/html.ts'
import { problemsIn, problemsOfReflow } from '../support/judge.ts'
import { carerStates, linkStates } from '../support/private-states.ts'
import { aSite } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'
import { accountStates, aFullDesk, deskStates, portalStates, type StaffState } from '../support/staff-states.ts'

const site = await aSite()
const browser = await aBrowser(site)
after(async () => {
  await browser.close()
  await site.close()
})
const desk = await aFullDesk(site)
const states = [
  ...(await deskStates(desk)),
  ...(await portalStates(desk)),
  ...(await accountStates(desk)),
  ...(await carerStates(desk)),
  ...(await linkStates(desk)),
]

test('every page of staff, carers and partners is sound as it is sent, with the status it should have', async () => {
  const problems: string[] = []
  for (const { name, by, path, form, status = 200 } of states) {
    const answer = await (form ? by.post(path, form) : by.get(path))
    if (answer.statusCode !== status) problems.push(`${name}: ${answer.statusCode}, not ${status}`)
    if (answer.headers['cache-control'] !== 'no-store' && !isForAll(path)) problems.push(`${name}: may be kept`)
    if (!readHtml(answer.body).querySelector('main .naast-page')) problems.push(`${name}: stands against the edge`)
    problems.push(...problemsOf(answer.body).map((each) => `${name}: ${each}`))
  }
  assert.equal(problems.join('\n'), '')
})

/** Pages on which nothing is about anybody. */
const isForAll = (path: string) => /^\/hardenberg\/mijn-vraag(?:\/gewist)?$/.test(path)

const windows: readonly (readonly [string, Window])[] = [
  ['on a phone, without script, all parts unfolded, and as a reader wants the text', { ...phone, script: 'blocked' }],
  ['on a wide screen, with script', { ...desktop, script: 'on' }],
]
test('every page of them in the browser', { concurrency: true }, async (t) => {
  await Promise.all(
    windows.map(([name, window]) => t.test(name, async () => assert.equal((await judge(window)).join('\n'), ''))),
  )
})

async function judge(window: Window) {
  const open = await browser.open(window)
  const problems: string[] = []
  for (const state of states) {
    await open.page.setViewportSize({ width: window.width, height: window.height ?? phone.height })
    await visit(open, state)
    if (window.script === 'blocked') await unfold(open)
    const also = window.script === 'blocked' ? await problemsOfReflow(open) : []
    problems.push(
      ...[...(await problemsIn(open)), ...also].map((each) => `${state.name.replaceAll(':', ',')}: ${each}`),
    )
  }
  problems.push(...open.elsewhere.map((address) => `asked of another host: ${address}`), ...open.troubles)
  await open.close()
  // What stands on every page need not be told for every page.
  return [...new Map(problems.map((each) => [each.replace(/^[^:]*: /, ''), each])).values()]
}

async function visit(open: OpenWindow, { by, path, form }: StaffState) {
  await giveCookies(open, by)
  if (!form) return open.page.goto(path)
  // A form is sent from a page of ours; this one is small.
  await open.page.goto('/robots.txt')
  return sendForm(open.page, path, form)
}

const unfold = ({ page }: OpenWindow) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '')
  })
