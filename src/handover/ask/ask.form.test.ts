import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentOfAsk, emptyAsk, parseAsk } from './ask.form.ts'
import { texts } from './ask.texts.nl.ts'
import { errorsIn, submissionIn } from './carer-fields.form.ts'
import { texts as shared } from './carer-fields.texts.nl.ts'

const filled = {
  voor: 'mijzelf',
  naam: 'Aaltje',
  telefoon: '0612345678',
  voicemail: 'nee',
  vraag: 'Wie kan er bij mijn man blijven?',
}
const wrongIn = (changes: Readonly<Record<string, string>>) => errorsIn(parseAsk({ ...filled, ...changes }))

test('a name, a number, a question and two choices are enough', () => {
  assert.deepEqual(wrongIn({}), {})
  assert.deepEqual(contentOfAsk(parseAsk(filled)), {
    name: 'Aaltje',
    phone: '06 12 34 56 78',
    email: null,
    reachBy: 'telefoon',
    bestMoment: '',
    voicemail: false,
    language: null,
    postcode4: null,
    ageBand: null,
    question: 'Wie kan er bij mijn man blijven?',
    broughtBy: null,
  })
})

test('nothing is chosen or ticked beforehand', () => {
  for (const name of ['voor', 'voicemail', 'weet'] as const) assert.equal(emptyAsk[name].value, '')
})

const table: readonly (readonly [
  what: string,
  changes: Readonly<Record<string, string>>,
  wrong: Record<string, string>,
])[] = [
  ['no name', { naam: ' ' }, { naam: texts.nameMissing }],
  ['a name as long as a letter', { naam: 'a'.repeat(61) }, { naam: shared.nameTooLong }],
  ['no number', { telefoon: '' }, { telefoon: shared.phoneProblems.missing }],
  ['a number with a digit less', { telefoon: '06 1234567' }, { telefoon: shared.phoneProblems.too_short }],
  ['a foreign number', { telefoon: '+49 30 1234567' }, {}],
  ['nobody said for whom', { voor: 'iedereen' }, { voor: texts.whomMissing }],
  ['nothing said of voicemail', { voicemail: '' }, { voicemail: texts.voicemailMissing }],
  ['no question', { vraag: '' }, { vraag: shared.questionMissing }],
  ['500 characters', { vraag: 'x'.repeat(500) }, {}],
  ['501 characters', { vraag: 'x'.repeat(501) }, { vraag: shared.questionTooLong(501) }],
  ['a postcode with letters', { postcode: '7772 ab' }, {}],
  ['half a postcode', { postcode: '777' }, { postcode: shared.postcodeWrong }],
  ['a moment as a story', { moment: 'x'.repeat(101) }, { moment: shared.momentTooLong }],
  ['a language as a story', { taal: 'x'.repeat(41) }, { taal: texts.languageTooLong }],
  ['for another without saying who', { voor: 'ander', weet: 'ja' }, { eigen_naam: texts.ownNameMissing }],
  ['for another who does not know', { voor: 'ander', eigen_naam: 'Henk' }, { weet: texts.knowsMissing }],
  ['for another who knows', { voor: 'ander', eigen_naam: 'Henk', weet: 'ja' }, {}],
]
for (const [what, changes, wrong] of table)
  test(`the form says what is wrong: ${what}`, () => assert.deepEqual(wrongIn(changes), wrong))

test('who asks for another is named as who brought it', () => {
  const form = parseAsk({
    ...filled,
    voor: 'ander',
    eigen_naam: 'Henk',
    weet: 'ja',
    postcode: '7772 AB',
    taal: 'Twents',
  })
  const { broughtBy, postcode4, language } = contentOfAsk(form)
  assert.deepEqual(
    { broughtBy, postcode4, language },
    {
      broughtBy: { name: 'Henk', email: null, organization: '' },
      postcode4: '7772',
      language: 'Twents',
    },
  )
})

test('whatever somebody sends, what was typed is kept and the form never breaks', () => {
  const body = fc.dictionary(
    fc.constantFrom(...Object.keys(emptyAsk)),
    fc.oneof(fc.string(), fc.array(fc.string()), fc.object()),
  )
  fc.assert(
    fc.property(body, (given) => {
      const form = parseAsk(given)
      const again = parseAsk(Object.fromEntries(Object.entries(form).map(([name, { value }]) => [name, value])))
      assert.deepEqual(errorsIn(again), errorsIn(form))
    }),
  )
})

test('only an id made by the form says that a form was sent before', () => {
  const id = '0E6A9fe8-8f48-4c96-a034-0cb8de76013e'
  assert.equal(submissionIn({ inzending: id }), id.toLowerCase())
  for (const inzending of ['', '1', `${id}0`, [], {}]) assert.equal(submissionIn({ inzending }), null)
})
