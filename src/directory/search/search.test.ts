import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offer } from '../offer.ts'
import { anOffer, anOrigin, aQuestion, anIndex as indexWith } from './factories.ts'
import { loadLexicon } from './lexicon.ts'
import type { Question } from './question.ts'
import { search, similarTo } from './search.ts'

/** With the lexicon that readers get: what a sentence means depends on all of it. */
const anIndex = (offers: readonly Offer[]) => indexWith(offers, loadLexicon())

const named = (name: string, different: Partial<Offer> = {}) => anOffer({ id: name, name, ...different })
const namesFor = (offers: readonly Offer[], question: Partial<Question>) =>
  search(anIndex(offers), aQuestion(question)).hits.map(({ offer }) => offer.name)

const some = [
  named('Rolstoel lenen', { codes: ['B8', 'AAN-HULPM'] }),
  named('Mantelzorgwaardering', { codes: ['B7'] }),
  named('Logeerhuizen De Linde', { codes: ['B6'] }),
  named('Alzheimer Café', { codes: ['B3'], summary: 'Een avond over dementie' }),
  named('Waken in de nacht', { codes: ['B6', 'AAN-RNACHT'] }),
  named('Maaltijden aan huis', { codes: ['B5', 'AAN-BOOD'] }),
]

const finds = [
  ['rolstoel', 'Rolstoel lenen', 'the word itself'],
  ['rolstol', 'Rolstoel lenen', 'a typing error'],
  ['rolwagen', 'Rolstoel lenen', 'another word for it'],
  ['mantelzorg waardering', 'Mantelzorgwaardering', 'a compound typed apart'],
  ['mantelzorgwaarderingen', 'Mantelzorgwaardering', 'a plural'],
  ['logeerhuis', 'Logeerhuizen De Linde', 'a singular'],
  ['ALZHEIMER CAFE', 'Alzheimer Café', 'capitals without accent'],
  ["hij spookt 's nachts", 'Waken in de nacht', 'a lay expression'],
  ['ik doe al weken geen oog dicht', 'Waken in de nacht', 'a sentence like one we know'],
]

for (const [words = '', name, why] of finds) {
  test(`“${words}” finds ${name} first: ${why}`, () => assert.equal(namesFor(some, { words })[0], name))
}

test('words that mean nothing to us find nothing, and words that say nothing find everything', () => {
  assert.equal(search(anIndex(some), aQuestion({ words: 'qqzzx wvvkk' })).total, 0)
  for (const words of ['', '   ', 'ik wil de', '🤷', '\0']) {
    assert.equal(search(anIndex(some), aQuestion({ words })).total, some.length)
  }
})

test('a typing error is mended in the suggestion, and a right word brings none', () => {
  assert.equal(search(anIndex(some), aQuestion({ words: 'Rolstol lenen' })).suggestion, 'rolstoel lenen')
  assert.equal(search(anIndex(some), aQuestion({ words: 'rolstoel lenen' })).suggestion, null)
})

const sameHelp = [
  named('Land', { nationwide: true, municipalities: [] }),
  named('Elders', { municipalities: ['Verstad'] }),
  named('Regio', { municipalities: ['Aadorp', 'Verstad'] }),
  named('Gemeente'),
  named('Dorp', { places: ['Beekdorp'] }),
].map((offer) => ({ ...offer, name: 'Praten met lotgenoten' }))

test('of the same help the nearest is first, and what is only for elsewhere is last and says so', () => {
  for (const words of ['lotgenoten', '']) {
    const { hits } = search(anIndex(sameHelp), aQuestion({ words, origin: anOrigin() }))
    assert.deepEqual(
      hits.map(({ offer }) => offer.id),
      ['Dorp', 'Gemeente', 'Regio', 'Land', 'Elders'],
    )
    assert.equal(hits.at(-1)?.nearness, 'elders')
  }
})

test('nearness does not put what hardly fits above what fits', () => {
  const offers = [
    named('Zwemmen', {
      places: ['Beekdorp'],
      description: `${'Koffie, praten en wandelen. '.repeat(20)} Soms een rolstoel.`,
    }),
    named('Rolstoel lenen', { municipalities: ['Aadorp', 'Verstad'] }),
  ]
  assert.equal(namesFor(offers, { words: 'rolstoel', origin: anOrigin() })[0], 'Rolstoel lenen')
})

test('equals stand in the order: free, checked recently, name', () => {
  const offers = [
    named('Zus', { fee: { kind: 'betaald', text: null }, assuredDate: '2026-09-01' }),
    named('Bert', { assuredDate: '2026-01-01' }),
    named('Anna', { assuredDate: '2026-01-01' }),
    named('Cor', { assuredDate: '2026-08-01' }),
  ]
  assert.deepEqual(namesFor(offers, {}), ['Cor', 'Anna', 'Bert', 'Zus'])
  assert.deepEqual(namesFor(offers, { sort: 'gecontroleerd' }), ['Zus', 'Cor', 'Anna', 'Bert'])
})

test('sorted by distance, the nearest address of my own municipality is first', () => {
  const there = (latitude: number) => [
    { ...{ name: null, address: null, postalCode: null, city: 'X' }, ...{ latitude, longitude: 6 } },
  ]
  const offers = [named('Ver', { locations: there(52.4) }), named('Dichtbij', { locations: there(52.01) })]
  const question = aQuestion({ origin: anOrigin(), sort: 'dichtbij' })
  const { hits } = search(anIndex(offers), question)
  assert.equal(hits[0]?.offer.name, 'Dichtbij')
  assert.equal(Math.round(hits[0]?.distanceKm ?? 0), 1)
})

test('a hit says why it was found', () => {
  const { hits } = search(anIndex(some), aQuestion({ words: 'boodschappen maaltijden', origin: anOrigin() }))
  assert.deepEqual(hits[0]?.reasons, [
    { kind: 'words', label: 'boodschappen' },
    { kind: 'words', label: 'maaltijden' },
    { kind: 'term', label: 'Boodschappen', code: 'AAN-BOOD' },
    { kind: 'place', label: 'Aadorp' },
  ])
})

test('the name of my own village among the words does not count as a word', () => {
  const answer = search(anIndex(some), aQuestion({ words: 'rolstoel in Beekdorp', origin: anOrigin() }))
  assert.equal(answer.hits[0]?.offer.name, 'Rolstoel lenen')
  assert.equal(answer.suggestion, null)
  assert.equal(search(anIndex(some), aQuestion({ words: 'Beekdorp', origin: anOrigin() })).total, some.length)
})

test('similar offers are others about the same, never the offer itself', () => {
  const [wheelchair, ...others] = some
  assert.ok(wheelchair)
  const crutches = named('Krukken', { codes: ['B8', 'AAN-HULPM'] })
  const similar = similarTo(anIndex([wheelchair, ...others, crutches]), wheelchair, null, 3)
  assert.equal(similar[0]?.name, 'Krukken')
  assert.ok(!similar.includes(wheelchair))
})

test('what was understood can be taken away', () => {
  const asked = { words: 'ik doe al weken geen oog dicht' }
  const [first] = search(anIndex(some), aQuestion(asked)).understood
  assert.ok(first && first.weight > 0.2 && !first.fromExpression)
  const { understood } = search(anIndex(some), aQuestion({ ...asked, without: [first.code] }))
  assert.ok(!understood.some(({ code }) => code === first.code))
})

test('it says when a known expression told what is meant', () => {
  const { understood } = search(anIndex(some), aQuestion({ words: "hij spookt 's nachts" }))
  assert.ok(understood.find(({ code }) => code === 'THE-NACHT')?.fromExpression)
})

test('an abbreviation finds what it stands for', () => {
  const offers = [...some, named('Onafhankelijke cliëntondersteuning', { codes: ['B2'] })]
  assert.equal(namesFor(offers, { words: 'OCO' })[0], 'Onafhankelijke cliëntondersteuning')
})

test('an offer for the young goes down for who says to be 71, and up for who says to be 17', () => {
  const offers = [
    named('Praatgroep', { codes: ['AAN-LOT', 'WIE-OUD'] }),
    named('Praatgroep voor jongeren', {
      codes: ['AAN-LOT', 'WIE-JONG'],
      eligibility: { minimumAge: 16, maximumAge: 24, text: null },
    }),
  ]
  assert.equal(namesFor(offers, { words: 'ik ben 71 en wil een praatgroep' })[0], 'Praatgroep')
  assert.equal(namesFor(offers, { words: 'ik ben 17 en wil een praatgroep' })[0], 'Praatgroep voor jongeren')
})

test('who is in danger finds help for that among what was found', () => {
  const offers = [...some, named('Crisisdienst', { codes: ['AAN-CRISIS'] })]
  assert.equal(namesFor(offers, { words: 'van mij hoeft het niet meer, ik wil niet meer leven' })[0], 'Crisisdienst')
})
