import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { type Handover, states } from '#handover/index.ts'
import { texts as caseTexts } from '../../src/handover/case/case.texts.nl.ts'
import type { CommandKind } from '../../src/handover/commands.ts'
import { isWithPartner } from '../../src/handover/handover.ts'
import { texts as partnerTexts } from '../../src/handover/partner-case/partner-case.texts.nl.ts'
import { rowsOf } from '../../src/handover/permission.ts'
import { texts } from '../../src/handover/texts.nl.ts'
import { transitions } from '../../src/handover/transitions.ts'
import { mainOf, personal } from '../handover/partner-site.ts'
import { type Action, carerActions, deskActions, partnerActions, refusalOf } from '../support/handover-actions.ts'
import { byDesign, doors } from '../support/handover-doors.ts'
import { callFields, deskFields } from '../support/handover-forms.ts'
import { ruleCases, setTakes } from '../support/handover-refusals.ts'
import { aHandoverSite, monday, pressOn, type Spot } from '../support/handover-scene.ts'

const site = await aHandoverSite()
after(() => site.close())

const wanted = transitions.flatMap(({ id, who, from, to }) =>
  who.flatMap((by) => from.map((state) => ({ id, by, from: state, to }))),
)

test('every transition of the table has a page or a timer for everybody who may take it, or a reason why not', () => {
  const pairs = new Set(wanted.map(({ id, by }) => `${id} ${by}`))
  const without = [...pairs].filter((pair) => !doorsOf(pair).length && !byDesign[pair])
  assert.deepEqual(without, [])
  assert.deepEqual(
    Object.keys(byDesign).filter((pair) => !pairs.has(pair) || doorsOf(pair).length > 0),
    [],
    'a reason for nothing',
  )
})

const doorsOf = (pair: string) => {
  const found = wanted.find(({ id, by }) => `${id} ${by}` === pair)
  return (found && doors[found.id][found.by]) ?? []
}

for (const { id, by, from, to } of wanted)
  for (const { name, take, first, begins } of doors[id][by] ?? [])
    test(`${id} from ${from} to ${to} by ${by}, through ${name}`, async () => {
      const scene = await site.given(begins ?? from)
      await first?.(scene)
      assert.equal((await site.current(scene.handover.id)).state, from)
      await take(scene)
      const { state } = await site.current(scene.handover.id)
      assert.equal(state, to)
      const events = await site.events(scene.handover.id)
      const taken = events.find(({ transition }) => transition === id)
      assert.deepEqual({ by: taken?.byKind, to: taken?.toState }, { by, to })
      assert.equal(events.at((taken?.seq ?? 0) - 2)?.toState, from)
      assert.deepEqual(await site.broken(scene.handover.id), [])
      await site.remove(scene.handover.id)
    })

const tried = new Set<CommandKind>()

/** Sends a form that the table forbids; it is refused with this sentence, and the handover stays as it was. */
async function assertRefused(
  spot: Spot,
  action: Action,
  { handover, sentences }: { handover: Handover; sentences: readonly string[] },
) {
  const fields = { ...action.fields, versie: String(handover.version) }
  const answer = await spot.reader.post(`${spot.address}/${action.name}`, fields)
  const about = `${action.kind} in ${handover.state}: ${answer.statusCode} ${mainOf(answer)}`
  assert.ok([404, 409, 422].includes(answer.statusCode), about)
  assert.ok(
    sentences.some((sentence) => mainOf(answer).includes(sentence)),
    about,
  )
  assert.deepEqual(await site.current(handover.id), handover, about)
  tried.add(action.kind)
}

for (const state of states)
  test(`in ${state} every form of every page that the table forbids is refused with a sentence, and changes nothing`, async () => {
    const scene = await site.given(state)
    const handover = await site.current(scene.handover.id)
    const { now, place } = site
    const desk = await scene.desk()
    for (const action of deskActions(site, handover)) {
      const sentence = refusalOf(action, { handover, by: place.desk.by, now: now() })
      if (sentence && !(action.kind === 'take_in_call' && state === 'terug_bij_coordinator'))
        await assertRefused(desk, action, {
          handover,
          sentences: [sentence, ...(action.kind === 'renew_consent' ? [caseTexts.missing.noConsent] : [])],
        })
    }
    const spots = isWithPartner(state) ? [await scene.portal(), await scene.link()] : [await scene.portal()]
    for (const action of partnerActions) {
      const refused = refusalOf(action, { handover, by: scene.partner.by, now: now() })
      const sentence = isWithPartner(state) ? refused : partnerTexts.lost.title
      for (const spot of spots) if (sentence) await assertRefused(spot, action, { handover, sentences: [sentence] })
    }
    const carer = await scene.carer()
    for (const action of carerActions) {
      const sentence = refusalOf(action, { handover, by: { kind: 'carer' }, now: now() })
      if (sentence) await assertRefused(carer, action, { handover, sentences: [sentence] })
    }
    assert.deepEqual(await site.broken(handover.id), [])
    await site.remove(handover.id)
  })

test('every command that people can give was refused somewhere', () => {
  const kinds = Object.keys(rowsOf).filter((kind) => !['timer', 'partner_leaves'].includes(kind))
  assert.deepEqual(
    kinds.filter((kind) => ![...tried].some((one) => one === kind)),
    [],
  )
})

for (const [refusal, one] of Object.entries(ruleCases)) {
  if (typeof one === 'string') continue
  test(`what breaks the rule ${refusal} is refused with its sentence, and changes nothing`, async () => {
    const scene = await site.given(one.state)
    await one.first?.(scene)
    const { version } = await site.current(scene.handover.id)
    const { reader, address } = await one.spot(scene)
    await one.meanwhile?.(scene)
    const before = await site.current(scene.handover.id)
    const organisatie = site.place.partners[1].organizationId
    const answer = await reader.post(`${address}/${one.step}`, { organisatie, ...one.fields, versie: String(version) })
    await setTakes(site, [])
    const sentence = Object.entries(texts.refusals).find(([name]) => name === refusal)?.[1] ?? ''
    assert.ok(sentence && mainOf(answer).includes(sentence), `${answer.statusCode} ${mainOf(answer)}`)
    assert.ok([409, 422].includes(answer.statusCode))
    assert.deepEqual(await site.current(scene.handover.id), before)
    assert.deepEqual(await site.broken(scene.handover.id), [])
    await site.remove(scene.handover.id)
  })
}

test('a consent that is about to end is asked again on the page of the offer, so that the offer can be made', async () => {
  const scene = await site.given('terug_bij_coordinator')
  const { handover, partner, desk } = scene
  await site.consentEndsSoon(handover.id)
  const { reader, address } = await desk()
  const page = `${address}/aanbieden?organisatie=${partner.organizationId}`
  assert.match((await reader.get(page)).body, /name="manier"/)
  const bare = { versie: String(handover.version), organisatie: partner.organizationId }
  assert.equal((await reader.post(`${address}/aanbieden`, bare)).statusCode, 422)
  const { hoe: _, ...fields } = deskFields
  await pressOn(reader, page, { action: `${address}/aanbieden`, fields })
  assert.equal((await site.current(handover.id)).state, 'aangeboden')
  await site.remove(handover.id)
})

test('T01: a conversation at the desk makes a handover, prepared or offered at once; T25: without consent it is gone after two working days', async () => {
  site.at(monday)
  const reader = await site.deskReader()
  const [partner] = site.place.partners
  const begin = async (how: string) => {
    const fields = { ...callFields, inzending: randomUUID(), organisatie: partner.organizationId }
    const answer = await reader.post(`/werkplek/gesprek/${how}`, fields)
    const [, id = ''] = /overdracht\/([\da-f-]{36})/.exec(String(answer.headers.location)) ?? []
    return site.current(id)
  }
  const prepared = await begin('voorbereiden')
  const offered = await begin('aanbieden')
  assert.deepEqual([prepared.state, offered.state], ['concept', 'aangeboden'])
  for (const { id } of [prepared, offered]) {
    assert.equal((await site.events(id))[0]?.transition, 'T01')
    assert.deepEqual(await site.broken(id), [])
  }
  const end = await site.dueAt(prepared.id, ['drop_concept'])
  await site.until(new Date(end.getTime() - 1000))
  assert.equal((await site.current(prepared.id)).state, 'concept')
  await site.until(end)
  assert.deepEqual(await site.events(prepared.id), [])
  await site.remove(offered.id)
})

test('all this time the log held nothing of a carer', () => {
  assert.deepEqual(
    site.lines.filter((line) => personal.test(line)),
    [],
  )
})
