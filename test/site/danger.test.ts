import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { one, readHtml, wordsOf } from '../support/html.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
after(() => site.close())
const searched = async (words: string) =>
  (await site.reader().get(`/hardenberg/hulp?vraag=${encodeURIComponent(words)}`)).body

const cries = [
  ['ik wil niet meer leven', '113'],
  ['ik wil niet meer lven', '113'],
  ['mijn zoon praat de laatste weken over een eind aan zijn leven maken', '113'],
  ['artık yaşamak istemiyorum', '113'],
  ['hij slaat mij', '0800-2000'],
  ['mijn moeder heeft dementie en mijn vader slaat haar als ze in de war is', '0800-2000'],
] as const

for (const [words, number] of cries) {
  test(`“${words}”: ${number} stands first, above the form, and the heading does not repeat the words`, async () => {
    const body = await searched(words)
    const page = readHtml(body)
    const block = one(page, '.naast-urgent')
    assert.ok(wordsOf(one(block, 'a')).replaceAll(' ', '').includes(number.replaceAll(' ', '')), wordsOf(block))
    assert.ok(body.indexOf('naast-urgent') < body.indexOf('class="naast-search"'))
    assert.equal(wordsOf(one(page, 'h1')), 'Hulp zoeken')
    assert.ok(!wordsOf(one(page, 'title')).includes(words))
  })
}

for (const words of ['logeren', 'ik ben doodmoe', 'cursus omgaan met agressie', 'mijn man is overleden']) {
  test(`“${words}” gets no help block, and stands in the heading`, async () => {
    const body = await searched(words)
    assert.ok(!body.includes('naast-urgent'))
    assert.ok(wordsOf(one(readHtml(body), 'h1')).includes(words))
  })
}
