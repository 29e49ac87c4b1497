import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { facetNames } from './facets.ts'
import { aLexicon, anIndex, anOffer, anOrigin, aQuestion } from './factories.ts'
import { buildLexicon, loadLexicon } from './lexicon.ts'
import { wordsOf } from './normalise.ts'
import type { Choice, Question } from './question.ts'
import { search } from './search.ts'

const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)

const offers = fc.array(
  fc.record({
    name: one('Rolstoel lenen', 'Inloop', 'Nachtzorg', 'Boodschappendienst', 'Logeerhuis'),
    codes: fc.uniqueArray(one('B1', 'B3', 'B5', 'WIE-PARTNER', 'SIT-DEM', 'AAN-BOOD')),
    fee: fc.record({ kind: one('gratis' as const, 'betaald' as const), text: fc.constant(null) }),
    access: one('vrij_toegankelijk' as const, 'met_indicatie' as const),
    flexibility: fc.uniqueArray(one('avond' as const, 'weekend' as const, 'online' as const)),
    languages: fc.uniqueArray(one('nl', 'tr', 'ar')),
    municipalities: fc.uniqueArray(one('Aadorp', 'Verstad')),
    assuredDate: one(null, '2026-01-01', '2026-05-01'),
  }),
  { maxLength: 40 },
)

const values = ['B1', 'B3', 'SIT-DEM', 'gratis', 'betaald', 'avond', 'tr', 'Aadorp', 'onzin', '__proto__']
const choice: fc.Arbitrary<Choice> = fc.dictionary(one(...facetNames), fc.array(one(...values), { maxLength: 3 }))
const question = fc
  .record({
    words: one('', 'rolstoel', 'boodschapen', 'ik slaap slecht door de nacht', 'inloop', 'xyzzy'),
    origin: one(null, anOrigin()),
    choice,
    sort: one('passend' as const, 'dichtbij' as const, 'gecontroleerd' as const),
  })
  .map((asked): Question => aQuestion(asked))

const lexicon = aLexicon()
const indexed = offers.map((list) =>
  anIndex(
    list.map((offer, number) => anOffer({ ...offer, id: `${number}` })),
    lexicon,
  ),
)

test('the pages together hold every found offer once, in one order', () => {
  fc.assert(
    fc.property(indexed, question, fc.integer({ min: 1, max: 7 }), (index, asked, pageSize) => {
      const whole = search(index, { ...asked, pageSize: 100 }).hits.map(({ offer }) => offer.id)
      const pages = Array.from({ length: Math.ceil(whole.length / pageSize) + 1 }, (_, nth) =>
        search(index, { ...asked, pageSize, page: nth + 1 }).hits.map(({ offer }) => offer.id),
      )
      assert.deepEqual(pages.flat(), whole)
      assert.equal(new Set(whole).size, whole.length)
    }),
  )
})

test('the order does not depend on the order in which the offers came', () => {
  fc.assert(
    fc.property(indexed, question, (index, asked) => {
      const ids = (offersIn: typeof index) => search(offersIn, asked).hits.map(({ offer }) => offer.id)
      assert.deepEqual(ids(anIndex(index.offers.toReversed(), lexicon)), ids(index))
    }),
    { numRuns: 40 },
  )
})

test('a count beside a value is what choosing that value alone in its facet returns', () => {
  fc.assert(
    fc.property(indexed, question, (index, asked) => {
      for (const facet of search(index, asked).facets) {
        for (const { value, count } of facet.values) {
          const chosen = { ...asked, choice: { ...asked.choice, [facet.name]: [value] } }
          assert.equal(search(index, chosen).total, count, `${facet.name} ${value}`)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('no string, page or choice makes it throw, and a total is never less than what is shown', () => {
  const index = anIndex([anOffer(), anOffer({ id: 'offer-2', name: 'Café ’t Hoekje' })], lexicon)
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }))
  fc.assert(
    fc.property(anyText, fc.double(), fc.double(), fc.array(anyText), (words, page, pageSize, chosen) => {
      const answer = search(index, aQuestion({ words, page, pageSize, choice: { soort: chosen, gemeente: chosen } }))
      assert.ok(answer.hits.length <= answer.total && answer.page >= 1 && answer.pageSize >= 1)
    }),
  )
})

/** Time that this process worked: others on the same machine do not count. */
const workedMs = () => process.cpuUsage().user / 1000

test('a flood of words or choices is answered within a second', () => {
  const index = anIndex([anOffer()], lexicon)
  const junk = Array.from({ length: 10_000 }, (_, number) => `junk-${number}`)
  const started = workedMs()
  for (const words of ['zorg '.repeat(20_000), 'a'.repeat(100_000), '\0'.repeat(100_000), '\u0300'.repeat(100_000)]) {
    assert.equal(search(index, aQuestion({ words, choice: { soort: junk, voor: junk } })).page, 1)
  }
  assert.ok(workedMs() - started < 1000)
})

const onlyWords = buildLexicon({ utterances: [], expressions: [], synonyms: [] })
const nameWords = one('rolstoel', 'logeren', 'nacht', 'koffie', 'inloop', 'vervoer', 'tuin', 'maatje')
const nameCodes = fc.uniqueArray(one('AAN-RLOG', 'AAN-RNACHT', 'AAN-INLOOP', 'AAN-VERV', 'AAN-MAATJE', 'AAN-HULPM'), {
  maxLength: 2,
})
const names = fc.array(nameWords, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

test('a word of its own name never puts an offer below one that does not have that word', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(names, { minLength: 2, maxLength: 12 }),
      fc.array(nameWords, { maxLength: 4 }),
      (all, typed) => {
        const index = anIndex(
          all.map((name, number) => anOffer({ id: `${number}`, name, codes: [] })),
          onlyWords,
        )
        const order = (words: readonly string[]) =>
          search(index, aQuestion({ words: words.join(' '), pageSize: 100 })).hits.map(({ offer }) => offer.name)
        const [own = ''] = all
        for (const word of wordsOf(own).filter((part) => !typed.includes(part))) {
          const before = order(typed)
          const after = order([...typed, word])
          const below = before.includes(own) ? before.slice(before.indexOf(own) + 1) : []
          const above = after.includes(own) ? after.slice(0, after.indexOf(own)) : after
          for (const other of below.filter((name) => !wordsOf(name).includes(word))) {
            assert.ok(!above.includes(other), `${other} above ${own}`)
          }
        }
      },
    ),
  )
})

test('who types words of a name finds that offer above those that lack one of them, whatever the words mean', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(names, { minLength: 2, maxLength: 12 }),
      fc.array(nameCodes, { minLength: 12 }),
      (all, codes) => {
        const offers = all.map((name, number) => anOffer({ id: `${number}`, name, codes: codes[number] ?? [] }))
        const index = anIndex(offers, loadLexicon())
        const [own = ''] = all
        const typed = new Set(wordsOf(own))
        const hits = search(index, aQuestion({ words: own, pageSize: 100 })).hits.map(({ offer }) => offer.name)
        const above = hits.slice(0, hits.indexOf(own)).map((name) => new Set(wordsOf(name)))
        assert.ok(hits.includes(own))
        if (typed.size > 1)
          assert.ok(
            above.every((words) => [...typed].every((word) => words.has(word))),
            hits.join('; '),
          )
      },
    ),
  )
})

test('any question, in any script, is answered within 250 ms with all that is known, and every time the same', () => {
  const index = anIndex([anOffer(), anOffer({ id: 'offer-2', name: 'Logeerhuis' })], loadLexicon())
  search(index, aQuestion({ words: 'warm' }))
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(one('ik', 'wil', 'нічого', 'مساعدة', 'çok', '我', 'ben', '12', 'in', 'nah', 'żyć'))
      .map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(anyText, (words) => {
      const started = workedMs()
      const first = search(index, aQuestion({ words }))
      assert.ok(workedMs() - started < 250)
      assert.deepEqual(search(index, aQuestion({ words })), first)
    }),
  )
})
