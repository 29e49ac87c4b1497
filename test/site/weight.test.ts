import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { attributeOf, readHtml } from '../support/html.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
after(site.close)
const { directory } = await site.edition('hardenberg')
const longest = directory.offers.toSorted((a, b) => b.description.length - a.description.length)[0]
const kilobyte = 1024

/** The bytes that travel for one file, as a browser of today asks for it. */
async function weightOf(path: string) {
  const answer = await site.reader().get(path, { 'accept-encoding': 'gzip, deflate, br, zstd' })
  assert.equal(answer.statusCode, 200, path)
  return { bytes: answer.rawPayload.length, body: answer }
}

/** What a first visit to a page brings along, by the addresses the page and its styles name. */
async function firstVisit(path: string) {
  const plain = await site.reader().get(path)
  const page = readHtml(plain.body)
  const addresses = [...page.querySelectorAll('link[rel="stylesheet"]'), ...page.querySelectorAll('script[src]')].map(
    (element) => attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? '',
  )
  const styles = addresses.filter((address) => address.includes('.css'))
  const css = await Promise.all(styles.map(async (address) => (await site.reader().get(address)).body))
  const fonts = new Set(css.join('').match(/\/bestanden\/[\w.-]+\.woff2/g) ?? [])
  const sum = async (paths: Iterable<string>) =>
    (await Promise.all([...paths].map(weightOf))).reduce((total, { bytes }) => total + bytes, 0)
  return {
    html: await sum([path]),
    css: await sum(styles),
    script: await sum(addresses.filter((address) => address.includes('.js'))),
    fonts: await sum(fonts),
    fontCount: fonts.size,
  }
}

for (const [name, path] of [
  ['home', '/hardenberg'],
  ['search', '/hardenberg/hulp?vraag=even+iemand+bij+mijn+vader&plaats=Dedemsvaart'],
  ['all offers', '/westfriesland/hulp'],
  ['the longest offer', `/hardenberg/hulp/${longest?.slug}`],
] as const)
  test(`a first visit is light enough for a cheap phone: ${name}`, async (t) => {
    const { html, css, script, fonts, fontCount } = await firstVisit(path)
    t.diagnostic(`${path}: html ${html}, css ${css}, js ${script}, fonts ${fonts} bytes`)
    assert.ok(css > 1000 && fontCount === 3, 'styles and fonts were found')
    assert.ok(html + css + script <= 60 * kilobyte, `${html + css + script} bytes of HTML, CSS and script`)
    assert.ok(css <= 30 * kilobyte, `${css} bytes of CSS`)
    assert.ok(script <= 10 * kilobyte, `${script} bytes of script`)
    assert.ok(fonts <= 70 * kilobyte, `${fonts} bytes of fonts`)
  })

test('a second page brings only itself: the rest is kept for a year under a name that changes with it', async () => {
  const page = readHtml((await site.reader().get('/hardenberg')).body)
  for (const element of page.querySelectorAll('link[rel="stylesheet"], script[src]')) {
    const address = attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? ''
    const { headers } = await site.reader().get(address)
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', address)
    assert.match(address, /\.[\w]{8,}\.|\?v=[\da-f]{8}/)
  }
})
