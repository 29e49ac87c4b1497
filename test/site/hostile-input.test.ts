import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { harmlessOn, hostile, names } from '../support/hostile.ts'
import { aSite, formBody, ordinaryMorning } from '../support/site.ts'

const site = await aSite()
after(site.close)
const { directory } = await site.edition('hardenberg')
const slug = directory.offers[0]?.slug ?? ''

const harmless = harmlessOn(site)

const pages = [
  '/',
  '/hardenberg',
  '/hardenberg/hulp',
  `/hardenberg/hulp/${slug}`,
  `/hardenberg/hulp/${slug}/klopt-niet`,
  '/hardenberg/gemiste-hulp',
  '/hardenberg/organisaties',
  '/hardenberg/bewaarlijst',
  '/hardenberg/contact',
  '/hardenberg/sitemap.xml',
  '/hardenberg/nieuw.atom',
  '/hardenberg/opensearch.xml',
  '/hardenberg/thema.css',
  '/v1/networks/hardenberg/services',
  '/v1/networks/hardenberg/organizations',
]
const forms = [
  '/leesbaar',
  '/hardenberg/bewaarlijst',
  '/hardenberg/gemiste-hulp',
  `/hardenberg/hulp/${slug}/klopt-niet`,
]
const asForm = { 'content-type': 'application/x-www-form-urlencoded' }

test('hostile words in every parameter of every page do nothing', async () => {
  for (const page of pages)
    for (const words of hostile) {
      const query = formBody(Object.fromEntries(names.map((name) => [name, words.slice(0, 5000)])))
      await harmless({ method: 'GET', url: `${page}?${query}` })
    }
})

test('hostile words in one parameter at a time do nothing, and neither do a hundred of it', async () => {
  for (const name of names)
    for (const words of hostile.slice(0, 15)) {
      const url = `/hardenberg/hulp?${formBody({ [name]: words.slice(0, 2000) })}`
      await harmless({ method: 'GET', url })
      await harmless({ method: 'GET', url: `${url}&${formBody({ [name]: Array(100).fill(words.slice(0, 50)) })}` })
    }
})

test('hostile words in every field of every form do nothing', async () => {
  for (const form of forms)
    for (const words of hostile) {
      const fields = Object.fromEntries(names.map((name) => [name, words]))
      await harmless({ method: 'POST', url: form, payload: formBody(fields), headers: asForm })
      const valid = { ...fields, reden: 'anders', website: '', doe: 'bewaar' }
      await harmless({ method: 'POST', url: form, payload: formBody(valid).slice(0, 60_000), headers: asForm })
    }
})

test('a question of a hundred kilobytes, and ten thousand filters, are answered within a second', async () => {
  await harmless({ method: 'GET', url: `/hardenberg/hulp?vraag=${'zorg+'.repeat(20_000)}` })
  await harmless({ method: 'GET', url: `/hardenberg/hulp?vraag=${'x'.repeat(100_000)}&plaats=${'y'.repeat(100_000)}` })
  const facets = Array.from({ length: 10_000 }, (_, at) => `soort=B${at}&gemeente=${at}`).join('&')
  await harmless({ method: 'GET', url: `/hardenberg/hulp?${facets}` })
  await harmless({ method: 'GET', url: `/v1/networks/hardenberg/services?${facets}` })
  const anyNames = Array.from({ length: 10_000 }, (_, at) => `f${at}=1`).join('&')
  await harmless({ method: 'GET', url: `/hardenberg/hulp?${anyNames}` })
  await harmless({ method: 'GET', url: `/?plaats=${'Ommen+'.repeat(15_000)}` })
})

test('an address that is no address gets a page that helps', async () => {
  const strange = [
    '/%ff',
    '/%',
    '/%00',
    '/hardenberg/hulp/%ff%fe',
    '/hardenberg/hulp/..%2f..%2fetc%2fpasswd',
    '/hardenberg/hulp/../../../etc/passwd',
    '/hardenberg/../../etc/passwd',
    '/bestanden/../../package.json',
    '/bestanden/..%2f..%2fpackage.json',
    '/hardenberg/hulp/<naast-mark>',
    '/hardenberg/organisaties/%22naast-mark',
    '/%3Cnaast-mark%3E/hulp',
    `/${'a'.repeat(5000)}`,
    `/hardenberg/hulp/${'a'.repeat(5000)}`,
    '/hardenberg//hulp',
    '//elsewhere.example/hulp',
    '/hardenberg/hulp/__proto__',
    '/__proto__',
    '/constructor/hulp',
    '/hardenberg/hulp/%F0%9F%92%A9',
  ]
  for (const url of strange) {
    const answer = await harmless({ method: 'GET', url })
    assert.ok([400, 404, 414].includes(answer.statusCode), `${answer.statusCode} for ${url.slice(0, 80)}`)
    assert.match(String(answer.headers['content-type']), /^text\/html/, url.slice(0, 80))
    assert.doesNotMatch(answer.body, /root:|"dependencies"|node_modules|Error:/)
  }
})

test('a slug is looked up, never put together: SQL and paths in it are just not found', async () => {
  for (const words of hostile.filter((each) => each.length < 200 && each.isWellFormed())) {
    const part = encodeURIComponent(words)
    for (const url of [
      `/${part}`,
      `/hardenberg/hulp/${part}`,
      `/hardenberg/organisaties/${part}`,
      `/v1/networks/${part}`,
    ])
      assert.equal((await harmless({ method: 'GET', url })).statusCode, 404, url)
  }
})

test('cookies that are long, many or broken are as if they were not there', async () => {
  for (const cookie of [
    `bewaarlijst=${'a'.repeat(12_000)}`,
    `leesbaar=${'9'.repeat(5000)}`,
    'leesbaar=<naast-mark>; bewaarlijst="naast-mark',
    'leesbaar=5.4.3; leesbaar=__proto__',
    '=;;;=; ; bewaarlijst',
    'bewaarlijst=%ff%00; leesbaar=%',
    Array.from({ length: 300 }, (_, at) => `c${at}=x`).join('; '),
    '__proto__=1; constructor=2',
  ])
    for (const url of ['/hardenberg', '/hardenberg/bewaarlijst', '/leesbaar'])
      await harmless({ method: 'GET', url, headers: { cookie } })
})

test('a body of another kind, or one that is too large, is refused with a page', async () => {
  const kinds = [
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
    'x/y;z=<naast-mark>',
    '',
  ]
  for (const url of forms)
    for (const kind of kinds)
      for (const payload of ['{"reden":"adres"', '<naast-mark>', '\u0000', 'reden=adres']) {
        const answer = await harmless({ method: 'POST', url, payload, headers: { 'content-type': kind } })
        if (answer.statusCode >= 400)
          assert.match(String(answer.headers['content-type']), /^text\/html/, `${url} ${kind}`)
      }
  for (const url of forms) {
    const answer = await harmless({ method: 'POST', url, payload: `opmerking=${'x'.repeat(100_000)}`, headers: asForm })
    assert.equal(answer.statusCode, 413, url)
    assert.match(answer.body, /<h1>/)
  }
  await harmless({
    method: 'POST',
    url: forms[2] ?? '',
    payload: Buffer.from([0xff, 0xfe, 0x3d, 0xc0]),
    headers: asForm,
  })
})

test('headers that lie do not end up in a page', async () => {
  for (const host of ['<naast-mark>', '"naast-mark', 'a b', 'evil.example"naast-mark', 'x'.repeat(5000), ''])
    for (const url of [
      '/hardenberg',
      '/hardenberg/sitemap.xml',
      '/robots.txt',
      '/hardenberg/nieuw.atom',
      '/.well-known/security.txt',
    ])
      await harmless({ method: 'GET', url, headers: { host } })
  for (const header of [
    'referer',
    'origin',
    'accept-encoding',
    'accept-language',
    'if-none-match',
    'x-forwarded-host',
    'x-forwarded-for',
  ])
    for (const words of hostile.slice(0, 8))
      await harmless({ method: 'GET', url: '/hardenberg', headers: { [header]: words.replace(/[^\x20-\x7e]/g, '?') } })
})

test('whatever is typed anywhere, every page answers and escapes it', async () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...hostile.slice(0, 15)))
  const query = fc.dictionary(fc.constantFrom(...names), fc.oneof(words, fc.array(words, { maxLength: 5 })), {
    maxKeys: 6,
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pages), query, async (page, fields) => {
      await harmless({ method: 'GET', url: `${page}?${formBody(fields)}` })
    }),
    { numRuns: 400 },
  )
})

test('an offer whose every text is hostile is shown as text, on every page and in every feed', async () => {
  const evil = '</script><naast-mark a="b">"naast-mark=\'{{x}}\' &amp; ]]>'
  const id = directory.offers[0]?.id ?? ''
  await site.database.asOwner(async (tx) => {
    const texts = { name: evil, alternateName: evil, summary: evil, description: evil, waitingTime: evil, email: evil }
    await tx
      .updateTable('service')
      .set({ ...texts, eligibilityDescription: evil, modifiedAt: new Date(ordinaryMorning) })
      .where('id', '=', id)
      .execute()
    await tx.updateTable('costOption').set({ costDescription: evil }).where('serviceId', '=', id).execute()
    const website = `https://naast.example/${evil}`
    await tx.updateTable('organization').set({ name: evil, description: evil, website, email: evil }).execute()
    await tx.updateTable('network').set({ tagline: evil, region: evil }).execute()
    await tx.updateTable('contactPoint').set({ name: evil, forWhom: evil, cost: evil }).execute()
  })
  await wait(200)
  const organization = (await site.edition('hardenberg')).directory.organizations[0]?.slug
  const shown = await harmless({ method: 'GET', url: `/hardenberg/hulp/${slug}` })
  assert.match(shown.body, /&lt;naast-mark/)
  for (const url of [...pages, `/hardenberg/organisaties/${organization}`, '/hardenberg/hulp?vraag=x'])
    assert.equal((await harmless({ method: 'GET', url })).statusCode, 200)
})
