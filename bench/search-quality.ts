import { existsSync, readFileSync } from 'node:fs'
import { loadLexicon } from '../src/directory/search/lexicon.ts'
import type { Origin } from '../src/directory/search/question.ts'
import { helpLevel } from '../src/directory/search/safety.ts'
import { search } from '../src/directory/search/search.ts'
import { buildSearchIndex, type SearchIndex } from '../src/directory/search/search-index.ts'
import { demoOffers, demoTerms } from './demo-offers.ts'

/**
 * Scores the engine in process against judged questions:  node --import tsx bench/search-quality.ts questions.jsonl [--misses]
 * A line is { id, network, text, place, kind, relevant: { sourceId: grade 1–3 }, expect_safety }.
 */
const [file = '', ...flags] = process.argv.slice(2)
if (!existsSync(file)) throw new Error('Name a file with judged questions (JSON lines).')

type Judged = {
  id: string
  network: string
  text: string
  place: string | null
  kind: string
  relevant: Record<string, number>
  expect_safety: string
}

const judged: Judged[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const setOf: Readonly<Record<string, string>> = {
  hardenberg: 'hdb',
  ommen: 'hdb',
  westfriesland: 'wfr',
  westerkwartier: 'wkw',
  westland: 'wsl',
}
type DemoPlace = { name: string; latitude: number; longitude: number }
type DemoNetwork = { municipalities: { name: string; places: DemoPlace[] }[] }
const municipalities = Object.keys(setOf).flatMap((slug) => {
  const network: DemoNetwork = JSON.parse(
    readFileSync(new URL(`../database/demo/networks/${slug}.json`, import.meta.url), 'utf8'),
  )
  return network.municipalities
})
const national = demoOffers('nat')
const knowledge = { terms: demoTerms(), lexicon: loadLexicon() }
const indexes = new Map<string, SearchIndex>()
for (const set of new Set(Object.values(setOf))) {
  indexes.set(set, buildSearchIndex([...demoOffers(set), ...national], knowledge))
}

const rows = judged.map((question) => {
  const set = setOf[question.network] ?? 'hdb'
  const index = indexes.get(set)
  if (!index) throw new Error(`No offers for ${question.network}`)
  const origin = question.place === null ? null : originOf(question.place)
  const answer = search(index, { words: question.text, origin, choice: {}, sort: 'passend', page: 1, pageSize: 30 })
  const ids = answer.hits.map(({ offer }) => offer.sourceId).filter((id) => id.startsWith(set))
  const grades = ids.slice(0, 10).map((id) => question.relevant[id] ?? 0)
  const best = Object.values(question.relevant).sort((one, other) => other - one)
  const ndcg = best.length > 0 ? gain(grades) / gain(best.slice(0, 10)) : Number.NaN
  return { question, answer, ids, ndcg, level: helpLevel(question.text) }
})

for (const kind of [...new Set(judged.map((question) => question.kind))].sort()) {
  const scores = rows.filter(({ question }) => question.kind === kind).map(({ ndcg }) => ndcg)
  console.log(kind.padEnd(14), String(scores.length).padStart(3), mean(scores).toFixed(3))
}
const wrong = rows.filter(({ question, level }) => level !== question.expect_safety)
console.log(`help: ${wrong.length} of ${rows.length} with another level than expected`)
if (flags.includes('--misses')) showMisses()
console.log(`overall nDCG@10 ${mean(rows.map(({ ndcg }) => ndcg)).toFixed(3)}`)

function showMisses() {
  for (const { question, answer, ids, ndcg, level } of rows) {
    if (ndcg >= 0.5 && level === question.expect_safety) continue
    const help = `help ${level}/${question.expect_safety}`
    console.log(
      `\n${question.id} ${question.text} (${question.place}) nDCG ${ndcg.toFixed(2)} ${help} found ${answer.total}`,
    )
    console.log(
      '  ',
      answer.understood.map(({ code, weight }) => `${code}:${weight.toFixed(2)}`).join(' '),
      answer.suggestion ?? '',
    )
    console.log(
      '  ',
      ids
        .slice(0, 10)
        .map((id) => `${id.slice(-3)}:${question.relevant[id] ?? 0}`)
        .join(' '),
    )
  }
}

function gain(grades: readonly number[]) {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
}

function mean(values: readonly number[]) {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

/** A village or municipality of one of the demo networks. */
function originOf(place: string): Origin {
  for (const municipality of municipalities) {
    const village = municipality.places.find(({ name }) => name === place)
    const [first] = municipality.places
    if (village) return { label: place, place, municipality: municipality.name, ...degreesOf(village) }
    if (municipality.name === place && first) {
      return { label: place, place: null, municipality: place, ...degreesOf(first) }
    }
  }
  throw new Error(`Unknown place: ${place}`)
}

function degreesOf({ latitude, longitude }: DemoPlace) {
  return { latitude, longitude }
}
