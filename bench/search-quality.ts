import { loadLexicon } from '../src/directory/search/lexicon.ts'
import type { Answer } from '../src/directory/search/question.ts'
import { helpLevel } from '../src/directory/search/safety.ts'
import { search } from '../src/directory/search/search.ts'
import { buildSearchIndex, type SearchIndex } from '../src/directory/search/search-index.ts'
import { shuffled } from '../src/directory/search/shuffled.ts'
import { chosenWeights } from '../src/directory/search/weights.ts'
import { demoOffers, demoTerms } from './demo-offers.ts'
import { type Judged, mean, ndcgOf, originOf, readJudged, setOf } from './judged.ts'

/**
 * Scores the engine in process against judged questions:  node --import tsx bench/search-quality.ts questions.jsonl  [--cross-validated] [--misses]
 * A line is { id, network, text, place, kind, relevant: { sourceId: grade 1–3 }, expect_safety }.
 */
const [file = '', ...flags] = process.argv.slice(2)

const judged = readJudged(file)
const national = demoOffers('nat')
const knowledge = { terms: demoTerms(), lexicon: loadLexicon() }
const indexes = new Map<string, SearchIndex>()
for (const set of new Set(judged.map(({ network }) => setOf(network)))) {
  indexes.set(set, buildSearchIndex([...demoOffers(set), ...national], knowledge))
}

const rows = judged.map((question) => {
  const answer = ask(question)
  return { question, answer, ids: ownIds(question, answer), ndcg: scoreOf(question), level: helpLevel(question.text) }
})

for (const kind of [...new Set(judged.map((question) => question.kind))].sort()) {
  const scores = rows.filter(({ question }) => question.kind === kind).map(({ ndcg }) => ndcg)
  console.log(kind.padEnd(14), String(scores.length).padStart(3), mean(scores).toFixed(3))
}
const wrong = rows.filter(({ question, level }) => level !== question.expect_safety)
console.log(`help: ${wrong.length} of ${rows.length} with another level than expected`)
if (flags.includes('--misses')) showMisses()
console.log(`overall nDCG@10 ${mean(rows.map(({ ndcg }) => ndcg)).toFixed(3)}`)
if (flags.includes('--cross-validated')) showCrossValidated()

function ask({ text, place, network }: Judged, weights = chosenWeights): Answer {
  const index = indexes.get(setOf(network))
  if (!index) throw new Error(`No offers for ${network}`)
  const question = { words: text, origin: originOf(place), choice: {}, sort: 'passend' as const, page: 1, pageSize: 30 }
  return search({ ...index, weights }, question)
}

function ownIds({ network }: Judged, { hits }: Answer): string[] {
  return hits.map(({ offer }) => offer.sourceId).filter((id) => id.startsWith(setOf(network)))
}

function scoreOf(question: Judged, weights = chosenWeights): number {
  return ndcgOf(question, ownIds(question, ask(question, weights)))
}

/** Many times: the weights that are best on one half of the questions, measured on the other half. */
function showCrossValidated() {
  const grid = [1.5, 2, 2.5, 3].flatMap((about) =>
    [0.5, 0.75, 1].flatMap((sounds) =>
      [0.15, 0.3, 0.45].map((nearby) => ({ about, sounds, nearby, name: chosenWeights.name })),
    ),
  )
  const scores = grid.map((weights) => judged.map((question) => scoreOf(question, weights)))
  const overall = scores.map((all) => mean(all))
  console.log(
    `${grid.length} settings of the weights score ${Math.min(...overall).toFixed(3)} to ${Math.max(...overall).toFixed(3)}`,
  )
  const measured = Array.from({ length: 50 }, (_, seed) => {
    const order = shuffled(judged.length, seed)
    const middle = order.length >> 1
    const on = (places: Int32Array) => (all: number[]) => mean([...places].map((place) => all[place] ?? Number.NaN))
    const chosenOn = scores.map(on(order.subarray(0, middle)))
    const best = scores[chosenOn.indexOf(Math.max(...chosenOn))] ?? []
    return on(order.subarray(middle))(best)
  })
  console.log(`chosen on one half, measured on the other (mean of 50 halvings): ${mean(measured).toFixed(3)}`)
}

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
