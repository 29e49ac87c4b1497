import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choicesFor } from '../case/offer/partner-choice.ts'
import { fitsKinds, type HandoverPartner, worksIn } from './handover-partner.ts'

const aPartner = (changes: Partial<HandoverPartner>): HandoverPartner => ({
  organizationId: changes.name ?? 'p',
  name: 'p',
  email: 'post@partner.example',
  deputyEmail: null,
  functionCodes: [],
  hasAccount: true,
  endedAt: null,
  running: 0,
  ...changes,
})

test('a partner without kinds takes all, and a question without a kind fits everywhere', () => {
  assert.equal(fitsKinds({ functionCodes: [] }, ['B6']), true)
  assert.equal(fitsKinds({ functionCodes: ['B3'] }, []), true)
  assert.equal(fitsKinds({ functionCodes: ['B3'] }, ['B6', 'B3']), true)
  assert.equal(fitsKinds({ functionCodes: ['B3'] }, ['B6']), false)
})

test('a partner works where one of its offers is; without offers nothing says that it does not', () => {
  const ommen = { nationwide: false, municipalities: ['Ommen'] }
  assert.equal(worksIn([ommen], 'Hardenberg'), false)
  assert.equal(worksIn([ommen], null), true)
  assert.equal(worksIn([ommen, { nationwide: true, municipalities: [] }], 'Hardenberg'), true)
  assert.equal(worksIn([], 'Hardenberg'), true)
})

test('who fits best comes first, who was tried after them, who does not take it last, and who stopped not at all', () => {
  const partners = [
    aPartner({ name: 'neemt niet', functionCodes: ['B1'] }),
    aPartner({ name: 'past', functionCodes: ['B6'] }),
    aPartner({ name: 'gestopt', endedAt: new Date() }),
    aPartner({ name: 'al geprobeerd' }),
  ]
  const tried = { organizationId: 'al geprobeerd', leftReason: 'VOL' } as const
  const choices = choicesFor(partners, {
    functionCodes: ['B6'],
    municipality: null,
    attempts: [{ ...anAttempt, ...tried }],
    directory: { offersOf: () => [] },
  })
  assert.deepEqual(
    choices.map(({ name }) => name),
    ['past', 'al geprobeerd', 'neemt niet'],
  )
})

const anAttempt = {
  id: 'a',
  number: 1,
  organizationId: 'o',
  serviceId: null,
  offeredAt: new Date(),
  readAt: null,
  readBy: null,
  acceptedAt: null,
  promisedOn: null,
  waitingUntil: null,
  waitingSince: null,
  waitReason: null,
  contactAt: null,
  contactWay: null,
  tries: [],
  threeWay: null,
  leftAt: new Date(),
  leftReason: null,
}
