import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stem } from './stem.ts'

const families = [
  ['huis', 'huizen'],
  ['les', 'lessen'],
  ['buurthuis', 'buurthuizen'],
  ['brief', 'brieven'],
  ['muur', 'muren'],
  ['klus', 'klusje', 'klusjes', 'klussen'],
  ['zorgboerderij', 'zorgboerderijen'],
  ['cursus', 'cursussen'],
  ['kind', 'kinderen'],
  ['stad', 'steden'],
  ['mantelzorger', 'mantelzorgers'],
  ['maaltijd', 'maaltijden'],
  ['eenzaam', 'eenzame'],
  ['help', 'helpt', 'helpen'],
  ['poetst', 'poetsen'],
  ['overbelast', 'overbelaste', 'overbelasting'],
  ['begeleiden', 'begeleiding'],
  ['mogelijkheid', 'mogelijkheden'],
  ['bed', 'bedden'],
  ['nacht', 'nachten'],
  ['mens', 'mensen'],
  ['cafe', 'cafes'],
  ['dement', 'demente'],
]

for (const [word = '', ...forms] of families) {
  test(`${forms.join(', ')} find what is written as ${word}`, () => {
    for (const form of forms) assert.equal(stem(form), stem(word))
  })
}

test('words that only look alike stay apart', () => {
  for (const [one = '', other = ''] of [
    ['huis', 'huid'],
    ['kring', 'kruk'],
    ['woning', 'wolk'],
    ['eten', 'eis'],
  ]) {
    assert.notEqual(stem(one), stem(other))
  }
})

test('a word of another script comes through as it is', () => {
  assert.equal(stem('доглядальниця'), 'доглядальниця')
})
