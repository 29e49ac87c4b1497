import assert from 'node:assert/strict'
import { test } from 'node:test'
import { states, waitReasons } from '../handover.ts'
import { type NoticeTemplate, noticeTemplates } from '../notices.ts'
import { messageOf, textOf } from './message.ts'
import { organizationInMail } from './organization-in-mail.ts'
import { stillFits } from './still-fits.ts'
import type { NoticeFacts } from './words.ts'

const facts: NoticeFacts = {
  network: 'Netwerk Oost',
  phone: '0523 123456',
  reference: '123456',
  state: 'aangenomen',
  organization: 'Welzijn De Linde',
  waitReason: null,
  days: {
    calledBy: 'maandag 30 november',
    promised: 'dinsdag 24 november',
    waiting: '14 december 2026',
    due: 'dinsdag 24 november om 17.00 uur',
    erased: '1 maart 2027',
  },
  hasAccount: true,
}

const written = (template: NoticeTemplate, changes: Partial<NoticeFacts> = {}) => ({
  template,
  ...messageOf({ template, facts: { ...facts, ...changes }, name: null, url: 'https://naast.example/x', code: null }),
})
const messages = noticeTemplates.map((template) => written(template))
const waits = waitReasons.map((waitReason) => ({ waitReason, ...written('carer_waitlisted', { waitReason }) }))

for (const { template, ...message } of [...messages, ...waits]) {
  test(`${template} is written in short sentences and says something`, () => {
    assert.ok(message.lines.length > 0)
    for (const sentence of message.lines.flatMap((line) => line.split(/[.?!:] /)))
      assert.ok(sentence.split(/\s+/).length <= 18, sentence)
  })

  test(`${template} has a subject that tells nothing, also to who looks over a shoulder`, () => {
    assert.doesNotMatch(message.subject, /mantelzorg|hulp|zorg|gebeld|Linde|Oost|weiger|wacht.?lijst|ziek/i)
    assert.doesNotMatch(textOf(message), /dement|alzheimer|ziek|kanker|undefined|null/i)
  })
}

test('a carer who waits reads why in her own words, and nothing when that was not asked yet', () => {
  const lines = waits.map((letter) => letter.lines.join(' '))
  assert.equal(new Set(lines).size, waitReasons.length)
  for (const words of lines) assert.doesNotMatch(words, /[A-Z]{3,}/)
  assert.deepEqual(
    waits.map((letter) => letter.lines.length - written('carer_waitlisted').lines.length),
    waits.map(() => 1),
  )
})

test('a partner, the desk and a referrer never read a name of a carer, because it is not known to the words', () => {
  for (const { template, hello } of messages) if (!template.startsWith('carer_')) assert.equal(hello, 'Dag,')
})

test('organisations named after an illness are not named in a message', () => {
  for (const name of ['Alzheimer Nederland', 'Parkinson Vereniging', 'GGZ Oost', 'Hospice De Brug', 'Team NAH'])
    assert.equal(organizationInMail(name), null)
  for (const name of ['Welzijn De Linde', 'Carinova', 'Stichting Samen Doen', 'Bibliotheek Hardenberg'])
    assert.equal(organizationInMail(name), name)
})

test('in every state somebody can be told something, and an end is told in one way', () => {
  const toCarer = noticeTemplates.filter((template) => template.startsWith('carer_'))
  for (const state of states.filter((one) => !['concept', 'aangekomen', 'fout'].includes(one))) {
    const fitting = toCarer.filter((template) =>
      stillFits({ template, organizationId: null }, { state, organizationId: null }),
    )
    assert.ok(fitting.length > 0, state)
  }
})

test('what is for a partner is only told while that partner has the question', () => {
  const notice = { template: 'partner_new', organizationId: 'linde' } as const
  assert.equal(stillFits(notice, { state: 'aangeboden', organizationId: 'linde' }), true)
  assert.equal(stillFits(notice, { state: 'aangeboden', organizationId: 'beuk' }), false)
  assert.equal(stillFits(notice, { state: 'ontvangen', organizationId: 'linde' }), false)
})
