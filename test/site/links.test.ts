import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { attributeOf, linksIn, readHtml } from '../support/html.ts'
import { aSite } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'

const site = await aSite()
after(site.close)

/** Opens every page that can be reached by links, within the networks given. */
async function walk(from: string, within: RegExp) {
  const found = new Map<string, { status: number; from: string; body: string }>()
  const waiting = [{ path: from, from: 'the start' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next.path)) continue
    const { path } = next
    const answer = await site.reader().get(path)
    const isPage = String(answer.headers['content-type']).includes('html')
    found.set(path, { status: answer.statusCode, from: next.from, body: isPage ? answer.body : '' })
    if (isPage && within.test(path)) waiting.push(...pathsOn(answer.body, path).map((to) => ({ path: to, from: path })))
  }
  return found
}

function pathsOn(html: string, here: string) {
  const page = readHtml(html)
  const others = page.querySelectorAll('link[href], script[src]').flatMap((element) => {
    return attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? []
  })
  const addresses = [...linksIn(page), ...others].map((href) => new URL(href, `http://naast.example${here}`))
  return [
    ...new Set(
      addresses.filter(({ host }) => host === 'naast.example').map(({ pathname, search }) => pathname + search),
    ),
  ]
}

const found = await walk('/', /^\/(?:$|\?|hardenberg|westland)/)

test('no link on any page leads nowhere', () => {
  const dead = [...found]
    .filter(([, { status }]) => status !== 200)
    .map(([path, { status, from }]) => `${from} → ${path} (${status})`)
  assert.deepEqual(dead, [])
})

test('every offer and organisation can be reached by links alone', async () => {
  for (const slug of ['hardenberg', 'westland']) {
    const { directory } = await site.edition(slug)
    const lost = [
      ...directory.offers.map((offer) => `/${slug}/hulp/${offer.slug}`),
      ...directory.organizations.map((organization) => `/${slug}/organisaties/${organization.slug}`),
    ].filter((path) => !found.has(path))
    assert.deepEqual(lost, [])
  }
})

test('every offer and every organisation is a sound page', () => {
  const broken = [...found]
    .filter(([path, { body }]) => body && /\/(?:hulp|organisaties)\/[^/?]+$/.test(path))
    .flatMap(([path, { body }]) => problemsOf(body).map((problem) => `${path}: ${problem}`))
  assert.deepEqual(broken.slice(0, 10), [])
})

test('no fragment in an address points at something that is not on the page', () => {
  for (const [path, { body }] of found) {
    if (!body) continue
    const page = readHtml(body)
    for (const href of linksIn(page).filter((link) => link.startsWith('#')))
      assert.ok(page.querySelector(href), `${path} has no ${href}`)
  }
})
