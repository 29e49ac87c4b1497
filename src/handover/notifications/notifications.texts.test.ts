import assert from 'node:assert/strict'
import { test } from 'node:test'
import { states } from '../handover.ts'
import { noticeTemplates } from '../notices.ts'
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
  days: {
    calledBy: 'maandag 30 november',
    promised: 'dinsdag 24 november',
    waiting: '14 december 2026',
    due: 'dinsdag 24 november om 17.00 uur',
    erased: '1 maart 2027',
  },
  hasAccount: true,
}

const messages = noticeTemplates.map((template) => ({
  template,
  ...messageOf({ template, facts, name: null, url: 'https://naast.example/x', code: null }),
}))

for (const { template, ...message } of messages) {
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
