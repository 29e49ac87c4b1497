import { anOffer as anyOffer } from '../factories.ts'
import type { Offer } from '../offer.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import type { Origin, Question } from './question.ts'
import { buildSearchIndex, type SearchIndex } from './search-index.ts'

/** An offer for the whole of Aadorp of which the words say little, unless told otherwise. */
export const anOffer = (different: Partial<Offer> = {}): Offer =>
  anyOffer({
    ...{ name: 'Inloop', summary: '', description: '', codes: ['B3'], municipalities: ['Aadorp'], assuredDate: null },
    ...different,
  })

export const anOrigin = (different: Partial<Origin> = {}): Origin => ({
  ...{ label: 'Beekdorp', place: 'Beekdorp', municipality: 'Aadorp', latitude: 52, longitude: 6 },
  ...different,
})

export const aQuestion = (different: Partial<Question> = {}): Question => ({
  ...{ words: '', origin: null, choice: {}, sort: 'passend', page: 1, pageSize: 20 },
  ...different,
})

/** A lexicon of a few lines, so that tests do not wait for the whole of it. */
export const aLexicon = (): Lexicon =>
  buildLexicon({
    utterances: sayings.map(([code, text]) => ({ labels: [code], language: 'nl', text })),
    expressions: [
      ['AAN-RNACHT THE-NACHT', 'hij spookt s nachts'],
      ['AAN-BOOD', 'boodschappen'],
    ],
    synonyms: [['rolstoel', 'rolwagen, wheelchair']],
  })

const sayings = [
  ['AAN-RNACHT', 'ik doe geen oog meer dicht want ze dwaalt door het huis'],
  ['AAN-RNACHT', 'elke nacht moet ik er vier keer uit voor mijn man'],
  ['AAN-RNACHT', 'wie kan er een nacht waken zodat ik kan slapen'],
  ['AAN-BOOD', 'wie haalt de boodschappen nu ik niet kan rijden'],
  ['AAN-BOOD', 'warm eten aan de deur voor mijn vader'],
  ['AAN-HULPM', 'een rolstoel lenen voor een weekend'],
  ['AAN-HULPM', 'waar huur je krukken en een hoog bed'],
] as const

const terms = [
  ['AAN-RNACHT', 'Nachtzorg'],
  ['AAN-BOOD', 'Boodschappen'],
  ['AAN-HULPM', 'Hulpmiddelen'],
].map(([code = '', name = '']) => ({ code, name, description: '' }))

const layWords = new Map([['AAN-HULPM', 'een hulpmiddel van de gemeente']])

export const anIndex = (offers: readonly Offer[], lexicon: Lexicon = aLexicon()): SearchIndex =>
  buildSearchIndex(offers, { terms, layWords, lexicon })
