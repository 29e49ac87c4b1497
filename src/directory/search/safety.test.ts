import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readUtterances } from './lexicon.ts'
import { questionWords } from './normalise.ts'
import { helpLevel, learnSafety, levelByModel } from './safety.ts'

const levels = [
  ['ik wil niet meer leven', 'crisis'],
  ['Ik wil dood', 'crisis'],
  ['zelfmoord', 'crisis'],
  ['mijn zoon wil zichzelf iets aandoen', 'crisis'],
  ['113', 'crisis'],
  ['hij slaat mij', 'veilig'],
  ['huiselijk geweld', 'veilig'],
  ['ik ben bang voor mijn man', 'veilig'],
  ['ik heb haar gisteren een klap gegeven', 'veilig'],
  ['respijtzorg in het weekend', 'none'],
  ['ik ben zo moe', 'none'],
  ['hij wil niet meer naar de dagopvang', 'none'],
  ['praatgroep voor nabestaanden na zelfdoding', 'none'],
  ['cursus meldcode huiselijk geweld', 'none'],
  ['', 'none'],
  ['\0\ud800', 'none'],
]

for (const [words = '', level] of levels) {
  test(`“${words}” asks for the help of level ${level}`, () => assert.equal(helpLevel(words), level))
}

test('ordinary lines that the model never saw stay quiet, and every alarm it did see is heard', () => {
  const lines = readUtterances('safety.tsv')
  const sayings = readUtterances('utterances.tsv')
  const quiet = (line: { labels: readonly string[] }) => line.labels[0] === 'NONE' || line.labels[0] === 'UITPUTTING'
  const held = lines.filter((line, place) => quiet(line) && place % 5 === 0)
  const model = learnSafety(
    lines.filter((line) => !held.includes(line)),
    sayings,
  )
  const alarms = held.filter(({ text }) => levelByModel(questionWords(text), model) !== 'none')
  assert.ok(alarms.length <= held.length * 0.03, `${alarms.length} of ${held.length}`)
  const missed = lines.filter((line) => !quiet(line) && helpLevel(line.text) === 'none')
  assert.ok(missed.length <= lines.length * 0.01, missed.map(({ text }) => text).join('\n'))
})
