import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { faultsIn } from '../../src/handover/fhir/testing.ts'
import { findByCode } from '../../src/handover/store/carer-links.sql.ts'
import { testContent } from '../../src/handover/store/testing.ts'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite } from './desk-site.ts'
import { formOf, personal } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, stranger, place, deps } = site

test('who wants post gets a letter with a code that works, and the making of it is traced', async () => {
  const start = { content: { ...testContent, reachBy: 'post' } } as const
  const { handover, address } = await site.given('aangeboden', { start })
  const page = await coordinator.get(address)
  assert.ok(formOf(page.body, `${address}/brief`))
  const bericht = /name="bericht" value="([\da-f-]{36})"/.exec(page.body)?.[1] ?? ''
  const letter = await coordinator.post(`${address}/brief`, { bericht })
  assert.equal(letter.statusCode, 200)
  assert.match(String(letter.headers['cache-control']), /no-store/)
  assert.deepEqual(problemsOf(letter.body), [])
  assert.match(letter.body, /Dag Zwaantje,/)
  assert.match(letter.body, /Wij hebben Partner 1 gevraagd om u te bellen/)
  assert.match(letter.body, /\/mijn-vraag\/[\w-]{43}/)
  assert.doesNotMatch(letter.body, /kapper|98765432/)
  assert.ok((await site.traces(handover.id)).some(({ event }) => event === 'handover.letter'))
  const code = /uw code: ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(letter.body)?.[1]
  if (code) {
    const { codeKey } = deps
    const found = await site.database.asActor({ kind: 'system', networkId: place.networkId }, (tx) =>
      findByCode(tx, { code, codeKey, now: deps.now() }),
    )
    assert.equal(found, handover.id)
  }
  assert.equal((await stranger.post(`${address}/brief`, { bericht })).statusCode, 404)
  assert.equal((await coordinator.post(`${address}/brief`, { bericht: handover.id })).statusCode, 404)
})

test('the desk saves a handover as a file for a care system, and that is traced', async () => {
  const { handover, address } = await site.given('aangenomen')
  const file = await coordinator.get(`${address}/fhir`)
  assert.equal(file.statusCode, 200)
  assert.match(String(file.headers['content-type']), /^application\/fhir\+json/)
  assert.match(String(file.headers['content-disposition']), /^attachment; filename="overdracht-\d{6}\.json"$/)
  assert.equal(file.headers['cache-control'], 'no-store')
  assert.deepEqual(faultsIn(JSON.parse(file.body)), [])
  assert.match(file.body, /Zwaantje/)
  assert.equal((await site.traces(handover.id)).at(-1)?.event, 'handover.export')
  const elsewhere = await stranger.get(`${address}/fhir`)
  assert.equal(elsewhere.statusCode, 404)
  assert.doesNotMatch(elsewhere.body, personal)
})
