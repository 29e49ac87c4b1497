import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Reader, Site } from './site.ts'

/** A browser window as a test wants it. */
export type Window = {
  readonly width: number
  readonly height?: number
  /** `off`: the browser runs no script at all. `blocked`: ours does not arrive, which leaves room for a tool such as axe. */
  readonly script?: 'on' | 'off' | 'blocked'
}

export const phone = { width: 390, height: 844 } as const
export const desktop = { width: 1280, height: 900 } as const

/** Starts Chromium (CHROME_PATH, else the one of the machine) and lets the site listen. Close it before the site. */
export async function aBrowser(site: Site) {
  const address = await site.app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    address,
    /** Opens a new window of somebody without cookies. Whatever it asks of another host, or whatever breaks in it, is kept. */
    async open({ width, height = 844, script = 'on' }: Window) {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width, height },
        javaScriptEnabled: script !== 'off',
        locale: 'nl-NL',
      })
      if (script === 'blocked') await context.route(/\/bestanden\/naast\.[^/]*\.js$/, (route) => route.abort())
      return aWindow(context, address, script)
    },
    close: () => browser.close(),
  }
}

export type OpenWindow = Awaited<ReturnType<typeof aWindow>>

async function aWindow(context: BrowserContext, address: string, script: Window['script']) {
  const page = await context.newPage()
  const elsewhere: string[] = []
  const troubles: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) elsewhere.push(request.url())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    const isOurBlock = script === 'blocked' && message.text().includes('ERR_FAILED')
    const isAnswer = message.text().startsWith('Failed to load resource: the server responded with a status of 4')
    if (message.type() === 'error' && !isOurBlock && !isAnswer) troubles.push(message.text())
  })
  return {
    page,
    context,
    /** Requests to another host; there must be none. */
    elsewhere,
    /** What the browser complained about: scripts that broke, what the security policy refused. */
    troubles,
    close: () => context.close(),
  }
}

/** Gives the window a list with these offers on it, as if they had been saved one by one. */
export async function withSavedList({ context }: OpenWindow, site: Site, ids: readonly string[]) {
  const reader = site.reader()
  for (const aanbod of ids) await reader.post('/hardenberg/bewaarlijst', { doe: 'bewaar', aanbod })
  await context.addCookies(reader.jar.all().map((cookie) => ({ ...cookie, domain: '127.0.0.1' })))
}

/** Makes the window that of this reader: with the same cookies, and no others. */
export async function giveCookies({ context }: OpenWindow, { jar }: Pick<Reader, 'jar'>) {
  await context.clearCookies()
  await context.addCookies(jar.all().map((cookie) => ({ ...cookie, domain: '127.0.0.1' })))
}

/** Sends a form from within the page, as its button would. */
export async function sendForm(page: Page, action: string, fields: Readonly<Record<string, string>>) {
  const sent = page.waitForNavigation()
  await page.evaluate(
    ({ action, fields }) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = action
      for (const [name, value] of Object.entries(fields)) {
        const input = document.createElement('input')
        input.name = name
        input.value = value
        form.append(input)
      }
      document.body.append(form)
      form.submit()
    },
    { action, fields },
  )
  await sent
}
