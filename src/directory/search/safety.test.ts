import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questionWords } from './normalise.ts'
import { readUtterances } from './read-lines.ts'
import { helpLevel, learnSafety, readSafety, safetyByModel } from './safety.ts'

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

for (const words of ['ik ben op', 'ik trek het niet meer, ik sta te trillen van moeheid']) {
  test(`“${words}” is exhaustion, which asks for relief and not for a help block`, () =>
    assert.deepEqual(readSafety(words), { level: 'none', exhausted: true }))
}

test('an ordinary question is not taken for exhaustion', () =>
  assert.deepEqual(readSafety('rolstoel lenen voor een weekend'), { level: 'none', exhausted: false }))

const lines = readUtterances('safety.tsv')
const isHeldOut = (_: unknown, place: number) => place % 5 === 2
const held = lines.filter(isHeldOut)
const labelled = (some: typeof lines, label: string) => some.filter(({ labels }) => labels[0] === label)

test('of lines that the model never saw it hears half of the cries, and takes few others for one', () => {
  const learned = [...lines.filter((line) => !held.includes(line)), ...readUtterances('safety-taught.tsv')]
  const model = learnSafety(learned, readUtterances('utterances.tsv'))
  const heardAs = (label: string, level: string) => {
    const all = labelled(held, label)
    return all.filter(({ text }) => safetyByModel(questionWords(text), model).level === level).length / all.length
  }
  const share = { crisis: heardAs('CRISIS', 'crisis'), veilig: heardAs('VEILIG', 'veilig') }
  const quiet = { none: heardAs('NONE', 'none'), tired: heardAs('UITPUTTING', 'none') }
  assert.ok(share.crisis >= 0.45 && share.veilig >= 0.45, JSON.stringify(share))
  assert.ok(quiet.none >= 0.92 && quiet.tired >= 0.95, JSON.stringify(quiet))
})

test('nearly every cry that it did learn from is heard', () => {
  const cries = [...labelled(lines, 'CRISIS'), ...labelled(lines, 'VEILIG')]
  const missed = cries.filter(({ text }) => helpLevel(text) === 'none')
  assert.ok(missed.length <= cries.length * 0.03, missed.map(({ text }) => text).join('\n'))
})
