import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { fireTimers, handoverDeps } from '#handover/index.ts'
import { aBrowser, desktop, giveCookies, type OpenWindow, phone, type Window } from './browser.ts'
import { demoPlace } from './demo-place.ts'
import { aPost } from './post.ts'
import { aReaderSignedInAs } from './sign-in.ts'
import { aSite } from './site.ts'

export const people = {
  coordinator: 'ellen@netwerk-hardenberg.example',
  haspel: 'marieke@dehaspel.example',
  windscherm: 'truus@hetwindscherm.example',
} as const

/** The address of the small partner, that has no account. */
export const reestmark = 'planning@thuiszorgreestmark.example'

/** The product in a browser, the partners of Hardenberg, real mail, and a clock whose timers fire when a test moves it. */
export async function aStage() {
  const site = await aSite()
  const { loadDemoHandovers } = await import('../../src/demo-handovers.ts')
  await loadDemoHandovers({ database: site.database, config: site.config, now: site.now() })
  const browser = await aBrowser(site)
  const post = await aPost(site)
  const { database, config, now } = site
  const deps = handoverDeps({ database, config, now, newId: () => randomUUID() })
  const signIn = async (window: OpenWindow, who: keyof typeof people) =>
    giveCookies(window, await aReaderSignedInAs(site, people[who], { network: 'hardenberg' }))
  return {
    site,
    post,
    deps,
    place: await demoPlace(site),
    signIn,
    /** A window of its own for somebody who signed in. */
    async windowOf(who: keyof typeof people, script: Window['script'] = 'on') {
      const window = await browser.open({ ...desktop, script })
      await signIn(window, who)
      return window
    },
    windowOnPhone: (script: Window['script'] = 'on') => browser.open({ ...phone, script }),
    open: browser.open,
    /** Moves the clock, and lets every timer act whose moment has come. */
    async until(moment: string) {
      site.at(moment)
      await fireTimers(deps)
    },
    async close() {
      await browser.close()
      await post.close()
      await site.close()
    },
  }
}

/** What the page says, on one line. */
export const wordsOn = async ({ page }: OpenWindow) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')

/** Opens an address and gives what the page says. */
export async function read(window: OpenWindow, path: string) {
  await window.page.goto(path)
  return wordsOn(window)
}

/** Presses a button and gives what the page says that comes. */
export async function press(window: OpenWindow, name: string | RegExp) {
  await window.page.locator('main').getByRole('button', { name }).first().click()
  await window.page.waitForLoadState()
  return wordsOn(window)
}

/** Unfolds a part of the page by its name. */
export const unfold = ({ page }: OpenWindow, name: string) =>
  page
    .locator('summary')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .click()

/** All that can be known of a page is one sentence, and the way to other questions. */
export async function isLost(window: OpenWindow, path: string) {
  const answer = await window.page.goto(path)
  assert.equal(answer?.status(), 404)
  assert.match(await wordsOn(window), /^(?:.*›.*)?Deze vraag is niet meer bij u( Naar uw andere vragen)?$/)
}
