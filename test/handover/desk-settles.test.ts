import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { Handover } from '#handover/index.ts'
import type { NoticeTemplate } from '../../src/handover/notices.ts'
import { aDeskSite, step } from './desk-site.ts'

const site = await aDeskSite()
after(() => site.close())
const { coordinator, database } = site
const consent = { manier: 'gesproken_telefoon', onderdeel: ['contact', 'vraag'] } as const

const desk = ['desk_not_called', 'desk_call_carer', 'desk_ask_renewal'] as const
const byPhone = ['carer_ask_called', 'carer_ask_helped', 'carer_ask_helped_again'] as const

/** Everything that can ask the desk to speak the carer, waiting for it. */
async function askAll({ id: handoverId, networkId }: Handover) {
  const row = (template: NoticeTemplate) => ({
    id: randomUUID(),
    handoverId,
    networkId,
    template,
    createdAt: site.now(),
  })
  const rows = [
    ...desk.map((template) => ({ ...row(template), audience: 'coordinator', channel: 'mail' })),
    ...byPhone.map((template) => ({ ...row(template), audience: 'carer', channel: 'telefoon' })),
  ]
  await database.asOwner((tx) => tx.insertInto('notification').values(rows).execute())
}

/** What of all that still waits for the desk. */
async function waiting({ id }: Handover) {
  const rows = await database.asOwner((tx) =>
    tx
      .selectFrom('notification')
      .select('template')
      .where('handoverId', '=', id)
      .where('template', 'in', [...desk, ...byPhone])
      .where('settledAt', 'is', null)
      .orderBy('template')
      .execute(),
  )
  return rows.map(({ template }) => template)
}

test('a "nee" that the coordinator hears is a task, also when an earlier one stood there', async () => {
  const { handover, address } = await site.given('aangeboden')
  await step(coordinator, address, { name: 'gebeld', fields: { gebeld: 'nee' } })
  assert.deepEqual(await waiting(handover), ['desk_not_called'])
  await step(coordinator, address, { name: 'gebeld', fields: { gebeld: 'nee' } })
  assert.deepEqual(await waiting(handover), ['desk_not_called'])
})

test('that she was called settles only what asked that: her consent still has to be renewed', async () => {
  const { handover, address } = await site.given('contact_gelegd')
  await askAll(handover)
  await step(coordinator, address, { name: 'gebeld', fields: { gebeld: 'ja' } })
  assert.deepEqual(await waiting(handover), [
    'carer_ask_helped',
    'carer_ask_helped_again',
    'desk_ask_renewal',
    'desk_call_carer',
  ])
})

for (const [name, fields] of [
  ['gebeld', { gebeld: 'nee' }],
  ['terug', { antwoord: 'PAST_NIET' }],
  ['aangekomen', { gesproken: 'ja' }],
  ['stoppen', { 'zeker-stoppen': 'ja' }],
] as const)
  test(`${name}: how it went is known, and nobody has to ask it any more; her consent is another question`, async () => {
    const { handover, address } = await site.given('contact_gelegd')
    await askAll(handover)
    assert.equal((await step(coordinator, address, { name, fields })).statusCode, 303)
    assert.deepEqual(await waiting(handover), ['desk_ask_renewal'])
  })

test('a renewed consent settles that it was asked, and nothing else', async () => {
  const { handover, address } = await site.given('contact_gelegd')
  await askAll(handover)
  site.at('2026-11-23T10:20:00+01:00')
  assert.equal((await step(coordinator, address, { name: 'toestemming', fields: consent })).statusCode, 303)
  site.at('2026-11-23T10:00:00+01:00')
  const rest = [...byPhone, ...desk].filter((template) => template !== 'desk_ask_renewal').sort()
  assert.deepEqual(await waiting(handover), rest)
})

test('a step that is refused settles nothing', async () => {
  const { handover, address } = await site.given('contact_gelegd')
  await askAll(handover)
  const late = await coordinator.post(`${address}/terug`, { versie: '1', antwoord: 'PAST_NIET' })
  assert.equal(late.statusCode, 409)
  assert.equal((await waiting(handover)).length, desk.length + byPhone.length)
})
