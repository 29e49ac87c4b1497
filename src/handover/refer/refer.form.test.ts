import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorsIn } from '../ask/carer-fields.form.ts'
import { texts as shared } from '../ask/carer-fields.texts.nl.ts'
import { consentDaysTo, contentOfReferral, emptyReferral, parseReferral } from './refer.form.ts'
import { texts } from './refer.texts.nl.ts'
import { readWorkAddress } from './work-address.ts'

const { form: words } = texts
const today = '2026-11-24'
const filled = {
  uw_naam: 'Marieke de Boer',
  organisatie: 'Huisartsenpraktijk De Es',
  werkmail: 'M.deBoer@DeEs.example',
  naam: 'Hennie',
  telefoon: '0523-123456',
  vraag: 'Wil weten wie er een middag kan komen.',
  akkoord: 'ja',
  akkoord_hoe: 'gesproken_balie',
  akkoord_dag: '2026-11-23',
  terugkoppeling: 'nee',
}
const wrongIn = (changes: Readonly<Record<string, string>>) => errorsIn(parseReferral({ ...filled, ...changes }, today))

test('a complete referral keeps who refers, who is referred, and how and when the carer agreed', () => {
  const form = parseReferral(filled, today)
  assert.deepEqual(errorsIn(form), {})
  const { carer, referral } = contentOfReferral(form)
  assert.deepEqual(carer.broughtBy, {
    name: 'Marieke de Boer',
    email: 'm.deboer@dees.example',
    organization: 'Huisartsenpraktijk De Es',
  })
  assert.deepEqual([carer.name, carer.phone, carer.voicemail], ['Hennie', '0523 12 34 56', false])
  assert.deepEqual(referral, { consentWay: 'gesproken_balie', consentOn: '2026-11-23', feedback: false })
})

const table: readonly (readonly [
  what: string,
  changes: Readonly<Record<string, string>>,
  wrong: Record<string, string>,
])[] = [
  ['no own name', { uw_naam: '' }, { uw_naam: words.nameMissing }],
  ['no organisation', { organisatie: '' }, { organisatie: words.organizationMissing }],
  ['a story for an organisation', { organisatie: 'x'.repeat(101) }, { organisatie: words.organizationTooLong }],
  ['no address', { werkmail: '' }, { werkmail: words.emailProblems.missing }],
  ['half an address', { werkmail: 'marieke@' }, { werkmail: words.emailProblems.wrong }],
  ['two addresses', { werkmail: 'a@b.example, c@d.example' }, { werkmail: words.emailProblems.wrong }],
  ['free mail', { werkmail: 'marieke@Gmail.com' }, { werkmail: words.emailProblems.private }],
  ['mail from home', { werkmail: 'marieke@ziggo.nl' }, { werkmail: words.emailProblems.private }],
  ['no name of the carer', { naam: '' }, { naam: words.carerNameMissing }],
  ['a number that is none', { telefoon: '0523' }, { telefoon: shared.phoneProblems.too_short }],
  ['no question', { vraag: '' }, { vraag: shared.questionMissing }],
  ['nothing said of consent', { akkoord: '' }, { akkoord: words.agreesMissing }],
  ['a carer who does not agree', { akkoord: 'nee' }, { akkoord: words.agreesNot }],
  ['no way of consent', { akkoord_hoe: '' }, { akkoord_hoe: words.wayMissing }],
  ['a way that is not theirs to give', { akkoord_hoe: 'klik' }, { akkoord_hoe: words.wayMissing }],
  ['no day of consent', { akkoord_dag: '' }, { akkoord_dag: words.dayMissing }],
  ['a consent of tomorrow', { akkoord_dag: '2026-11-25' }, { akkoord_dag: words.dayMissing }],
  ['a consent of fifteen days ago', { akkoord_dag: '2026-11-09' }, { akkoord_dag: words.dayMissing }],
  ['a consent of two weeks ago', { akkoord_dag: '2026-11-10' }, {}],
  ['nothing said of feedback', { terugkoppeling: '' }, { terugkoppeling: words.feedbackMissing }],
]
for (const [what, changes, wrong] of table)
  test(`the referral says what is wrong: ${what}`, () => assert.deepEqual(wrongIn(changes), wrong))

test('nothing is chosen beforehand', () => {
  for (const field of Object.values(emptyReferral)) assert.equal(field.value, '')
})

test('the carer can have agreed on fifteen days, today first', () => {
  const days = consentDaysTo('2026-03-02')
  assert.deepEqual([days.length, days.at(0), days.at(-1)], [15, '2026-03-02', '2026-02-16'])
})

test('a work address may be of a village or of a large organisation, never of a free mailbox', () => {
  for (const address of ['a@gemeente.example', 'wijkteam.oost@zorg-dichtbij.example', 'x+y@sub.deel.example'])
    assert.deepEqual(readWorkAddress(` ${address} `), { ok: true, value: address })
  for (const address of ['x@gmail.com', 'X@OUTLOOK.NL', 'x@kpnmail.nl'])
    assert.deepEqual(readWorkAddress(address), { ok: false, reason: 'private' })
  for (const address of [
    'x',
    'x@y',
    '@y.example',
    'x@y.',
    'x y@z.example',
    'x@-y.example',
    `${'x'.repeat(250)}@y.example`,
  ])
    assert.deepEqual(readWorkAddress(address), { ok: false, reason: 'wrong' }, address)
})
