import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDeskSite, step } from './desk-site.ts'
import { mainOf } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator } = site

test('a renewal has words of its own: nobody promises a call on the day that the consent ends', async () => {
  const { handover, address } = await site.given('contact_gelegd')
  site.at('2026-11-24T10:00:00+01:00')
  const reader = await site.signedIn(site.place.desk.personEmail)
  const words = mainOf(await reader.get(address))
  assert.match(words, /“Mogen wij .*uw vraag.* nog 90 dagen delen met Partner 1\? U kunt altijd stoppen/)
  assert.doesNotMatch(words, /Zij bellen u vóór/)
  const fields = { manier: 'gesproken_telefoon', onderdeel: ['contact', 'vraag'] } as const
  assert.equal((await step(reader, address, { name: 'toestemming', fields })).statusCode, 303)
  const kept = (await site.handover(handover.id))?.consents.at(-1)
  assert.equal(kept?.textVersion, 'spreektekst-verlengen-1')
})

test('a first consent still is the text that names the day of the call', async () => {
  site.at('2026-11-23T10:00:00+01:00')
  const { handover, address } = await site.given('concept')
  const [linde] = site.place.partners
  const fields = { hoe: 'bericht', manier: 'gesproken_telefoon', onderdeel: ['contact', 'vraag'] } as const
  const sent = await coordinator.post(`${address}/aanbieden`, {
    ...fields,
    organisatie: linde.organizationId,
    versie: String(handover.version),
  })
  assert.equal(sent.statusCode, 303)
  assert.equal((await site.handover(handover.id))?.consents.at(-1)?.textVersion, 'spreektekst-1')
})
