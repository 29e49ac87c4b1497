import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aSite } from '../support/site.ts'

const site = await aSite()
after(site.close)

async function suggestionsFor(typed: string, network = 'hardenberg') {
  const answer = await site.app.inject(`/${network}/suggesties?vraag=${encodeURIComponent(typed)}`)
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['cache-control'], 'no-store')
  const { suggestions }: { suggestions: { label: string; hint: string; href: string | null }[] } = answer.json()
  return suggestions
}

test('the lay words of a kind of help are suggested, also with a little word in front', async () => {
  const [first] = await suggestionsFor('even vr')
  assert.equal(first?.label, 'even vrij van de zorg')
})

test('an offer that is suggested leads to its page', async () => {
  const offer = (await suggestionsFor('alzheimertref')).find(({ href }) => href?.includes('/hulp/'))
  assert.equal((await site.app.inject(offer?.href ?? '')).statusCode, 200)
})

test('a place leads to a search near it', async () => {
  const place = (await suggestionsFor('dedemsv')).find(({ label }) => label === 'Dedemsvaart')
  assert.match((await site.app.inject(place?.href ?? '')).body, /value="Dedemsvaart"/)
})

test('no network suggests what only another network has', async () => {
  const { directory } = await site.edition('westland')
  const names = new Set(directory.offers.map(({ name }) => name))
  const other = (await site.edition('hardenberg')).directory.offers.find(({ name }) => !names.has(name))
  const labels = (await suggestionsFor(other?.name ?? '', 'westland')).map(({ label }) => label)
  assert.ok(!labels.includes(other?.name ?? ''), labels.join(', '))
})
