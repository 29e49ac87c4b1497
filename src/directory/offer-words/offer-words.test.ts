import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOffer } from '../factories.ts'
import {
  areaOf,
  checkedOf,
  costsOf,
  listed,
  reasonsInWords,
  scheduleInWords,
  whereInShort,
  whoOf,
} from './offer-words.ts'

test('the costs say the kind first, and not twice', () => {
  assert.equal(costsOf(anOffer({ fee: { kind: 'gratis', text: null } })), 'gratis')
  assert.equal(costsOf(anOffer({ fee: { kind: 'gratis', text: 'Gratis' } })), 'gratis')
  assert.equal(
    costsOf(anOffer({ fee: { kind: 'eigen_bijdrage', text: '€ 5 per keer' } })),
    'eigen bijdrage. € 5 per keer',
  )
})

test('who it is for comes from the organisation, with ages where it did not name them', () => {
  const who = (minimumAge: number | null, maximumAge: number | null, text: string | null) =>
    whoOf(anOffer({ eligibility: { minimumAge, maximumAge, text } }))
  assert.equal(who(null, null, null), 'voor iedereen')
  assert.equal(who(18, null, null), 'vanaf 18 jaar')
  assert.equal(who(8, 15, null), 'van 8 tot en met 15 jaar')
  assert.equal(who(18, null, 'Inwoners van Ommen'), 'Inwoners van Ommen (vanaf 18 jaar)')
  assert.equal(who(18, null, 'Wie 18 jaar of ouder is'), 'Wie 18 jaar of ouder is')
})

test('a schedule reads as people say it', () => {
  const schedule = {
    freq: 'WEEKLY',
    byday: ['MO', 'WE'],
    opensAt: '09:00',
    closesAt: '12:30',
    description: null,
  } as const
  assert.equal(scheduleInWords(schedule), 'maandag en woensdag van 9.00 tot 12.30 uur')
  assert.equal(
    scheduleInWords({ ...schedule, freq: 'MONTHLY', byday: ['2TU'], description: 'Inloop' }),
    'Inloop: elke maand dinsdag van 9.00 tot 12.30 uur',
  )
})

test('where it is: at home before anything else, then towns, then online', () => {
  assert.equal(whereInShort(anOffer({ flexibility: ['aan_huis', 'online'] })), 'bij u thuis')
  assert.equal(whereInShort(anOffer({ flexibility: ['online'], locations: [], places: [] })), 'online')
  assert.equal(whereInShort(anOffer({ flexibility: [], locations: [], places: [] })), null)
})

test('an offer that nobody checked says so', () => {
  assert.equal(checkedOf(anOffer({ assuredDate: null })), 'nog niet gecontroleerd')
  assert.equal(checkedOf(anOffer({ assuredDate: '2026-10-02' })), '2 oktober 2026')
})

test('an offer for another village says for whom it is', () => {
  const offer = anOffer({ places: ['Sibculo'], nationwide: false })
  assert.equal(areaOf(offer), 'Sibculo')
  const hit = { offer, score: 1, nearness: 'elders', distanceKm: 9, reasons: [] } as const
  assert.deepEqual(reasonsInWords(hit, String), { fits: null, near: 'Alleen voor Sibculo' })
})

test('an offer says why it fits: the subject once, and no word twice', () => {
  const reasons = [
    { kind: 'words', label: 'dementie' },
    { kind: 'words', label: 'oppas' },
    { kind: 'term', label: 'Geheugenproblemen, dementie', code: 'SIT-DEM' },
    { kind: 'place', label: 'Ommen' },
  ] as const
  const hit = { offer: anOffer(), score: 1, nearness: 'gemeente', distanceKm: null, reasons } as const
  assert.deepEqual(
    reasonsInWords(hit, () => 'geheugen en dementie'),
    { fits: 'Past bij: geheugen en dementie · oppas', near: 'in uw gemeente' },
  )
})

test('names are listed as people say them', () => {
  assert.equal(listed([]), '')
  assert.equal(listed(['a']), 'a')
  assert.equal(listed(['a', 'b', 'c']), 'a, b en c')
})
