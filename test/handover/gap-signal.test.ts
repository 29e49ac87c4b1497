import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { problemsOf } from '../support/sound-page.ts'
import { aDeskSite, step } from './desk-site.ts'
import { mainOf } from './partner-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, place, database } = site
const gaps = () =>
  database.asOwner(async (tx) => {
    const rows = await tx
      .selectFrom('gapSignal')
      .selectAll()
      .where('networkId', '=', place.networkId)
      .orderBy('month')
      .orderBy('targetCode')
      .execute()
    return rows.map(({ month, functionCode, targetCode }) => ({ month, functionCode, targetCode }))
  })
const close = (address: string, fields: Readonly<Record<string, string>>) =>
  step(coordinator, address, { name: 'zonder-aanbod', fields: { functie: 'B6', verteld: 'ja', ...fields } })

test('help that was not there is counted for the group that the coordinator chose', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  const page = await coordinator.get(address)
  assert.deepEqual(problemsOf(page.body), [])
  assert.match(mainOf(page), /Voor wie ontbreekt deze hulp\?/)
  assert.equal((await close(address, { doelgroep: 'WIE-JONG' })).statusCode, 303)
  assert.deepEqual(await gaps(), [{ month: '2026-11-01', functionCode: 'B6', targetCode: 'WIE-JONG' }])
  const events = await database.asOwner((tx) =>
    tx.selectFrom('handoverEvent').select('facts').where('handoverId', '=', handover.id).execute(),
  )
  assert.doesNotMatch(JSON.stringify(events), /WIE-/, 'what is kept of her handover does not say which group she is of')
})

test('a group may be left out, and one that is not in the list is asked again with the rest kept', async () => {
  const { handover, address } = await site.given('terug_bij_coordinator')
  for (const doelgroep of ['WIE-NIEMAND', 'SIT-DEM', 'B1']) {
    const wrong = await close(address, { doelgroep, functie: 'B3' })
    assert.equal(wrong.statusCode, 422)
    assert.deepEqual(problemsOf(wrong.body), [])
    assert.match(mainOf(wrong), /Kies een groep uit de lijst, of kies niets/)
    assert.match(wrong.body, /value="B3" selected/)
  }
  const untold = await close(address, { doelgroep: 'WIE-OUD', verteld: '' })
  assert.match(untold.body, /value="WIE-OUD" selected/)
  assert.equal((await site.handover(handover.id))?.state, 'terug_bij_coordinator')
  assert.equal((await close(address, { doelgroep: '' })).statusCode, 303)
  assert.deepEqual(
    (await gaps()).map(({ targetCode }) => targetCode),
    ['WIE-JONG', null],
  )
})

test('a gap is counted in the month that it is in the Netherlands', async () => {
  const { address } = await site.given('terug_bij_coordinator')
  site.at('2026-12-01T00:30:00+01:00')
  const reader = await site.signedIn(place.desk.personEmail)
  const fields = { functie: 'B6', verteld: 'ja' }
  assert.equal((await step(reader, address, { name: 'zonder-aanbod', fields })).statusCode, 303)
  assert.equal((await gaps()).at(-1)?.month, '2026-12-01')
})
