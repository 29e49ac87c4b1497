import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Command, type CommandKind, refusals } from './commands.ts'
import { decide } from './decide.ts'
import { type Attempted, at } from './decide-cases.ts'
import { deskCases } from './decide-cases-desk.ts'
import { partnerCases } from './decide-cases-partner.ts'
import {
  aConsent,
  anOffering,
  carer,
  coordinator,
  openCalendar,
  partnerOf,
  professional,
  system,
  walkTo,
} from './factories.ts'
import { type By, isEnded, partnerStates, type State, states } from './handover.ts'
import { rowsOf } from './permission.ts'
import { timerKinds, timersOf } from './timers.ts'
import { transitionOf, transitions } from './transitions.ts'

const cases = [...deskCases, ...partnerCases]
const tryOut = ({ walk, command, ...around }: Attempted) =>
  decide(walk.handover, command, { calendar: openCalendar, reachable: true, seen: walk.handover.version, ...around })

describe('each transition', () => {
  for (const { id, met, unmet } of cases) {
    for (const [place, one] of met.entries()) {
      test(`${id} is taken by the ${one.by.kind} from ${one.walk.handover.state} when its rule is just met (${place + 1})`, () => {
        const decided = tryOut(one)
        assert.ok(decided.ok, decided.ok ? '' : decided.reason)
        const [happening] = decided.value.happenings
        assert.equal(happening?.transition, id)
        assert.equal(happening?.to, transitionOf(id).to)
      })
    }
    for (const [place, one] of unmet.entries()) {
      test(`${id} is refused to the ${one.by.kind} in ${one.walk.handover.state}: ${one.refusal} (${place + 1})`, () => {
        const decided = tryOut(one)
        assert.equal(decided.ok ? 'accepted' : decided.reason, one.refusal)
      })
    }
  }

  test('every row of the table is taken from each of its states, and refused at least once', () => {
    for (const { id, from } of transitions) {
      const ofRow = cases.filter((one) => one.id === id)
      const taken = ofRow.flatMap(({ met }) => met.map(({ walk }) => walk.handover.state))
      assert.deepEqual([...new Set(taken)].sort(), [...from].sort(), id)
      assert.ok(
        ofRow.every(({ unmet }) => unmet.length > 0),
        id,
      )
    }
  })

  test('every row is taken by each kind of actor that the table names', () => {
    for (const { id, who } of transitions.filter((row) => row.id !== 'T22')) {
      const taken = cases.filter((one) => one.id === id).flatMap(({ met }) => met.map(({ by }) => by.kind))
      assert.deepEqual([...new Set(taken)].sort(), [...who].sort(), id)
    }
  })
})

const actors: readonly By[] = [carer, coordinator, partnerOf(), professional, system]
const samples: Readonly<Record<Exclude<CommandKind, 'timer'>, Command>> = {
  offer: anOffering(at('2026-03-02', '10:00')),
  take_in_call: { ...anOffering(at('2026-03-02', '10:00')), kind: 'take_in_call', promisedOn: '2026-03-03' },
  confirm_call: { kind: 'confirm_call' },
  open: { kind: 'open' },
  accept: { kind: 'accept', promisedOn: '2026-03-03' },
  refuse: { kind: 'refuse', reason: 'VOL', betterOrganizationId: null },
  contact: { kind: 'contact', on: '2026-03-02', way: 'bezoek' },
  waitlist: { kind: 'waitlist', until: '2026-04-01', reason: 'PLEK', told: true },
  resume: { kind: 'resume', promisedOn: '2026-03-03' },
  try: { kind: 'try', slot: 'kantoor' },
  give_up: { kind: 'give_up' },
  say_back: { kind: 'say_back', answer: 'NIET_GEBELD' },
  answer_called: { kind: 'answer_called', answer: 'nee' },
  desk_try: { kind: 'desk_try', slot: 'kantoor' },
  desk_message: { kind: 'desk_message' },
  close_not_reached: { kind: 'close_not_reached' },
  close_without_offer: { kind: 'close_without_offer', functionCode: 'B1', told: true },
  arrive: { kind: 'arrive', spoken: true },
  finish: { kind: 'finish', outcome: 'DEELS' },
  withdraw: { kind: 'withdraw' },
  mistake: { kind: 'mistake', reason: 'dubbel' },
  partner_leaves: { kind: 'partner_leaves' },
  renew_consent: { kind: 'renew_consent', consent: aConsent() },
}
const sampleCommands = Object.values(samples)

/** What people may record without a step; the rest of what is allowed stands in the table. */
const recorded: Partial<Record<CommandKind, { from: readonly State[]; who: readonly By['kind'][] }>> = {
  confirm_call: { from: ['aangenomen'], who: ['partner'] },
  try: { from: ['aangenomen'], who: ['partner'] },
  answer_called: { from: partnerStates.slice(0, 5), who: ['carer', 'coordinator'] },
  desk_try: { from: ['terug_bij_coordinator'], who: ['coordinator'] },
  desk_message: { from: ['terug_bij_coordinator'], who: ['coordinator'] },
  renew_consent: { from: [...partnerStates, 'terug_bij_coordinator'], who: ['carer', 'coordinator'] },
}

function tableAllows(kind: CommandKind, state: State, by: By) {
  if (by.kind === 'partner' && !partnerStates.some((one) => one === state) && kind !== 'mistake') return false
  const rows = transitions.filter(({ id }) => rowsOf[kind].includes(id))
  const byRow = rows.some(({ from, who }) => from.includes(state) && who.includes(by.kind))
  // The machine has rows in common with people (T19, T20), but takes them by its timers.
  const place = recorded[kind]
  const byPlace = place?.from.includes(state) && place.who.includes(by.kind)
  return (byRow && (by.kind !== 'system' || kind === 'partner_leaves')) || byPlace === true
}

describe('everything else is refused', () => {
  for (const state of states) {
    test(`in ${state}, to every actor for every command that the table does not name`, () => {
      for (const by of actors) {
        const walk = walkTo(state, { by })
        for (const command of sampleCommands) {
          const frozen = structuredClone(walk.handover)
          const decided = tryOut({ walk, by, command, now: walk.now })
          const reason = decided.ok ? null : decided.reason
          const outright = reason === 'not_now' || reason === 'not_yours' || reason === 'ended'
          const confirmsNothing = command.kind === 'confirm_call' && reason === 'not_now'
          const expected = !tableAllows(command.kind, state, by)
          assert.equal(
            outright && !confirmsNothing,
            expected && !confirmsNothing,
            `${by.kind}: ${command.kind} → ${reason}`,
          )
          assert.deepEqual(walk.handover, frozen)
        }
      }
    })

    test(`in ${state}, to every timer that does not run there, and to whoever is not the machine`, () => {
      const walk = walkTo(state)
      const running = timersOf(walk.handover, openCalendar).map(({ kind }) => kind)
      for (const timer of timerKinds) {
        for (const by of actors) {
          const decided = tryOut({ walk, by, command: { kind: 'timer', timer }, now: at('2026-12-01', '10:00') })
          const may = by.kind === 'system' && timer !== 'drop_concept' && running.includes(timer)
          assert.equal(decided.ok, may, `${by.kind}: ${timer}`)
          const step = decided.ok ? decided.value.happenings[0]?.transition : null
          if (step) assert.ok(transitionOf(step).from.includes(state) && transitionOf(step).who.includes('system'))
        }
      }
    })
  }

  test('whatever has ended stays as it is, whoever asks', () => {
    for (const state of states.filter(isEnded)) {
      const walk = walkTo(state)
      for (const by of actors) {
        for (const command of sampleCommands) {
          const decided = tryOut({ walk, by, command, now: walk.now })
          assert.equal(decided.ok ? 'accepted' : decided.reason, 'ended')
        }
      }
    }
  })
})

describe('two at once', () => {
  const read = walkTo('ontvangen')
  const accept = { walk: read, by: partnerOf(), command: samples.accept, now: read.now }

  test('who looked at an older version is told so', () => {
    const decided = tryOut({ ...accept, seen: read.handover.version - 1 })
    assert.equal(decided.ok ? 'accepted' : decided.reason, 'stale')
  })

  test('a version that does not exist yet is as wrong as an old one', () => {
    const decided = tryOut({ ...accept, seen: read.handover.version + 1 })
    assert.equal(decided.ok ? 'accepted' : decided.reason, 'stale')
  })

  test('a reminder that went out meanwhile does not spoil a form', () => {
    const reminded = { ...read.handover, version: read.handover.version + 1 }
    const decided = tryOut({ ...accept, walk: { ...read, handover: reminded }, seen: read.handover.version })
    assert.ok(decided.ok)
  })
})

test('every reason to refuse is met by a test', () => {
  const met = new Set(cases.flatMap(({ unmet }) => unmet.map(({ refusal }) => refusal)))
  assert.deepEqual(
    refusals.filter((refusal) => !met.has(refusal)),
    ['stale'],
  )
})
