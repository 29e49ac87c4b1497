import type { By, State } from '#handover/index.ts'
import type { TimerKind } from '../../src/handover/timers.ts'
import type { TransitionId } from '../../src/handover/transitions.ts'
import { deskFields, partnerFields } from './handover-forms.ts'
import { press, pressOn, type Scene, type Spot } from './handover-scene.ts'
import type { Fields } from './site.ts'

/** A way to take a transition through the pages, or by letting time pass. */
export type Door = {
  readonly name: string
  readonly take: (scene: Scene) => Promise<void>
  /** What must have happened before, in the state that it starts from. */
  readonly first?: (scene: Scene) => Promise<void>
  /** The state to begin in, when what goes before leads to the one that it starts from. */
  readonly begins?: State
}

/** Every door to a transition, by who takes it. What is not here and not among `byDesign` fails the test. */
export const doors: Readonly<Record<TransitionId, Readonly<Partial<Record<By['kind'], readonly Door[]>>>>> = {
  T01: {},
  T02: { coordinator: [desk('aanbieden', offer)] },
  T03: { coordinator: [desk('driegesprek', threeWay)] },
  T03b: { system: [{ ...time('confirm_call'), begins: 'concept', first: threeWay }] },
  T04: { partner: partner('opening') },
  T05: { partner: partner('toezegging') },
  T06: { partner: partner('weigering') },
  T07: { system: [time('return_unread')] },
  T08: { system: [time('return_undecided')] },
  T09: { partner: partner('contact') },
  T10: { partner: partner('wachtlijst') },
  T11: { partner: partner('hervatting') },
  T12: { partner: (['portal', 'link'] as const).map(giveUp) },
  T13: { system: [time('return_late', 'return_waited')] },
  T14: {
    carer: ['niet_gebeld', 'past_niet'].map(answer),
    coordinator: [
      ...['NIET_GEBELD', 'PAST_NIET'].map((antwoord) => desk(`terug, ${antwoord}`, step('terug', { antwoord }))),
      desk('gebeld, nee', step('gebeld')),
    ],
  },
  T15: { coordinator: [desk('aanbieden', offer)] },
  T16: { coordinator: [desk('niet-bereikt', tryAndClose)] },
  T17: { coordinator: [desk('zonder-aanbod', step('zonder-aanbod'))] },
  T18: { carer: [answer('geholpen')], coordinator: [desk('aangekomen', step('aangekomen'))] },
  T19: { coordinator: [desk('afronding', closeSilent)], system: [time('close_unknown')] },
  T20: {
    coordinator: [desk('afronding', step('afronding'))],
    partner: partner('uitkomst'),
    system: [time('close_arrived')],
  },
  T21: {
    carer: [
      { name: 'mijn-vraag: stoppen', take: stopAsCarer },
      { name: 'mijn-vraag: wissen', take: eraseAsCarer },
    ],
    coordinator: [desk('stoppen', step('stoppen')), desk('wissen', eraseByCode)],
  },
  T22: { coordinator: [desk('vergissing', step('vergissing'))] },
  T23: { system: [{ name: 'werkplek: a partner stops', take: stopPartner }] },
  T24: { system: [{ ...time('end_consent'), first: ({ site, handover }) => site.consentEndsSoon(handover.id) }] },
  T26: { system: [time('desk_reminder'), time('desk_alert')] },
}

/** What the table allows and has no page, each with its reason. */
export const byDesign: Readonly<Record<string, string>> = {
  'T02 professional':
    'A professional refers without an account (domain file 4.2); the desk calls the carer and offers the question.',
  'T22 professional': 'A professional has no page with a handover, so who made it by mistake calls the desk.',
  'T22 partner': 'No partner makes a handover yet: that comes with the warm handover from partner to partner.',
  'T22 carer': 'The desk makes the handover for her; what she does not want she stops (T21).',
}

/** A form on the page of the desk. */
function desk(name: string, take: (scene: Scene) => Promise<void>): Door {
  return { name: `werkplek: ${name}`, take }
}

function step(name: string, fields: Fields = {}) {
  return async (scene: Scene) => press(await scene.desk(), name, { ...deskFields, ...fields })
}

/** The same step for who signed in and for who came by a link. */
function partner(name: string): Door[] {
  return (['portal', 'link'] as const).map((way) => ({
    name: `${way}: ${name}`,
    take: async (scene) => press(await scene[way](), name, partnerFields),
  }))
}

/** Nothing a second before the moment, and the step at the moment itself. */
function time(...kinds: readonly TimerKind[]): Door {
  return {
    name: `time: ${kinds.join(' or ')}`,
    take: async ({ site, handover }) => {
      const due = await site.dueAt(handover.id, kinds)
      const before = await site.current(handover.id)
      await site.until(new Date(due.getTime() - 1000))
      const { state } = await site.current(handover.id)
      if (state !== before.state) throw new Error(`${kinds.join()} came too early: ${state}`)
      await site.until(due)
    },
  }
}

async function offer({ site, handover, desk }: Scene) {
  const { reader, address } = await desk()
  const [, second] = site.place.partners
  const page = `${address}/aanbieden?organisatie=${second.organizationId}`
  const { state } = await site.current(handover.id)
  const { hoe: _, ...rest } = deskFields
  const fields = state === 'concept' ? deskFields : rest
  await pressOn(reader, page, { action: `${address}/aanbieden`, fields })
}

async function threeWay({ site, desk }: Scene) {
  const { reader, address } = await desk()
  const [first] = site.place.partners
  const call = { hoe: 'driegesprek', dag: '2026-11-24', 'aan-de-lijn': 'ja' }
  const page = `${address}/aanbieden?organisatie=${first.organizationId}`
  await pressOn(reader, page, { action: `${address}/aanbieden`, fields: { ...deskFields, ...call } })
}

function giveUp(way: 'portal' | 'link'): Door {
  return {
    name: `${way}: teruggave`,
    take: async (scene) => {
      const tries = [
        ['2026-11-23T10:00:00+01:00', 'kantoor'],
        ['2026-11-24T19:00:00+01:00', 'buiten_kantoor'],
        ['2026-11-25T10:00:00+01:00', 'voorkeur'],
      ] as const
      let spot: Spot | null = null
      for (const [moment, moment_of_day] of tries) {
        scene.site.at(moment)
        spot = await scene[way]()
        await press(spot, 'poging', { moment: moment_of_day })
      }
      if (spot) await press(spot, 'teruggave')
    },
  }
}

function answer(antwoord: string): Door {
  return {
    name: `mijn-vraag: ${antwoord}`,
    take: async ({ carer }) => press(await carer(), 'antwoord', { antwoord }),
  }
}

async function tryAndClose(scene: Scene) {
  for (const name of ['poging', 'poging', 'bericht', 'niet-bereikt']) await step(name)(scene)
}

/** Fifteen working days without an answer. */
async function closeSilent(scene: Scene) {
  scene.site.at('2026-12-14T17:00:00+01:00')
  await step('afronding', { uitkomst: 'ONBEKEND' })(scene)
}

async function stopAsCarer({ carer }: Scene) {
  const { reader, address } = await carer()
  await pressOn(reader, `${address}/stoppen`, { action: `${address}/stoppen` })
}

async function eraseAsCarer({ carer }: Scene) {
  const { reader, address } = await carer()
  await pressOn(reader, `${address}/wissen`, { action: `${address}/wissen` })
}

/** The desk erases for a carer on the phone, by the code that was made for her. */
async function eraseByCode({ desk }: Scene) {
  const { reader, address } = await desk()
  const letter = await reader.post(`${address}/link`, {})
  const [code = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}(?=<)/.exec(letter.body) ?? []
  await pressOn(reader, `${address}/wissen`, { action: `${address}/wissen`, fields: { code } })
}

/** The desk lets the partner stop, and afterwards take part again. */
async function stopPartner({ site, partner }: Scene) {
  const reader = await site.deskReader()
  const address = `/werkplek/partners/${partner.organizationId}`
  await pressOn(reader, `${address}/stoppen`, { action: `${address}/stoppen`, fields: { zeker: 'ja' } })
  const resuming = `${address}/weer-meedoen`
  await pressOn(reader, resuming, { action: resuming, fields: { zeker: 'ja' } })
}
