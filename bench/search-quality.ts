import { loadLexicon } from '../src/directory/search/lexicon.ts'
import { helpLevel } from '../src/directory/search/safety.ts'
import { search } from '../src/directory/search/search.ts'
import { buildSearchIndex, type SearchIndex } from '../src/directory/search/search-index.ts'
import { demoOffers, demoTerms } from './demo-offers.ts'
import { mean, ndcgOf, originOf, readJudged, setOf } from './judged.ts'

/**
 * Scores the engine in process against judged questions:  node --import tsx bench/search-quality.ts questions.jsonl [--misses]
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
  const set = setOf(question.network)
  const index = indexes.get(set)
  if (!index) throw new Error(`No offers for ${question.network}`)
  const origin = originOf(question.place)
  const answer = search(index, { words: question.text, origin, choice: {}, sort: 'passend', page: 1, pageSize: 30 })
  const ids = answer.hits.map(({ offer }) => offer.sourceId).filter((id) => id.startsWith(set))
  const ndcg = ndcgOf(question, ids)
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
