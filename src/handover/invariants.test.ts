import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aConsent, aHandover, anAttempt, handoverIn, openCalendar, start } from './factories.ts'
import { type Handover, states } from './handover.ts'
import { brokenInvariants } from './invariants.ts'

const later = new Date(start.getTime() + 8 * 3_600_000)
const afterTerm = new Date('2026-06-15T10:00:00Z')
const broken = (handover: Handover, at = later) => brokenInvariants(handover, at, openCalendar)

for (const state of states) {
  test(`a handover that the commands brought to ${state} keeps every promise`, () =>
    assert.deepEqual(broken(handoverIn(state)), []))
}

const withPartner = handoverIn('aangeboden')
const cases: readonly (readonly [string, readonly number[], Handover, Date?])[] = [
  ['a partner has it without any consent', [1], { ...withPartner, consents: [] }],
  ['the consent is for another partner', [1], { ...withPartner, consents: [aConsent({ organizationId: 'another' })] }],
  ['the consent was withdrawn', [1], { ...withPartner, consents: [aConsent({ withdrawnAt: start })] }],
  ['the consent is over', [1], withPartner, afterTerm],
  ['two partners have it', [2], { ...withPartner, attempts: [anAttempt(), ...withPartner.attempts] }],
  ['a partner and the desk have it', [2, 5], { ...withPartner, state: 'terug_bij_coordinator' }],
  ['nobody has it', [1, 2, 5], { ...withPartner, attempts: [] }],
  ['a partner still has it after the end', [2, 5], { ...withPartner, state: 'ingetrokken', endedAt: later }],
  [
    'a fifth partner had it',
    [7],
    aHandover({ attempts: Array.from({ length: 5 }, () => anAttempt({ leftAt: later })) }),
  ],
  ['it ended without a moment', [8], aHandover({ state: 'fout' })],
  ['it goes on after its end', [8], aHandover({ endedAt: later })],
]
for (const [what, numbers, handover, at] of cases) {
  test(`it is noticed when ${what}`, () => assert.deepEqual(broken(handover, at), numbers))
}
