import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { questionWords } from './normalise.ts'
import type { Utterance } from './read-lines.ts'
import { hear, helpLevel, readSafety, safetyFile, safetySources } from './safety.ts'
import { decodeSafety, encodeSafety } from './safety-file.ts'
import { learnSafety } from './safety-lessons.ts'

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
  ['ik wil niet meer lven', 'crisis'],
  ['hij slaad mij', 'veilig'],
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

const sources = safetySources()
const isHeldOut = (_: unknown, place: number) => place % 5 === 2
const held = sources.exam.filter(isHeldOut)
const labelled = (some: readonly Utterance[], label: string) => some.filter(({ labels }) => labels[0] === label)

test('of lines that it never saw, a model that learned from a third hears most cries, and takes few others for one', () => {
  const third = (lines: readonly Utterance[]) => lines.filter((_, place) => place % 3 === 0)
  const rest = {
    exam: sources.exam.filter((line) => !held.includes(line)),
    taught: third(sources.taught),
    patterns: third(sources.patterns),
    sayings: third(sources.sayings),
  }
  const ear = decodeSafety(encodeSafety(learnSafety(rest)))
  const heardAs = (label: string, level: string) => {
    const all = labelled(held, label)
    return all.filter(({ text }) => hear(questionWords(text), ear).level === level).length / all.length
  }
  const share = { crisis: heardAs('CRISIS', 'crisis'), veilig: heardAs('VEILIG', 'veilig') }
  const quiet = { none: heardAs('NONE', 'none'), tired: heardAs('UITPUTTING', 'none') }
  assert.ok(share.crisis >= 0.8 && share.veilig >= 0.65, JSON.stringify({ share, quiet }))
  assert.ok(quiet.none >= 0.93 && quiet.tired >= 0.85, JSON.stringify({ share, quiet }))
})

test('nearly every cry that it did learn from is heard', () => {
  const cries = [...labelled(sources.exam, 'CRISIS'), ...labelled(sources.exam, 'VEILIG')]
  const missed = cries.filter(({ text }) => helpLevel(text) === 'none')
  assert.ok(missed.length <= cries.length * 0.03, missed.map(({ text }) => text).join('\n'))
})

test('the model that is kept is the one that the data and the features give', () =>
  assert.deepEqual(encodeSafety(learnSafety(sources)), new Uint8Array(readFileSync(safetyFile))))
