import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { allWords, attributeOf, one, readHtml, wordsOf } from '../support/html.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'
import { type PageState, publicStates } from '../support/states.ts'

const site = await aSite()
after(site.close)
const hardenberg = await site.edition('hardenberg')
const states = publicStates(hardenberg)

async function visit({ path, form, saved = 0, at = ordinaryMorning }: PageState) {
  site.at(at)
  const reader = site.reader()
  for (const { id } of hardenberg.directory.offers.slice(0, saved))
    await reader.post('/hardenberg/bewaarlijst', { doe: 'bewaar', aanbod: id })
  return form ? reader.post(path, form) : reader.get(path)
}

for (const state of states) {
  test(`a sound page: ${state.name}`, async () => {
    const answer = await visit(state)
    assert.equal(answer.statusCode, state.status ?? 200)
    assert.match(String(answer.headers['content-type']), /^text\/html; charset=utf-8$/)
    assert.equal(problemsOf(answer.body).join('\n'), '')
  })
}

test('every page has a title of its own that starts with what the page is about', async () => {
  const titles = new Map<string, string>()
  for (const state of states.filter(({ status, at, form }) => !status && !at && !form)) {
    const page = readHtml((await visit(state)).body)
    const title = wordsOf(one(page, 'title'))
    const canonical = page.querySelector('link[rel="canonical"]')
    const address = canonical ? (attributeOf(canonical, 'href') ?? '') : state.path
    const known = titles.get(title)
    if (known !== undefined && canonical) assert.equal(address, known, `two pages are called ${title}`)
    titles.set(title, address)
  }
})

test('every page of a network shows its number, and a way to help that cannot wait', async () => {
  for (const state of states.filter(({ path }) => path.startsWith('/hardenberg') && !path.includes('%'))) {
    const page = readHtml((await visit(state)).body)
    const numbers = allWords(page, 'a')
    for (const number of ['0523 000 100', '112', '113'])
      assert.ok(numbers.includes(number), `${state.name} does not show ${number}`)
  }
})
