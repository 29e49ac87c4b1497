import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinWords, splitCompound } from './compounds.ts'

const known = new Set(
  'mantelzorg mantelzorgers waardering aanvraag cursus logeer opvang weekend jonge groep vrijwilliger vrijwilligers werk nacht zorg dag ding beste tuin huisje ver huizen'.split(
    ' ',
  ),
)
const familiarity = (word: string) => (known.has(word) ? 10 : 0)

const splits = [
  ['mantelzorgwaardering', 'mantelzorg|waardering'],
  ['mantelzorgwaarderingaanvraag', 'mantelzorg|waardering|aanvraag'],
  ['mantelzorgcursus', 'mantelzorg|cursus'],
  ['jongemantelzorgersgroep', 'jonge|mantelzorgers|groep'],
  ['vrijwilligerswerk', 'vrijwilligers|werk'],
  ['weekendopvang', 'weekend|opvang'],
  ['tuinhuisje', 'tuin|huisje'],
  ['verhuizen', ''],
  ['kloosterhaar', ''],
  ['dagbesteding', ''],
  ['zorg', ''],
]

for (const [word = '', parts] of splits) {
  test(`${word} is taken apart as ${parts || 'nothing'}`, () => {
    assert.equal(splitCompound(word, familiarity).join('|'), parts)
  })
}

test('words typed apart are joined when together they are known', () => {
  assert.equal(joinWords('mantel', 'zorg', familiarity), 'mantelzorg')
  assert.equal(joinWords('mantel', 'nacht', familiarity), null)
})

test('a part that is far rarer than the whole is a slip and not a part', () => {
  const counts = new Map([
    ['boodsch', 2],
    ['appen', 9],
    ['boodschappen', 100],
  ])
  assert.deepEqual(
    splitCompound('boodschappen', (word) => counts.get(word) ?? 0),
    [],
  )
})
